import axe from "axe-core";
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { AUDIT, checkView, failed, file, finding, FINDINGS, ok, OUTCOMES, packChange, PACKS, report, RULES as FAKE_RULES, waiting, type FakeOptions } from "../../ui/src/lib/backend/fake";
import type { Backend, HandOverWay, ReportState, ReportView, WaitReason } from "../../ui/src/lib/backend/backend";
import { isSensitive, TELL_PAGES, type Route } from "../../ui/src/lib/routes";
import { fullDraft, onScreen, openAt, type Opened } from "./open";

interface Case {
  what: string;
  start: Route;
  options?: FakeOptions;
  replace?: Partial<Backend>;
  then?: (opened: Opened) => Promise<unknown>;
}

const press = (name: string) => async ({ user }: Opened) => user.click(screen.getByRole("button", { name }));
const STATES: ReportState[] = [
  "saved",
  "sending",
  "waiting",
  "needs-help",
  "handed-over",
  "confirmed-by-code",
  "received",
  "opened",
  "closed",
  "withdrawn",
];
const REASONS: WaitReason[] = ["offline", "not-the-council", "busy", "refused", "damaged", "disk", "council-changed"];
const FULL = {
  reference: "CW-7K3M-9QXP",
  receivedAt: "2026-11-23T11:31:00Z",
  openedAt: "2026-11-23T12:00:00Z",
  nextContactBy: "2026-11-24T17:00:00Z",
  officeOpen: false,
  files: 2,
  replies: [{ at: "2026-11-23T12:10:00Z", words: "Thank you.\nWe will phone." }],
  newReplies: 1,
  canWithdraw: true,
  copyKept: true,
  waitingMinutes: 15,
  handedOver: [{ way: "usb", at: "2026-11-23T12:00:00Z" }],
} satisfies Partial<ReportView>;
const WAYS: HandOverWay[] = ["email", "usb", "print"];
const WAY_BUTTONS = { email: "Make the file and open an e-mail", usb: "Choose the USB stick", print: "Show the report here" };
const bare: FakeOptions = {
  home: {
    practice: false,
    canSend: false,
    notices: ["pack-refused", "pack-expired", "reports-unreadable"],
    reportsWaiting: 2,
    council: {
      name: "Riverside Council",
      leadRole: "",
      leadName: null,
      phone: null,
      email: null,
      contactSource: "",
      confirmed: true,
    },
  },
};

const ofEveryVerdict = () =>
  (["good", "advice", "problem", "cannot-tell", "not-applicable"] as const).map((verdict) =>
    finding(verdict, { check: verdict, title: verdict, toldByYou: true }),
  );

const OFFICIAL = { place: "Page 2, first point", paragraphs: ["These words are made up.", "So are these."] };

/** A rule with everything that can stand beside it. */
const fullRule = async (id: string) => {
  const rule = FAKE_RULES.find((one) => one.id === id) ?? FAKE_RULES[0];
  if (rule === undefined) throw new Error("no rule");
  return ok({ ...rule, sources: rule.sources.map((source) => ({ ...source, official: [OFFICIAL] })) });
};

const READING: Case[] = [
  {
    what: "the rules with marks that are kept",
    start: { screen: "rules" },
    options: { marks: { keeping: "on-this-computer", read: ["passwords"], changed: ["unwanted-contact"], atHand: [{ id: "passwords", title: "Passwords", summary: "", english: false }] } },
  },
  { what: "the rules where no mark can be kept", start: { screen: "rules" }, options: { marks: { keeping: "no-safe-place" } } },
  {
    what: "a rule with a word explained and the council's words",
    start: { screen: "rule", id: "unwanted-contact" },
    replace: { rule: fullRule },
    then: async (opened) => {
      await press("copy: what it means")(opened);
      await press("The council’s own words")(opened);
      await screen.findByText("These words are made up.");
    },
  },
  {
    what: "a rule opened from a search",
    start: { screen: "rules" },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Search the rules"), "pass");
      await screen.findByText("One rule found");
      await user.click(screen.getByRole("link", { name: "Keep your passwords to yourself" }));
      await screen.findByText("Found:");
    },
  },
  { what: "all the rules to print", start: { screen: "rules-print" } },
  { what: "the word list", start: { screen: "word-list" } },
  { what: "before you post", start: { screen: "posting" } },
  {
    what: "before you post, with marks",
    start: { screen: "posting" },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Your text"), "You idiot, call 01632 960123");
      await screen.findByText("Your text with our marks");
    },
  },
];

