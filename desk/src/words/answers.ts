import type { Manifest } from "../sealed/manifest";
import { say, sayFirst, visible } from "./words";

/** The answers in the order in which the learner met the questions. */
export const FIELDS = [
  "danger",
  "about",
  "atRisk",
  "age",
  "carerContact",
  "carerDetail",
  "kinds",
  "place",
  "placeDetail",
  "inClass",
  "course",
  "when",
  "stillGoing",
  "whenDetail",
  "who",
  "whoDetail",
  "words",
  "effect",
  "under18Images",
  "done",
  "doneDetail",
  "wants",
  "sharing",
  "needs",
  "contactWay",
  "contactDetail",
  "contactTimes",
  "leaveMessage",
  "name",
  "trueAsKnown",
] as const;

/** Answers that the learner typed; all others were chosen from a list. */
const TYPED = new Set<string>([
  "carerDetail",
  "placeDetail",
  "course",
  "whenDetail",
  "whoDetail",
  "words",
  "effect",
  "doneDetail",
  "needs",
  "contactDetail",
  "contactTimes",
  "name",
]);

export interface Row {
  field: string;
  label: string;
  values: string[];
}

/** Every answer: the known ones in the order of the form, and after them those this page has no words for. */
export function answerRows(answers: Manifest["answers"]): Row[] {
  const others = Object.keys(answers).filter((name) => !FIELDS.some((field) => field === name));
  return [...FIELDS, ...others].map((field) => ({
    field,
    label: sayFirst(`field-${kebab(field)}`) ?? visible(field),
    values: valuesOf(field, answers[field] ?? null),
  }));
}

function valuesOf(field: string, answer: Manifest["answers"][string] | null): string[] {
  if (answer === null || answer === "") return [];
  if (typeof answer === "boolean") return answer ? [say("answer-yes")] : [];
  const given = Array.isArray(answer) ? answer : [answer];
  return given.map((value) => (TYPED.has(field) ? visible(value) : choiceWords(field, value)));
}

/** The words of a chosen answer; one this page has no words for is shown as it is, never left out. */
function choiceWords(field: string, value: string): string {
  return sayFirst(`answer-${kebab(field)}-${value}`, `answer-${value}`) ?? visible(value);
}

function kebab(field: string): string {
  return field.replace(/[A-Z]|\d+/g, (sign) => `-${sign.toLowerCase()}`);
}
