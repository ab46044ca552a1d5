import type { Draft } from "../backend/backend";
import { TELL_PAGES, type TellPage } from "../routes";

/** The same limits as the report itself has. */
export const WORDS_LIMIT = 20_000;
const SHORT_LIMIT = 500;

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

export function tooLong(short: string): boolean {
  return characters(short) > SHORT_LIMIT;
}

export function emptyDraft(): Draft {
  return {
    danger: null,
    about: null,
    age: null,
    kinds: [],
    place: null,
    when: null,
    words: "",
    contactWay: null,
    contactDetail: "",
    contactTimes: "",
    name: "",
  };
}

export function isEmpty(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft());
}

/** Whether the answers so far call for a page; the others are always shown. */
function isNeeded(page: TellPage, draft: Draft): boolean {
  switch (page) {
    case "danger-help":
      return draft.danger === "yes";
    case "under-18":
      return draft.age === "under-18";
    case "contact-detail":
      return draft.contactWay !== null && draft.contactWay !== "no-contact";
    default:
      return true;
  }
}

/** Pages that a changed answer may call for, on the way back to "Check your answers". */
const FOLLOWS: Partial<Record<TellPage, TellPage>> = {
  danger: "danger-help",
  age: "under-18",
  "contact-way": "contact-detail",
};

export function nextPage(page: TellPage, draft: Draft, changing: boolean): TellPage {
  if (changing) {
    const follow = FOLLOWS[page];
    return follow !== undefined && isNeeded(follow, draft) ? follow : "check";
  }
  return TELL_PAGES.slice(TELL_PAGES.indexOf(page) + 1).find((next) => isNeeded(next, draft)) ?? "check";
}

/** The page on which a row of the review can be changed. */
export function pageOfField(field: string): TellPage | null {
  if (field === "contact-times") return "contact-detail";
  const page = TELL_PAGES.find((name) => name === field);
  return page ?? null;
}

/** An answer that takes another one back: nobody is reached by a way they did not choose. */
export function withContactWay(draft: Draft, way: Draft["contactWay"]): Draft {
  if (way === draft.contactWay) return draft;
  const reachable = way !== null && way !== "no-contact";
  return { ...draft, contactWay: way, contactDetail: "", contactTimes: reachable ? draft.contactTimes : "" };
}

/** "I would rather not say" stands alone among the kinds. */
export function withKind(kinds: Draft["kinds"], kind: Draft["kinds"][number], chosen: boolean): Draft["kinds"] {
  const others = kinds.filter((one) => one !== kind);
  if (!chosen) return others;
  if (kind === "rather-not-say") return [kind];
  return [...others.filter((one) => one !== "rather-not-say"), kind];
}
