import { render, waitFor } from "@testing-library/svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { fakeBackend, type FakeBackend, type FakeOptions } from "../../ui/src/lib/backend/fake";
import type { Backend, Draft } from "../../ui/src/lib/backend/backend";
import type { Route } from "../../ui/src/lib/routes";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import Window from "../../ui/src/Window.svelte";

export interface Opened {
  backend: FakeBackend;
  user: UserEvent;
  container: HTMLElement;
}

/** Opens the window on a screen and waits until it is there. */
export async function openAt(
  start: Route,
  options: FakeOptions = {},
  replace: Partial<Backend> = {},
): Promise<Opened> {
  const backend = fakeBackend(options, replace);
  const { container } = render(Window, { props: { backend, start } });
  await waitFor(() => {
    if (document.querySelector("main h1") === null) throw new Error("no screen yet");
    if (start.screen !== "home" && screenName() === "home") throw new Error("still on Home");
  });
  return { backend, user: userEvent.setup(), container };
}

/** The stable name of the screen that is shown. */
export function screenName(): string {
  return document.querySelector("main")?.dataset["screen"] ?? "";
}

export async function onScreen(name: string): Promise<void> {
  await waitFor(() => {
    if (screenName() !== name) throw new Error(`on "${screenName()}", not on "${name}"`);
  });
}

/** Every answer given, each recognisable. */
export function fullDraft(): Draft {
  return {
    ...emptyDraft(),
    danger: "no",
    about: "me",
    age: "adult",
    kinds: ["threats", "bullying"],
    place: "teams",
    when: "today",
    words: "He wrote to me again.\nI saved it.",
    contactWay: "phone",
    contactDetail: "01632 960999",
    contactTimes: "weekdays after 4",
    name: "Alex Learner",
  };
}

/** A backend in which an unfinished report is kept and open, so that tests can begin with answers. */
export const withAnswers: FakeOptions = { kept: { state: "open", draft: fullDraft() } };
