import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { ReportState, ReportView, WaitReason } from "../../ui/src/lib/backend/backend";
import { failed, report } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt } from "./open";

const STATES: ReportState[] = ["saved", "sending", "waiting", "needs-help", "received"];
const REASONS: (WaitReason | null)[] = [null, "offline", "not-the-council", "busy", "refused", "damaged"];
const REFERENCES = [null, "CW-7K3M-9QXP"];
const TIMES = [null, "2026-11-23T11:31:00Z"];

// Also combinations the program should never give: the words depend on the state alone.
const VIEWS: ReportView[] = STATES.flatMap((state) =>
  REASONS.flatMap((reason) =>
    REFERENCES.flatMap((reference) => TIMES.map((receivedAt) => report({ state, reason, reference, receivedAt }))),
  ),
);

const describeView = ({ state, reason, reference, receivedAt }: ReportView) =>
  `${state}, ${reason ?? "no reason"}, ${reference ?? "no reference"}, ${receivedAt ?? "no time"}`;

describe.each(VIEWS.map((view) => ({ view, name: describeView(view) })))("a report that is $name", ({ view }) => {
  it.each(["report", "reports"] as const)("says received on %s only if it is", async (where) => {
    await openAt(where === "report" ? { screen: "report", id: view.id } : { screen: "reports" }, { reports: [view] });
    const text = screen.getByRole("main").textContent;
    const received = view.state === "received";
    expect(text.includes("Received by the council"), "a learner believes the council knows").toBe(received);
    expect(document.title.includes("Received"), "the title promises what is not so").toBe(received && where === "report");
    if (!received) {
      expect(text, "a receipt is shown that nobody signed").not.toContain("CW-7K3M-9QXP");
      expect(text, "a learner believes the council knows").not.toMatch(/\bReceived\b/);
      expect(text).toContain("Saved on this computer");
    }
    expect(text, "these words promise or frighten").not.toMatch(/(?<!not )\bsent\b|\bfailed\b/i);
  });
});

describe("a report's page", () => {
  it("follows the report until the receipt, and says so once", async () => {
    const { backend } = await openAt({ screen: "report", id: report().id, made: true }, { reports: [report()] });
    const heading = screen.getByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("Saved on this computer, not sent yet");
    backend.emitReports([report({ state: "waiting", reason: "offline" })]);
    await screen.findByText(/You may be offline/);
    expect(screen.getAllByText("01632 960123").length, "there is no other way to tell").toBeGreaterThan(1);
    backend.emitReports([report({ state: "received", reference: "CW-7K3M-9QXP", receivedAt: "2026-11-23T11:31:00Z" })]);
    await screen.findByRole("heading", { level: 1, name: "Received by the council" });
    expect(document.activeElement, "the focus is lost when the receipt comes").toBe(screen.getByRole("heading", { level: 1 }));
    expect(screen.getByText("CW-7K3M-9QXP")).toBeTruthy();
    const said = [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent);
    expect(said, "a screen reader user does not hear of the receipt").toContain("Received by the council");
  });

  it("keeps the newer state when an event overtakes the answer", async () => {
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const { backend, user } = await openAt({ screen: "reports" }, { reports: [report()] });
    backend.sendNow = async () => {
      await slow;
      return { status: "ok", data: [report({ state: "sending" })] };
    };
    await user.click(screen.getByRole("button", { name: "Try now" }));
    backend.emitReports([report({ state: "received", reference: "CW-7K3M-9QXP" })]);
    await screen.findByText("Received by the council");
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText("Received by the council"), "an old answer hides the receipt").not.toBeNull();
  });

  it("shows a report that was just saved even if the list cannot be read", async () => {
    const { user } = await openAt({ screen: "tell", page: "check" }, {}, { reports: async () => failed("unexpected") });
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Saved on this computer, not sent yet");
  });

  it("does not lead back to answers that are gone", async () => {
    const { user } = await openAt({ screen: "home" });
    await user.click(screen.getByRole("button", { name: "Tell the council now" }));
    await onScreen("quick");
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await onScreen("home");
    await waitFor(() => expect(screen.queryByText(/answers that you have not sent/)).toBeNull());
  });
});
