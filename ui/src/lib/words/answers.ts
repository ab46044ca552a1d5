import type * as program from "../backend/backend";
import { sayIfKnown, say, type PlainMessageId } from "./words";

/** The questions that are answered by choosing, by the name of their row in a review. */
export interface Answers {
  danger: program.Danger;
  about: program.About;
  "at-risk": program.AtRisk;
  age: program.Age;
  "carer-contact": program.CarerContact;
  kinds: program.Kind;
  place: program.Place;
  "in-class": program.InClass;
  when: program.When;
  "still-going": program.StillGoing;
  who: program.Who;
  "under18-images": program.Under18Images;
  done: program.Done;
  wants: program.Want;
  sharing: program.Sharing;
  "contact-way": program.ContactWay;
  "leave-message": program.LeaveMessage;
}

export type ChoiceField = keyof Answers;

/** Answers that read the same under every question, unless it has words of its own for them. */
type Common = "yes" | "no" | "not-sure" | "rather-not-say";

/** Every answer has words: this does not compile otherwise. */
export type AnswerId = Extends<
  { [F in ChoiceField]: `answer-${F}-${Exclude<Answers[F], Common>}` }[ChoiceField] | `answer-${Common}`,
  PlainMessageId
>;
type Extends<T extends Whole, Whole> = T;

/** A list that holds every answer of a question: one added in Rust does not compile here until it has a place. */
const every =
  <T extends string>() =>
  <const L extends readonly T[]>(...list: [T] extends [L[number]] ? L : never): L =>
    list;

const ASIDE = ["not-sure", "rather-not-say"] as const;
const YES_OR_NO = ["yes", "no", ...ASIDE] as const;

/** The answers to each question, in the order on screen. */
export const CHOICES: { [F in ChoiceField]: readonly Answers[F][] } = {
  danger: every<program.Danger>()(...YES_OR_NO),
  about: every<program.About>()("me", "someone-else", "i-saw-it", "rather-not-say"),
  "at-risk": every<program.AtRisk>()("me", "another-learner", "child-at-home", "staff", "someone-else", ...ASIDE),
  age: every<program.Age>()("under-18", "adult", ...ASIDE),
  "carer-contact": every<program.CarerContact>()(...YES_OR_NO),
  kinds: every<program.Kind>()(
    "unwanted-contact",
    "bullying",
    "hate",
    "sexual",
    "grooming",
    "threats",
    "extremism",
    "scam",
    "account",
    "self-harm",
    "upsetting-content",
    "rule-broken",
    "something-else",
    "rather-not-say",
  ),
  place: every<program.Place>()(
    "teams",
    "moodle",
    "email",
    "phone-or-text",
    "social-media",
    "in-person",
    "somewhere-else",
    ...ASIDE,
  ),
  "in-class": every<program.InClass>()(...YES_OR_NO),
  when: every<program.When>()("today", "yesterday", "this-week", "earlier", ...ASIDE),
  "still-going": every<program.StillGoing>()(...YES_OR_NO),
  who: every<program.Who>()("learner", "staff", "safeguarding-lead", "someone-i-know", "stranger", ...ASIDE),
  "under18-images": every<program.Under18Images>()("no", "yes", "not-sure"),
  done: every<program.Done>()("blocked", "reported", "police", "report-fraud", "told-tutor", "nothing-yet", "rather-not-say"),
  wants: every<program.Want>()("help", "stop", "just-tell", ...ASIDE),
  sharing: every<program.Sharing>()("share", "ask-first", "do-not-share", ...ASIDE),
  "contact-way": every<program.ContactWay>()("phone", "email", "tutor", "in-app", "no-contact"),
  "leave-message": every<program.LeaveMessage>()("yes", "no", "not-sure"),
};

export interface Choice {
  value: string;
  label: string;
  /** Where the label is in another language than the screen. */
  lang?: string;
  dir?: "ltr" | "rtl";
}

/** The answers to a question as a screen offers them. */
export function choices(field: ChoiceField): Choice[] {
  return CHOICES[field].map((value) => ({ value, label: answerWords(field, value) }));
}

/** The words of an answer; an answer this screen has no words for is shown as it is, never left out. */
export function answerWords(field: string, value: string): string {
  return sayIfKnown(`answer-${field}-${value}`) ?? sayIfKnown(`answer-${value}`) ?? value;
}

/** What a row of a review is about; a row this screen does not know keeps its own name. */
export function fieldWords(field: string): string {
  return sayIfKnown(`field-${field}`) ?? say("field-other", { field });
}

/** What is asked for to reach somebody in the way they chose. */
export const CONTACT_DETAIL: Partial<Record<program.ContactWay, PlainMessageId>> = {
  phone: "question-contact-detail-phone",
  email: "question-contact-detail-email",
  tutor: "question-contact-detail-tutor",
};
