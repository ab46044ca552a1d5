import type { ErrorCode, ReportState, ReportView, StrengthView, VerdictView } from "../backend/backend";
import { say, timeOrDay } from "./words";

// Words of a state are found by its name (`report-text-waiting`): a state added in Rust does not compile here without them.

/** Failures that are worth a code to quote when asking for help. */
const QUOTED: readonly ErrorCode[] = ["cannot-send-here", "report-not-saved", "not-deleted", "unexpected"];

export function isQuoted(code: ErrorCode): boolean {
  return QUOTED.includes(code);
}

/** The title of a report in its state. */
export function stateTitle({ state, receivedAt, reference }: ReportView): string {
  if (state !== "received") return say(`report-state-${state}`);
  return say("report-state-received", {
    at: timeOrDay(receivedAt ?? ""),
    reference: reference ?? say("not-given"),
  });
}

const ARRIVED: readonly ReportState[] = ["received", "opened", "closed", "confirmed-by-code"];

/** Whether the council has it for certain. */
export function hasArrived(state: ReportState): boolean {
  return ARRIVED.includes(state);
}

/** Whether it is on its way: other ways can be offered. */
export function isOnItsWay(state: ReportState): boolean {
  return state !== "withdrawn" && !hasArrived(state);
}

export const VERDICTS: Record<VerdictView, { tag: string | null; weight: number }> = {
  problem: { tag: "govuk-tag--red", weight: 0 },
  "cannot-tell": { tag: "govuk-tag--grey", weight: 1 },
  advice: { tag: "govuk-tag--yellow", weight: 2 },
  good: { tag: null, weight: 3 },
  "not-applicable": { tag: null, weight: 4 },
};

/** How many bars each strength has. */
export const BARS: Record<StrengthView, number> = { empty: 0, "very-weak": 1, weak: 2, fair: 3, good: 4, strong: 5 };
