import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { ReportState, ReportView, WaitReason } from "../../ui/src/lib/backend/backend";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press } from "./open";

/** What a learner reads for each state, word for word. */
const TITLES: Record<ReportState, string> = {
  saved: "Saved on this computer, not sent yet",
  sending: "Sending",
  waiting: "Saved on this computer, not sent yet",
  "needs-help": "Saved on this computer, not sent yet",
  "handed-over": "Handed over, not confirmed yet",
  "confirmed-by-code": "Received: confirmed by code",
  received: "Received by the council, 23 November 2020 at 11:31, reference CW-7K3M-9QXP",
  opened: "Opened by the safeguarding team",
  closed: "Closed by the safeguarding team",
  withdrawn: "Withdrawn",
};
const STATES = Object.keys(TITLES) as ReportState[];
const ARRIVED: ReportState[] = ["received", "opened", "closed", "confirmed-by-code"];
const REASONS: (WaitReason | null)[] = [null, "offline", "not-the-council", "busy", "refused", "damaged", "disk", "council-changed"];
const RECEIPTS = [
  { reference: null, receivedAt: null },
  { reference: "CW-7K3M-9QXP", receivedAt: "2020-11-23T11:31:00Z" },
];

// Also combinations the program should never give: the words depend on the state alone.
const VIEWS: ReportView[] = STATES.flatMap((state) =>
  REASONS.flatMap((reason) =>
    RECEIPTS.map((receipt) =>
      report({ state, reason, ...receipt, waitingMinutes: reason === null ? 0 : 11, canWithdraw: true, answersHere: true }),
    ),
  ),
);

const describeView = ({ state, reason, reference, waitingMinutes }: ReportView) =>
  `${state}, ${reason ?? "no reason"}, ${reference ?? "no reference"}, ${waitingMinutes} minutes`;

describe.each(VIEWS.map((view) => ({ view, name: describeView(view) })))("a report that is $name", ({ view }) => {
  it.each(["report", "reports"] as const)("says received on %s only if it is", async (where) => {
    await openAt(where === "report" ? { screen: "report", id: view.id } : { screen: "reports" }, { reports: [view] });
    const text = screen.getByRole("main").textContent;
    const arrived = ARRIVED.includes(view.state);
    expect(text.includes("Received by the council"), "a learner believes the council knows").toBe(view.state === "received");
    if (!arrived) {
      expect(text, "a receipt is shown that nobody signed").not.toContain("CW-7K3M-9QXP");
      expect(text, "a learner believes the council knows").not.toMatch(/\bReceived\b/);
      expect(document.title).not.toContain("Received");
    }
    expect(text, "these words promise or frighten").not.toMatch(/(?<!not )\bsent\b|\bfailed\b/i);
    if (where === "report") {
      const waits = !arrived && view.state !== "withdrawn";
      expect(text.includes("Other ways to tell the council"), "there is no other way to tell").toBe(waits);
    }
  });
});

describe("a report's page", () => {
  it.each(STATES)("says %s word for word, here and in the list", async (state) => {
    const view = report({ state, reference: "CW-7K3M-9QXP", receivedAt: "2020-11-23T11:31:00Z" });
    const { user } = await openAt({ screen: "report", id: view.id }, { reports: [view] });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(TITLES[state]);
    await user.click(screen.getByRole("link", { name: "See all my reports" }));
    await onScreen("reports");
    expect(screen.getByText(TITLES[state])).toBeTruthy();
  });

  it("gives only the time when it was received today", async () => {
    const now = new Date();
    const view = report({ state: "received", reference: "CW-7K3M-9QXP", receivedAt: now.toISOString() });
    await openAt({ screen: "report", id: view.id }, { reports: [view] });
    const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(now);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(`Received by the council, ${time}, reference CW-7K3M-9QXP`);
  });

  it("follows the report until it is opened, and says so", async () => {
    const { backend } = await openAt({ screen: "report", id: report().id, made: true }, { reports: [report()] });
    const heading = screen.getByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("Saved on this computer, not sent yet");
    backend.emitReports([report({ state: "waiting", reason: "offline" })]);
    await screen.findByText(/You may be offline/);
    expect(screen.getAllByText("01632 960123").length, "there is no other way to tell").toBeGreaterThan(1);
    const receipt = { reference: "CW-7K3M-9QXP", receivedAt: "2020-11-23T11:31:00Z" };
    backend.emitReports([report({ state: "received", ...receipt })]);
    await screen.findByRole("heading", { level: 1, name: TITLES.received });
    expect(document.activeElement, "the focus is lost when the receipt comes").toBe(screen.getByRole("heading", { level: 1 }));
    expect(screen.getAllByText("CW-7K3M-9QXP").length, "the reference cannot be found").toBeGreaterThan(0);
    const said = () => [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent);
    expect(said(), "a screen reader user does not hear of the receipt").toContain(TITLES.received);
    backend.emitReports([report({ state: "opened", openedAt: "2020-11-23T12:00:00Z", ...receipt })]);
    await screen.findByRole("heading", { level: 1, name: TITLES.opened });
    expect(said()).toContain(TITLES.opened);
  });

  it("offers the phone and the other ways by itself after ten minutes", async () => {
    const { backend } = await openAt({ screen: "report", id: report().id }, { reports: [report({ waitingMinutes: 9 })] });
    const heading = () => screen.queryByRole("heading", { name: "Other ways to tell the council" });
    expect(heading(), "they are folded while it can still go").toBeNull();
    backend.emitReports([report({ state: "waiting", reason: "offline", waitingMinutes: 10 })]);
    await waitFor(() => expect(heading(), "a learner waits without another way").not.toBeNull());
    for (const way of ["Give it by e-mail", "Give it on a USB stick", "Give it on paper"]) {
      expect(screen.getByRole("link", { name: way })).toBeTruthy();
    }
  });

  it("asks once a minute how long it has waited, while it waits", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const reports = vi.fn(async () => ok([report()]));
      const { backend } = await openAt({ screen: "report", id: report().id }, {}, { reports });
      const before = reports.mock.calls.length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(reports.mock.calls.length, "the ten minutes never come").toBe(before + 1);
      backend.emitReports([report({ state: "received" })]);
      await vi.advanceTimersByTimeAsync(120_000);
      expect(reports.mock.calls.length).toBe(before + 1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps the newer state when an event overtakes the answer", async () => {
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const opened = await openAt({ screen: "reports" }, { reports: [report()] });
    opened.backend.sendNow = async () => {
      await slow;
      return ok([report({ state: "sending" })]);
    };
    await press(opened, "Try now");
    opened.backend.emitReports([report({ state: "received", reference: "CW-7K3M-9QXP", receivedAt: "2020-11-23T11:31:00Z" })]);
    await screen.findByText(TITLES.received);
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText(TITLES.received), "an old answer hides the receipt").not.toBeNull();
  });

  it("shows a report that was just saved even if the list cannot be read", async () => {
    const opened = await openAt({ screen: "tell", page: "check" }, {}, { reports: async () => failed("unexpected") });
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Saved on this computer, not sent yet");
  });

  it("does not lead back to answers that are gone", async () => {
    const opened = await openAt({ screen: "home" });
    await press(opened, "Tell the council now");
    await onScreen("quick");
    await press(opened, "Send to the council");
    await onScreen("report");
    await press(opened, "Back");
    await onScreen("home");
    await waitFor(() => expect(screen.queryByText(/answers that you have not sent/)).toBeNull());
  });
});
