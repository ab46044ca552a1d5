import type { About, Age, ContactWay, Danger, Kind, Place, When } from "../backend/backend";
import { say, type PlainMessageId } from "./words";

// Full tables: an answer added in Rust does not compile here until it has words. Their order is the order on screen.
export const DANGER: Record<Danger, PlainMessageId> = {
  yes: "answer-danger-yes",
  no: "answer-danger-no",
  "not-sure": "answer-danger-not-sure",
};

export const KINDS: Record<Kind, PlainMessageId> = {
  "unwanted-contact": "answer-kinds-unwanted-contact",
  bullying: "answer-kinds-bullying",
  hate: "answer-kinds-hate",
  sexual: "answer-kinds-sexual",
  threats: "answer-kinds-threats",
  extremism: "answer-kinds-extremism",
  scam: "answer-kinds-scam",
  account: "answer-kinds-account",
  "something-else": "answer-kinds-something-else",
  "rather-not-say": "answer-kinds-rather-not-say",
};

export const ABOUT: Record<About, PlainMessageId> = {
  me: "answer-about-me",
  "someone-else": "answer-about-someone-else",
  "i-saw-it": "answer-about-i-saw-it",
  "rather-not-say": "answer-about-rather-not-say",
};

export const AGE: Record<Age, PlainMessageId> = {
  "under-18": "answer-age-under-18",
  adult: "answer-age-adult",
  "not-sure": "answer-age-not-sure",
  "rather-not-say": "answer-age-rather-not-say",
};

export const PLACE: Record<Place, PlainMessageId> = {
  teams: "answer-place-teams",
  moodle: "answer-place-moodle",
  email: "answer-place-email",
  "phone-or-text": "answer-place-phone-or-text",
  "social-media": "answer-place-social-media",
  "in-person": "answer-place-in-person",
  "somewhere-else": "answer-place-somewhere-else",
  "not-sure": "answer-place-not-sure",
};

export const WHEN: Record<When, PlainMessageId> = {
  today: "answer-when-today",
  yesterday: "answer-when-yesterday",
  "this-week": "answer-when-this-week",
  earlier: "answer-when-earlier",
  "not-sure": "answer-when-not-sure",
};

export const CONTACT_WAY: Record<ContactWay, PlainMessageId> = {
  phone: "answer-contact-way-phone",
  email: "answer-contact-way-email",
  tutor: "answer-contact-way-tutor",
  "no-contact": "answer-contact-way-no-contact",
};

/** What is asked for to reach somebody in the way they chose. */
export const CONTACT_DETAIL: Record<ContactWay, PlainMessageId> = {
  phone: "question-contact-detail-phone",
  email: "question-contact-detail-email",
  tutor: "question-contact-detail-tutor",
  "no-contact": "question-contact-detail",
};

export interface Choice {
  value: string;
  label: string;
}

/** The answers of a table as a screen offers them. */
export function choices(table: Record<string, PlainMessageId>): Choice[] {
  return Object.entries(table).map(([value, id]) => ({ value, label: say(id) }));
}

const CHOICE_FIELDS: Record<string, Record<string, PlainMessageId>> = {
  danger: DANGER,
  kinds: KINDS,
  about: ABOUT,
  age: AGE,
  place: PLACE,
  when: WHEN,
  "contact-way": CONTACT_WAY,
};

/** The words of an answer; an answer this screen has no words for is shown as it is, never left out. */
export function answerWords(field: string, value: string): string {
  const id = CHOICE_FIELDS[field]?.[value];
  return id === undefined ? value : say(id);
}

const FIELDS: Record<string, PlainMessageId> = {
  danger: "field-danger",
  kinds: "field-kinds",
  about: "field-about",
  age: "field-age",
  place: "field-place",
  when: "field-when",
  words: "field-words",
  "contact-way": "field-contact-way",
  "contact-detail": "field-contact-detail",
  "contact-times": "field-contact-times",
  name: "field-name",
  "made-at": "field-made-at",
  program: "field-program",
  org: "field-org",
  "pack-version": "field-pack-version",
  "report-number": "field-report-number",
  "report-key": "field-report-key",
  "reply-secret": "field-reply-secret",
  format: "field-format",
};

/** What a row of a review is about; a row this screen does not know keeps its own name. */
export function fieldWords(field: string): string {
  const id = FIELDS[field];
  return id === undefined ? say("field-other", { field }) : say(id);
}
