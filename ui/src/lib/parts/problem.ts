import type { AppFailure } from "../backend/backend";
import { isQuoted } from "../words/states";
import { say } from "../words/words";

/** Something the learner has to know before the page can go on. */
export interface Problem {
  text: string;
  /** The field it is about. */
  field?: string;
}

/** A failure in the learner's words: what it means, what to do, and what to quote. */
export function problemsOf(failure: AppFailure): Problem[] {
  const problems: Problem[] = [{ text: say(`failure-${failure.code}`) }, { text: say(`failure-${failure.code}-do`) }];
  if (isQuoted(failure.code) && failure.reference !== "") {
    problems.push({ text: say("problem-reference", { reference: failure.reference }) });
  }
  return problems;
}
