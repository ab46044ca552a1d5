import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Reader } from "../src/reader/reader";
import type { KeyShelf } from "../src/server/key-shelf";
import Window from "../src/Window.svelte";
import { fakeServer, fakeShelf, type FakeServer, type Told } from "./fake";
import { keyFile } from "./vectors";

export interface Page {
  server: FakeServer;
  user: UserEvent;
  reader: () => Reader;
}

/** Opens the page and waits for its first screen. The reader runs in this thread. */
export async function openPage(told: Told[] = [], shelf: KeyShelf = fakeShelf()): Promise<Page> {
  const server = await fakeServer(told);
  let reader = new Reader();
  render(Window, { props: { server, shelf, newReader: () => (reader = new Reader()) } });
  await onScreen("sign-in");
  return { server, user: userEvent.setup(), reader: () => reader };
}

/** A key file as a person chooses it. */
export function asFile(bytes: Uint8Array<ArrayBuffer>, name: string): File {
  const file = new File([bytes], name);
  // jsdom's files cannot be read in slices.
  Object.assign(file, {
    arrayBuffer: async () => bytes.slice().buffer,
    slice: (from: number, to: number) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer }),
  });
  return file;
}

export async function signIn(page: Page): Promise<void> {
  await page.user.upload(screen.getByLabelText("Your key file"), asFile(keyFile(), "lead.key"));
  await screen.findByText(/This key file has no passphrase/);
  await page.user.click(screen.getByRole("button", { name: "Sign in" }));
  await onScreen("reports");
  await waitFor(() => screen.getByText(/reports?$/, { selector: "[role=status]" }));
}

export async function openReport(page: Page, reference = "CW-4106-1054"): Promise<void> {
  await page.user.click(await screen.findByRole("link", { name: reference }));
  await onScreen("report");
  await waitFor(() => {
    if (document.querySelector("[data-code], [data-refused]") === null) throw new Error("still opening");
  });
}

export function screenName(): string {
  return document.querySelector("main")?.dataset["screen"] ?? "";
}

export async function onScreen(name: string): Promise<void> {
  await waitFor(() => {
    if (screenName() !== name) throw new Error(`on "${screenName()}", not on "${name}"`);
  });
}