const CASES: Case[] = [
  { what: "Home", start: { screen: "home" } },
  { what: "Home of a copy that cannot send, with every notice", start: { screen: "home" }, options: bare },
  { what: "Home with saved answers", start: { screen: "home" }, options: { kept: { state: "locked", draft: null } } },
  { what: "the rules", start: { screen: "rules" } },
  { what: "the poster and the leaflet", start: { screen: "paper" } },
  {
    what: "the poster where there is no PDF of the council's words",
    start: { screen: "paper" },
    replace: { paperChoices: async () => ok([]) },
  },
  {
    what: "a saved poster",
    start: { screen: "paper" },
    then: async (opened) => {
      await opened.user.click(screen.getByRole("radio", { name: "Polski" }));
      await press("Save it and open it")(opened);
      await screen.findByText(/online-safety-poster-pl.pdf is saved/);
    },
  },
  {
    what: "search results",
    start: { screen: "rules" },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Search the rules"), "pass");
      await screen.findByText("One rule found");
    },
  },
  {
    what: "a search that finds nothing",
    start: { screen: "rules" },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Search the rules"), "zzz");
      await screen.findByText("No rule found");
    },
  },
  { what: "a rule", start: { screen: "rule", id: "unwanted-contact" } },
  ...READING,
  { what: "a rule that is not there", start: { screen: "rule", id: "gone" } },
  { what: "the guides", start: { screen: "guides" } },
  { what: "the guides for one place", start: { screen: "guides", place: "teams", telling: true } },
  { what: "a guide in the middle of a report", start: { screen: "guide", id: "teams", telling: true } },
  { what: "notes", start: { screen: "guide-notes", id: "teams" } },
  { what: "notes that are too long", start: { screen: "guide-notes", id: "teams" }, then: async () => {
    await fireEvent.input(screen.getAllByRole("textbox")[0] as HTMLElement, { target: { value: "a".repeat(2_001) } });
    await fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("alert");
  } },
  {
    what: "what was done with a guide",
    start: { screen: "guide-step", id: "teams", step: 1 },
    then: async (opened) => {
      await press("Done – finish")(opened);
      await onScreen("guide-end");
      await screen.findByText("What you did");
    },
  },
  { what: "the end of a guide, not answered", start: { screen: "guide-end", id: "teams" }, then: press("Continue") },
  { what: "other ways to get help", start: { screen: "other-help" } },
  { what: "the first question of somebody who wants contact to stop", start: { screen: "tell", page: "danger", then: "guides" } },
  { what: "help for danger from any screen", start: { screen: "tell", page: "danger-help", then: "back" } },
  { what: "a guide", start: { screen: "guide", id: "teams" } },
  { what: "a step", start: { screen: "guide-step", id: "teams", step: 1 } },
  { what: "a step with help", start: { screen: "guide-step", id: "teams", step: 0 }, then: press("I could not do this") },
  { what: "the end of a guide", start: { screen: "guide-end", id: "teams" } },
  { what: "the check's first page", start: { screen: "check" } },
  { what: "the check's first page without an answer", start: { screen: "check" }, then: press("Start the check") },
  { what: "the question before the hub", start: { screen: "check-home" } },
  { what: "the question before the hub, not ticked", start: { screen: "check-home" }, then: press("Start the check") },
  {
    what: "a check that has begun",
    start: { screen: "check-results" },
    then: async ({ backend }) => {
      backend.emitCheck(checkView({ running: true, waiting: [waiting("Your hub", { place: "hub" })], findings: ofEveryVerdict() }));
      await screen.findByText("Your hub", { selector: ".govuk-task-list__name-and-hint" });
    },
  },
  {
    what: "results with every verdict",
    start: { screen: "check-results" },
    then: async ({ backend }) => {
      backend.emitCheck(checkView({ findings: ofEveryVerdict() }));
      await screen.findByText("Do these first");
    },
  },
  {
    what: "everything that can be found, unfolded",
    start: { screen: "check-results" },
    then: async ({ backend }) => {
      backend.emitCheck(checkView({ findings: FINDINGS, canTryLogin: "BT Smart Hub 2" }));
      await screen.findByText("Do these first");
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    },
  },
  {
    what: "a check that was stopped",
    start: { screen: "check-results" },
    then: async ({ backend }) => {
      backend.emitCheck(checkView({ stopped: true, homeNetwork: false, findings: [finding("good")] }));
      await screen.findByText("At a glance");
    },
  },
  { what: "which hub", start: { screen: "hub-questions", step: "which" } },
  { what: "which hub, not chosen", start: { screen: "hub-questions", step: "which" }, then: press("Continue") },
  { what: "the sticker", start: { screen: "hub-questions", step: "sticker", guide: "bt" } },
  { what: "the hub's password", start: { screen: "hub-questions", step: "asked", guide: "bt" } },
  { what: "the hub's password, not answered", start: { screen: "hub-questions", step: "asked", guide: "bt" }, then: press("Continue") },
  { what: "how to change it", start: { screen: "hub-questions", step: "change", guide: "other" } },
  { what: "a hub page that cannot be shown", start: { screen: "hub-questions", step: "which" }, replace: { hubGuides: async () => failed("unexpected") } },
  {
    what: "the agreement before one try",
    start: { screen: "check-results" },
    then: async (opened) => {
      opened.backend.emitCheck(checkView({ findings: FINDINGS, canTryLogin: "BT Smart Hub 2" }));
      await opened.user.click(await screen.findByRole("button", { name: "Try the password this hub was sold with" }));
      await onScreen("hub-login");
      await press("Try it once")(opened);
    },
  },
  {
    what: "the help sheet",
    start: { screen: "help-sheet" },
    replace: { helpSheet: async () => ok({ system: "windows", madeAt: "2026-11-23T11:31:00Z", findings: FINDINGS }) },
  },
  { what: "a help sheet of nothing", start: { screen: "help-sheet" } },
  { what: "no results", start: { screen: "check-results" } },
  { what: "try a password", start: { screen: "password" } },
  {
    what: "a weak password, shown",
    start: { screen: "password" },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Password to try"), "abc");
      await user.click(screen.getByRole("button", { name: "Show password" }));
      await screen.findByText("Very weak");
    },
  },
  {
    what: "what the large list says",
    start: { screen: "password" },
    then: async (opened) => {
      await opened.user.type(screen.getByLabelText("Password to try"), "abc");
      await opened.user.click(await screen.findByRole("button", { name: "Also ask the large list on the internet" }));
      await screen.findByText(/Thieves have this password/);
    },
  },
  { what: "the passwords", start: { screen: "passwords" } },
  { what: "how to save the logins", start: { screen: "password-saved" }, then: async () => document.querySelectorAll("details").forEach((one) => (one.open = true)) },
  { what: "a look at saved logins that has begun", start: { screen: "password-saved" }, replace: { auditSaved: () => new Promise(() => undefined) }, then: press("Choose the file") },
  {
    what: "saved logins, unfolded",
    start: { screen: "password-saved" },
    then: async (opened) => {
      await press("Choose the file")(opened);
      await screen.findByText("Change these three first");
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      await screen.findByText("site-1.example");
    },
  },
  { what: "a file that was not looked at", start: { screen: "password-saved" }, replace: { auditSaved: async () => ok({ kind: "refused", why: "empty", words: "This file is empty.", isExport: false }) }, then: press("Choose the file") },
  { what: "saved logins with nothing wrong, and a file that is kept", start: { screen: "password-saved" }, replace: { auditSaved: async () => ok({ kind: "done", ...AUDIT, first: [], later: [], counts: [], skipped: [], badLines: [], notWhole: null }) }, then: async (opened) => {
    await press("Choose the file")(opened);
    await opened.user.click(await screen.findByRole("button", { name: "I keep it" }));
    await screen.findByText("You keep the file");
  } },
  {
    what: "a file about to be deleted without a tick",
    start: { screen: "password-saved" },
    then: async (opened) => {
      await press("Choose the file")(opened);
      await opened.user.click(await screen.findByRole("button", { name: "Delete this file now" }));
    },
  },
  { what: "make a password", start: { screen: "password-make" } },
  { what: "a password that was made", start: { screen: "password-make" }, then: press("Make a password") },
  { what: "make one for the Wi-Fi", start: { screen: "password-make", wifi: true } },
  {
    what: "a card for the Wi-Fi",
    start: { screen: "password-make", wifi: true },
    then: async (opened) => {
      await opened.user.type(screen.getByLabelText("Name of your Wi-Fi"), "Home");
      await press("Make a password")(opened);
      await screen.findByText("Our Wi-Fi");
    },
  },
  { what: "compare passwords", start: { screen: "password-same" } },
  { what: "compare too few passwords", start: { screen: "password-same" }, then: press("Compare them") },
  {
    what: "passwords that were compared",
    start: { screen: "password-same" },
    then: async (opened) => {
      await opened.user.type(screen.getByLabelText("Password 1"), "one");
      await opened.user.type(screen.getByLabelText("Password 2"), "one");
      await press("Compare them")(opened);
      await screen.findByText("What we found");
    },
  },
  { what: "two-step sign-in", start: { screen: "two-step" } },
  ...TELL_PAGES.map((page): Case => ({ what: `the report's page "${page}"`, start: { screen: "tell", page } })),
  { what: "the first page where nothing can be sent", start: { screen: "tell", page: "start" }, options: bare },
  { what: "check answers where nothing can be sent", start: { screen: "tell", page: "check" }, options: bare },
  {
    what: "check answers after the disk refused the report",
    start: { screen: "tell", page: "check" },
    replace: { send: async () => failed("report-not-saved") },
    then: press("Send to the council"),
  },
  {
    what: "check answers that cannot be shown",
    start: { screen: "tell", page: "check" },
    replace: { review: async () => failed("unexpected") },
  },
  { what: "the short page", start: { screen: "quick" } },
  {
    what: "the short page with an answer",
    start: { screen: "quick" },
    then: async ({ user }) => user.click(screen.getByLabelText("By phone")),
  },
  {
    what: "the short page with too many words",
    start: { screen: "quick" },
    then: async ({ user }) => {
      await fireEvent.input(screen.getByLabelText("What happened?"), { target: { value: "a".repeat(20_001) } });
      await user.click(screen.getByRole("button", { name: "Send to the council" }));
    },
  },
  ...STATES.map((state): Case => {
    const reason = state === "waiting" ? "offline" : null;
    return {
      what: `a report that is ${state}`,
      start: { screen: "report", id: report().id, made: true },
      options: { reports: [report({ ...FULL, state, reason })] },
    };
  }),
  {
    what: "a report that was just made",
    start: { screen: "report", id: report().id, made: true },
    options: { reports: [report({ answersHere: true, hearing: "until-closed", addTo: "earlier" })] },
  },
  ...(["withdraw", "delete-report", "delete-copy"] as const).map(
    (act): Case => ({ what: `the question before ${act}`, start: { screen: "report-act", act, id: report().id } }),
  ),
  ...WAYS.map((way): Case => ({ what: `giving a report by ${way}`, start: { screen: "report-way", way, id: report().id } })),
  ...WAYS.map(
    (way): Case => ({
      what: `a report given by ${way}`,
      start: { screen: "report-way", way, id: report().id },
      options: { reports: [report()] },
      then: async (opened) => {
        await press(WAY_BUTTONS[way])(opened);
        await screen.findByText(/We do not know yet/);
      },
    }),
  ),
  { what: "the code", start: { screen: "report-code", id: report().id } },
  { what: "the code, not typed", start: { screen: "report-code", id: report().id }, then: press("Check the code") },
  {
    what: "a copy",
    start: { screen: "report-copy", id: report().id },
    replace: {
      readCopy: async () => ok({ rows: [{ field: "words", values: ["It is him"], choice: false, technical: false }] }),
    },
  },
  { what: "a secret word for a copy", start: { screen: "report-copy", id: report().id, keep: true }, then: press("Lock and save") },
  {
    what: "everything about to be deleted",
    start: { screen: "delete-everything" },
    options: { reports: [report({ state: "waiting" })] },
  },
  { what: "everything deleted", start: { screen: "deleted" } },
  {
    what: "files of every sort",
    start: { screen: "tell", page: "evidence" },
    options: {
      files: [
        file(),
        file({ id: "file-2", name: "clean.jpg", removed: true }),
        file({ id: "file-3", name: "notes.xyz", hidden: [], looked: false, unusual: true }),
        file({ id: "file-4", name: "locked.pdf", canRemove: false, locked: true }),
      ],
    },
  },
  {
    what: "a file that was not taken",
    start: { screen: "tell", page: "evidence" },
    options: { files: [file()] },
    then: async ({ backend }) => {
      const problems = [{ name: "big.mp4", code: "too-big" as const }];
      backend.emitEvidence({ gate: "open", files: [file()], problems, roomBytes: 1 });
      await screen.findByRole("alert");
    },
  },
  { what: "no reports", start: { screen: "reports" } },
  {
    what: "reports in every state",
    start: { screen: "reports" },
    options: {
      reports: STATES.map((state, index) =>
        report({ ...FULL, id: `report-${index}`, state, reason: REASONS[index] ?? null }),
      ),
    },
  },
  { what: "a secret word for saving", start: { screen: "keep" }, then: press("Lock and save") },
  { what: "other answers would be replaced", start: { screen: "keep-replace" } },
  { what: "answers saved", start: { screen: "keep-done" } },
  { what: "saved answers", start: { screen: "kept" }, options: { kept: { state: "open", draft: fullDraft() } } },
  {
    what: "saved answers and a wrong secret word",
    start: { screen: "kept" },
    options: { kept: { state: "locked", draft: fullDraft() } },
    then: async ({ user }) => {
      await user.type(screen.getByLabelText("Your secret word"), "wrong");
      await user.click(screen.getByRole("button", { name: "Go on" }));
      await screen.findByRole("alert");
    },
  },
  { what: "no saved answers", start: { screen: "kept" } },
  { what: "delete saved answers", start: { screen: "kept-delete" } },
  { what: "about", start: { screen: "about" } },
  { what: "about, nothing known", start: { screen: "about" }, options: bare },
  { what: "about, without Shift", start: { screen: "about" }, options: { home: { leavesByShift: false } } },
  { what: "the council's words", start: { screen: "packs" } },
  {
    what: "the words that came with the program",
    start: { screen: "packs" },
    options: {
      packs: {
        now: { origin: "built-in", version: null, madeOn: null, notAfter: null, expired: false, practice: false },
        before: null,
        address: null,
      },
    },
  },
  { what: "words that are past their date", start: { screen: "packs" }, options: { packs: { now: { ...PACKS.now, expired: true } } } },
  { what: "words that somebody else chose", start: { screen: "packs" }, options: { packs: { named: true } } },
  ...OUTCOMES.map((outcome) => ({
    what: `words: ${outcome}`,
    start: { screen: "packs" as const },
    replace: { choosePack: async () => ok(packChange(outcome, "4")) },
    then: async (opened: Opened) => {
      await press("Choose a file")(opened);
      await waitFor(() => expect(document.querySelector("[data-outcome]")).not.toBeNull());
    },
  })),
  { what: "the council's address", start: { screen: "packs-online" } },
  { what: "the council's address, asked", start: { screen: "packs-online" }, then: press("Ask now") },
  { what: "no address", start: { screen: "packs-online" }, options: { packs: { address: null } } },
  { what: "going back", start: { screen: "packs-back" } },
  { what: "gone back", start: { screen: "packs-back" }, then: press("Yes, go back to them") },
  { what: "nothing to go back to", start: { screen: "packs-back" }, options: { packs: { before: null } } },
  { what: "the accessibility statement", start: { screen: "accessibility" } },
  { what: "the accessibility statement, nothing known", start: { screen: "accessibility" }, options: bare },
  { what: "the licences", start: { screen: "licences" } },
];

