import axe from "axe-core";
import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { utf8 } from "../src/sealed/bytes";
import { fakeShelf, type Told } from "./fake";
import { asFile, onScreen, openPage, openReport, signIn, type Page } from "./open";

interface Case {
  what: string;
  told?: Told[];
  then: (page: Page) => Promise<unknown>;
}

const press = (name: string | RegExp) => async ({ user }: Page) => user.click(await screen.findByRole("button", { name }));
const after = (...steps: ((page: Page) => Promise<unknown>)[]) => async (page: Page) => {
  for (const step of steps) await step(page);
};
const open = (page: Page) => openReport(page);
const to = (name: string) => async ({ user }: Page) => user.click(screen.getByRole("link", { name }));

const FILES = [
  { name: "notes.txt", bytes: utf8("He wrote to me."), shows: "His messages", removed: ["place", "author"] },
  { name: "photo.png", bytes: utf8("no picture") },
];
const FULL: Told = {
  answers: { danger: "yes", kinds: ["bullying", "threats"], under18Images: "no", contactWay: "no-contact" },
  files: FILES,
  parentId: "f".repeat(32),
  row: { late: true },
};
const EARLIER: Told = { id: "f".repeat(32), reference: "CW-0000-000S" };

const CASES: Case[] = [
  { what: "sign in", then: async () => undefined },
  { what: "sign in without an answer", then: press("Sign in") },
  {
    what: "sign in with a wrong file",
    then: async (page) => {
      await page.user.upload(screen.getByLabelText("Your key file"), asFile(utf8("x"), "x.txt"));
      await press("Sign in")(page);
      await screen.findByRole("alert");
    },
  },
  {
    what: "sign in while locked out",
    then: async (page) => {
      page.server.trouble.signIn = "locked";
      await signIn(page).catch(() => undefined);
      await screen.findByRole("alert");
    },
  },
  { what: "signed out", then: after(signIn, press("Sign out"), () => onScreen("sign-in")) },
  { what: "an empty list", then: signIn },
  {
    what: "a list with every kind of report",
    told: [
      FULL,
      { ...EARLIER, row: { opened_at: "2026-11-20T15:00:00Z", opened_by: "deputy", closed_at: "2026-11-21T15:00:00Z", spam: true } },
    ],
    then: async (page) => {
      await signIn(page);
      await page.user.selectOptions(screen.getByLabelText("Show"), "All");
    },
  },
  {
    what: "a list that cannot be fetched",
    then: async (page) => {
      page.server.trouble.reports = "offline";
      await signIn(page).catch(() => undefined);
      await screen.findByRole("alert");
    },
  },
  { what: "a report with everything", told: [FULL, EARLIER], then: after(signIn, open) },
  {
    what: "a report whose file was looked at",
    told: [FULL],
    then: after(signIn, open, press("Show: notes.txt"), () => screen.findByText("He wrote to me.")),
  },
  {
    what: "a file that is no picture",
    told: [FULL],
    then: after(signIn, open, press("Show: photo.png"), () => screen.findByText(/cannot be shown as a picture/)),
  },
  {
    what: "a report that must not be looked at",
    told: [{ ...FULL, answers: { under18Images: "yes" } }],
    then: after(signIn, open),
  },
  {
    what: "a report that was changed",
    told: [FULL],
    then: async (page) => {
      page.server.tamper.part = (bytes) => bytes.map((byte) => byte ^ 1);
      await after(signIn, open)(page);
    },
  },
  {
    what: "a report that cannot be fetched",
    told: [FULL],
    then: async (page) => {
      page.server.trouble.part = "offline";
      await after(signIn, open)(page);
    },
  },
  { what: "a reply", told: [FULL], then: after(signIn, open, press("Reply to the learner")) },
  {
    what: "an empty reply",
    told: [FULL],
    then: after(signIn, open, press("Reply to the learner"), press("Send reply")),
  },
  { what: "closing", told: [FULL], then: after(signIn, open, press("Close this report")) },
  {
    what: "a closed report",
    told: [FULL],
    then: after(signIn, open, press("Close this report"), press("Close report"), () => onScreen("report")),
  },
  { what: "entering a file", then: after(signIn, to("Enter a report from a file")) },
  { what: "entering no file", then: after(signIn, to("Enter a report from a file"), press("Enter report")) },
  { what: "the history", then: after(signIn, to("History"), () => screen.findByRole("table")) },
  {
    what: "a history that cannot be fetched",
    then: async (page) => {
      page.server.trouble.audit = "offline";
      await after(signIn, to("History"))(page);
      await screen.findByRole("alert");
    },
  },
];

const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

describe.each(CASES)("$what", ({ told = [], then }) => {
  it("can be used with assistive technology", async () => {
    // jsdom draws nothing; the browser test looks at real pictures.
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    await then(await openPage(told));
    const { violations } = await axe.run(document, RULES);
    expect(
      violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`),
      "a reader with a screen reader or a keyboard is stopped here",
    ).toEqual([]);
  });

  it("has one heading with the focus on it, or on what went wrong, and its own title", async () => {
    await then(await openPage(told));
    expect(document.querySelectorAll("h1"), "a screen reader user cannot tell what the screen is").toHaveLength(1);
    expect(document.title).toMatch(/^(Error: )?.+ – Safeguarding desk$/);
    const problem = document.querySelector(".govuk-error-summary");
    expect(document.title.startsWith("Error: "), "the title does not say that something is wrong").toBe(problem !== null);
    if (problem !== null) await waitFor(() => expect(document.activeElement, "the problem is not read out").toBe(problem));
    expect(document.title, "a learner's report is named in the task bar").not.toMatch(/bullying|photo|notes/);
  });
});

it("a kept key file can be used with assistive technology", async () => {
  await openPage([], fakeShelf({ name: "lead.key.age", file: utf8("age-encryption.org/v1\n") }));
  await screen.findByText(/Key file kept on this computer/);
  const { violations } = await axe.run(document, RULES);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
