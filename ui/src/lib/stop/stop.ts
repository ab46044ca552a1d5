import type { Done } from "../backend/backend";

export type Outcome = "done" | "could-not" | "skipped";

/** What the learner did with a guide. Only this window knows it. */
export interface Stop {
  /** "Do you want to keep proof first?" */
  proof: "yes" | "no" | null;
  /** "Do you want to tell the council?" */
  council: "now" | "later" | "no" | null;
  /** The guide that was followed last. */
  guide: string | null;
  /** What became of its steps, by their place. */
  outcomes: Readonly<Record<number, Outcome>>;
  /** What the report was given because of them. */
  given: { done: readonly Done[]; words: string };
}

export const NOTHING_STOPPED: Stop = {
  proof: null,
  council: null,
  guide: null,
  outcomes: {},
  given: { done: [], words: "" },
};

/** What is known after a step; another guide begins anew. */
export function withOutcome(stop: Stop, guide: string, step: number, outcome: Outcome): Stop {
  if (stop.guide === guide) return { ...stop, outcomes: { ...stop.outcomes, [step]: outcome } };
  return { ...NOTHING_STOPPED, proof: stop.proof, guide, outcomes: { [step]: outcome } };
}
