import type { Draft } from "../backend/backend";
import { TELL_PAGES, type TellPage } from "../routes";
import { ASKED, isReachable, underAge, type Field } from "./questions";

export function emptyDraft(): Draft {
  return {
    danger: null,
    about: null,
    atRisk: [],
    age: null,
    carerContact: null,
    carerDetail: "",
    kinds: [],
    place: null,
    placeDetail: "",
    inClass: null,
    course: "",
    when: null,
    stillGoing: null,
    whenDetail: "",
    who: null,
    whoDetail: "",
    words: "",
    effect: "",
    under18Images: null,
    done: [],
    doneDetail: "",
    wants: [],
    sharing: null,
    needs: "",
    contactWay: null,
    contactDetail: "",
    contactTimes: "",
    leaveMessage: null,
    name: "",
    trueAsKnown: false,
  };
}

/** Whether nothing is told. Somebody who only said whether they are safe, on the way to other help, began no report. */
export function isEmpty(draft: Draft): boolean {
  return JSON.stringify({ ...draft, danger: null }) === JSON.stringify(emptyDraft());
}

/** What is asked when somebody adds to a report that has left. */
const ADDING: readonly TellPage[] = ["words", "images", "images-help", "evidence", "check"];

const NOWHERE: readonly (string | null)[] = [null, "in-person", "not-sure", "rather-not-say"];
const CLASSES: readonly (string | null)[] = ["teams", "moodle", "in-person", "somewhere-else"];

/** Whether the answers so far call for a page; the others are always shown. */
function isNeeded(page: TellPage, draft: Draft, { adding, helped, guided }: Going): boolean {
  if (adding && !ADDING.includes(page)) return false;
  switch (page) {
    case "danger-help":
      return inDanger(draft);
    case "at-risk":
      return draft.about !== null && draft.about !== "rather-not-say";
    case "under-18":
      return underAge(draft.age);
    case "kinds-help":
      return helped === true;
    case "proof":
      return guided !== true && !NOWHERE.includes(draft.place);
    case "place-detail":
      return !NOWHERE.includes(draft.place);
    case "in-class":
      return CLASSES.includes(draft.place);
    case "still-going":
      return draft.when !== null && draft.when !== "rather-not-say";
    case "about-staff":
      return draft.who === "staff" || draft.who === "safeguarding-lead";
    case "effect":
      return draft.words !== "";
    case "images-help":
      return draft.under18Images === "yes" || draft.under18Images === "not-sure";
    case "evidence":
      return draft.under18Images === "no";
    case "contact-detail":
      return isReachable(draft.contactWay);
    default:
      return true;
  }
}

/** Pages that a changed answer may call for, on the way back to "Check your answers". */
const FOLLOWS: Partial<Record<TellPage, TellPage[]>> = {
  danger: ["danger-help"],
  about: ["at-risk"],
  age: ["under-18"],
  kinds: ["kinds-help"],
  place: ["place-detail", "in-class"],
  "place-detail": ["in-class"],
  when: ["still-going"],
  who: ["about-staff"],
  images: ["images-help", "evidence"],
  "contact-way": ["contact-detail"],
};

export interface Going {
  /** From "Check your answers" and back. */
  changing: boolean;
  /** Adding to a report that has left. */
  adding: boolean;
  /** Somebody beside the council can help with what happened. */
  helped?: boolean;
  /** The learner has followed a guide: nobody asks about proof again. */
  guided?: boolean;
}

/** Whether the help for danger comes first: somebody who is not sure may be in danger. */
export function inDanger({ danger }: Draft): boolean {
  return danger === "yes" || danger === "not-sure";
}

export function nextPage(page: TellPage, draft: Draft, going: Going): TellPage {
  const ahead = going.changing ? (FOLLOWS[page] ?? []) : TELL_PAGES.slice(TELL_PAGES.indexOf(page) + 1);
  return ahead.find((next) => isNeeded(next, draft, going)) ?? "check";
}

/** Whether enough is said that a tired learner may go straight to "Check your answers". */
export function canStopAsking(page: TellPage): boolean {
  return TELL_PAGES.indexOf(page) > TELL_PAGES.indexOf("words");
}

/** The page on which a row of the review can be changed. */
export function pageOfField(field: string): TellPage | null {
  if (field === "evidence") return "evidence";
  return TELL_PAGES.find((page) => ASKED[page]?.includes(field as Field)) ?? null;
}
