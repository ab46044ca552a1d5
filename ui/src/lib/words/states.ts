import type {
  ErrorCode,
  Notice,
  ReportState,
  StepPhase,
  StrengthView,
  VerdictView,
  WaitReason,
} from "../backend/backend";
import type { PlainMessageId } from "./words";

export type Severity = "inform" | "warn" | "stop";

export interface FailureWords {
  title: PlainMessageId;
  whatToDo: PlainMessageId;
  severity: Severity;
}

/** What each failure means for a learner and what they can do about it. */
export const FAILURES: Record<ErrorCode, FailureWords> = {
  "cannot-send-here": {
    title: "failure-cannot-send-here",
    whatToDo: "failure-cannot-send-here-do",
    severity: "stop",
  },
  "draft-too-long": { title: "failure-draft-too-long", whatToDo: "failure-draft-too-long-do", severity: "warn" },
  "report-not-saved": {
    title: "failure-report-not-saved",
    whatToDo: "failure-report-not-saved-do",
    severity: "stop",
  },
  "draft-not-kept": { title: "failure-draft-not-kept", whatToDo: "failure-draft-not-kept-do", severity: "warn" },
  "wrong-passphrase": {
    title: "failure-wrong-passphrase",
    whatToDo: "failure-wrong-passphrase-do",
    severity: "warn",
  },
  "not-found": { title: "failure-not-found", whatToDo: "failure-not-found-do", severity: "inform" },
  unexpected: { title: "failure-unexpected", whatToDo: "failure-unexpected-do", severity: "stop" },
};

/** What a report's state is called and means. */
export const REPORT_STATES: Record<ReportState, { title: PlainMessageId; text: PlainMessageId }> = {
  saved: { title: "report-state-saved", text: "report-text-saved" },
  sending: { title: "report-state-sending", text: "report-text-sending" },
  waiting: { title: "report-state-waiting", text: "report-text-waiting" },
  "needs-help": { title: "report-state-needs-help", text: "report-text-needs-help" },
  received: { title: "report-state-received", text: "report-text-received" },
};

export const WAIT_REASONS: Record<WaitReason, PlainMessageId> = {
  offline: "reason-offline",
  "not-the-council": "reason-not-the-council",
  busy: "reason-busy",
  refused: "reason-refused",
  damaged: "reason-damaged",
};

export const VERDICTS: Record<VerdictView, { word: PlainMessageId; tag: string | null; weight: number }> = {
  problem: { word: "verdict-problem", tag: "govuk-tag--red", weight: 0 },
  "cannot-tell": { word: "verdict-cannot-tell", tag: "govuk-tag--grey", weight: 1 },
  advice: { word: "verdict-advice", tag: "govuk-tag--yellow", weight: 2 },
  good: { word: "verdict-good", tag: null, weight: 3 },
  "not-applicable": { word: "verdict-not-applicable", tag: null, weight: 4 },
};

export const PHASES: Record<StepPhase, PlainMessageId> = {
  "keep-proof": "guide-phase-keep-proof",
  block: "guide-phase-block",
  report: "guide-phase-report",
  after: "guide-phase-after",
};

export const STRENGTHS: Record<StrengthView, { word: PlainMessageId; bars: number }> = {
  empty: { word: "strength-empty", bars: 0 },
  "very-weak": { word: "strength-very-weak", bars: 1 },
  weak: { word: "strength-weak", bars: 2 },
  fair: { word: "strength-fair", bars: 3 },
  good: { word: "strength-good", bars: 4 },
  strong: { word: "strength-strong", bars: 5 },
};

export const NOTICES: Record<Notice, PlainMessageId> = {
  "pack-refused": "notice-pack-refused",
  "pack-expired": "notice-pack-expired",
  "reports-unreadable": "notice-reports-unreadable",
};
