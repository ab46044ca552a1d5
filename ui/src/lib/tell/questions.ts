import type { Draft } from "../backend/backend";
import type { Problem } from "../parts/problem";
import type { TellPage } from "../routes";
import { CHOICES, type Answers, type ChoiceField } from "../words/answers";
import { say } from "../words/words";

/** The same limits as the report itself has. */
export const WORDS_LIMIT = 20_000;
export const LONG_LIMIT = 2_000;
export const SHORT_LIMIT = 500;

/** The questions that are answered by typing, with the most characters each can take. */
const TYPED = {
  words: WORDS_LIMIT,
  effect: LONG_LIMIT,
  "who-detail": LONG_LIMIT,
  "place-detail": LONG_LIMIT,
  "when-detail": LONG_LIMIT,
  "done-detail": LONG_LIMIT,
  "carer-detail": SHORT_LIMIT,
  course: SHORT_LIMIT,
  needs: SHORT_LIMIT,
  "contact-detail": SHORT_LIMIT,
  "contact-times": SHORT_LIMIT,
  name: SHORT_LIMIT,
} as const;

export type TypedField = keyof typeof TYPED;
export const TYPED_FIELDS = Object.keys(TYPED) as TypedField[];
export type Field = ChoiceField | TypedField | "true-as-known";

/** What each page asks; a page that is not here only says something. */
export const ASKED: Partial<Record<TellPage, readonly Field[]>> = {
  danger: ["danger"],
  about: ["about"],
  "at-risk": ["at-risk"],
  age: ["age"],
  "under-18": ["carer-contact", "carer-detail"],
  kinds: ["kinds"],
  place: ["place"],
  "place-detail": ["place-detail"],
  "in-class": ["in-class", "course"],
  when: ["when"],
  "still-going": ["still-going", "when-detail"],
  who: ["who", "who-detail"],
  words: ["words"],
  effect: ["effect"],
  images: ["under18-images"],
  done: ["done", "done-detail"],
  wants: ["wants", "sharing"],
  needs: ["needs"],
  "contact-way": ["contact-way"],
  "contact-detail": ["contact-detail", "contact-times", "leave-message"],
  name: ["name"],
  "true-as-known": ["true-as-known"],
};

export function isChoice(field: Field): field is ChoiceField {
  return Object.hasOwn(CHOICES, field);
}

export function isTyped(field: Field): field is TypedField {
  return Object.hasOwn(TYPED, field);
}

export function limitOf(field: TypedField): number {
  return TYPED[field];
}

/** What is too long among the typed answers to some questions. */
export function problemsOfLength(draft: Draft, fields: readonly Field[]): Problem[] {
  return fields
    .filter(isTyped)
    .filter((field) => characters(typed(draft, field)) > limitOf(field))
    .map((field) => ({ text: say("text-too-long", { count: limitOf(field) }), field }));
}

/** Where a field stands in the answers: "at-risk" is `atRisk` there. */
function key(field: Field): keyof Draft {
  return field.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof Draft;
}

export function typed(draft: Draft, field: TypedField): string {
  return draft[key(field)] as string;
}

/** What was chosen, one or several. */
export function chosen(draft: Draft, field: ChoiceField): readonly string[] {
  const answer = draft[key(field)];
  return Array.isArray(answer) ? answer : answer === null ? [] : [answer as string];
}

export function takesMany(field: ChoiceField): boolean {
  return field === "at-risk" || field === "kinds" || field === "done" || field === "wants";
}

/** The answers with what was typed in place. */
export function withTyped(draft: Draft, field: TypedField, text: string): Draft {
  return { ...draft, [key(field)]: visible(text) };
}

/** Answers that stand alone among several. */
export const ALONE: readonly string[] = ["rather-not-say", "not-sure", "nothing-yet"];

/** The answers with one choice made; the values come from the tables, so they are the field's own. */
export function withChoice(draft: Draft, field: ChoiceField, value: string, checked: boolean): Draft {
  if (!takesMany(field)) return withoutOrphans({ ...draft, [key(field)]: value }, draft);
  const others = chosen(draft, field).filter((one) => one !== value);
  if (!checked) return { ...draft, [key(field)]: others };
  if (ALONE.includes(value)) return { ...draft, [key(field)]: [value] };
  return { ...draft, [key(field)]: [...others.filter((one) => !ALONE.includes(one)), value] };
}

/** A changed answer takes those back that belonged to the old one: nobody is reached in a way they did not choose. */
function withoutOrphans(draft: Draft, before: Draft): Draft {
  const next = { ...draft };
  if (!underAge(draft.age)) Object.assign(next, { carerContact: null, carerDetail: "" });
  if (draft.contactWay !== before.contactWay) next.contactDetail = "";
  if (!isReachable(draft.contactWay)) Object.assign(next, { contactTimes: "", leaveMessage: null });
  return next;
}

/** Whether the policy about parents and carers may be about this person. */
export function underAge(age: Answers["age"] | null): boolean {
  return age !== null && age !== "adult";
}

/** Whether a way to be reached needs a number, an address or a name. */
export function isReachable(way: Answers["contact-way"] | null): boolean {
  return way === "phone" || way === "email" || way === "tutor";
}

/** Characters as the report counts them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** What was typed or pasted, without signs that cannot be seen: a report would refuse them. */
export function visible(text: string): string {
  return text.replace(/\r\n?|[\u000b\u000c\u0085]/g, "\n").replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "");
}