const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

describe.each(CASES)("$what", ({ start, options, replace, then }) => {
  it("can be used with assistive technology", async () => {
    const opened = await openAt(start, options, replace);
    await then?.(opened);
    const results = await axe.run(document, RULES);
    expect(
      results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`),
      "a learner with a screen reader or a keyboard is stopped here",
    ).toEqual([]);
  });

  it("has one heading with the focus on it, or on what went wrong, and its own title", async () => {
    const opened = await openAt(start, options, replace);
    await then?.(opened);
    const headings = document.querySelectorAll("h1");
    expect(headings, "a screen reader user cannot tell what the screen is").toHaveLength(1);
    expect(document.title).toMatch(/^(Error: )?.+ – Learner Companion$/);
    const problem = document.querySelector(".govuk-error-summary");
    expect(document.title.startsWith("Error: "), "the title does not say that something is wrong").toBe(problem !== null);
    if (problem !== null) {
      await waitFor(() => expect(document.activeElement, "the problem is not read out").toBe(problem));
    } else if (then === undefined) {
      expect(document.activeElement, "the new screen is not read out").toBe(headings[0]);
    }
  });
});

const ROUTES = new Map(CASES.map(({ start }) => [JSON.stringify(start), start]));

describe.each([...ROUTES.values()].map((start) => ({ start, name: JSON.stringify(start) })))("$name", ({ start }) => {
  it("tells the shell that it can be used, and keeps the task bar neutral", async () => {
    const titles: string[] = [];
    await openAt(start, { reports: [report()] }, { screenShown: async (title) => (titles.push(title), ok(null)) });
    const screens = start.screen === "home" ? 1 : 2;
    expect(titles, "the window's title is set once a screen, when it can be used").toHaveLength(screens);
    const title = titles.at(-1);
    if (isSensitive(start)) expect(title, "somebody who looks at the task bar learns of it").toBe("Learner Companion");
    else expect(title).toMatch(/ – Learner Companion$/);
  });

  it("has Leave quickly where somebody could look over a shoulder", async () => {
    await openAt(start, { reports: [report()] });
    expect(screen.queryByRole("button", { name: "Leave quickly" }) !== null).toBe(isSensitive(start));
  });
});
