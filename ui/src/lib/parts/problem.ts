import type { AppFailure } from "../backend/backend";
import { FAILURES } from "../words/states";
import { say } from "../words/words";

/** Something the learner has to know before the page can go on. */
export interface Problem {
  text: string;
  /** The field it is about. */
  field?: string;
}

/** A failure in the learner's words: what it means, what to do, and what to quote. */
export function problemsOf(failure: AppFailure): Problem[] {
  const words = FAILURES[failure.code];
  const problems: Problem[] = [{ text: say(words.title) }, { text: say(words.whatToDo) }];
  if (words.severity === "stop" && failure.reference !== "") {
    problems.push({ text: say("problem-reference", { reference: failure.reference }) });
  }
  return problems;
}
