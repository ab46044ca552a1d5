import type { Draft, Kind } from "../backend/backend";
import type { PlainMessageId } from "../words/words";

type Help = PlainMessageId & `help-${string}`;

interface Ways {
  /** Whoever it happened to. */
  all?: Help[];
  /** Where somebody under 18 can go; shown unless the person is an adult. */
  young?: Help[];
  /** Where adults can go; shown unless the person is under 18. */
  adult?: Help[];
}

const PICTURES: Ways = {
  young: ["help-ceop", "help-report-remove", "help-iwf", "help-childline"],
  adult: ["help-revenge-porn", "help-stopncii", "help-police"],
};

/** Who can help beside the council, by what happened. */
const WAYS: Record<Kind, Ways> = {
  "unwanted-contact": { young: ["help-childline"] },
  bullying: { all: ["help-bullying", "help-platform"], young: ["help-childline"] },
  hate: { all: ["help-police", "help-hate"] },
  sexual: PICTURES,
  grooming: { young: ["help-ceop", "help-childline"], adult: ["help-police"] },
  threats: { all: ["help-police", "help-do-not-pay"], young: ["help-childline"] },
  extremism: { all: ["help-act-early"] },
  scam: { all: ["help-bank", "help-fraud", "help-scam-text", "help-scam-mail"] },
  account: { all: ["help-account", "help-fraud"] },
  "self-harm": { all: ["help-samaritans", "help-shout"], young: ["help-childline"] },
  "upsetting-content": { all: ["help-iwf", "help-platform"] },
  "rule-broken": {},
  "something-else": {},
  "rather-not-say": {},
};

/** Who else can help with what happened, in the order of the answers, each once. */
export function helpFor({ kinds, age }: Pick<Draft, "kinds" | "age">): Help[] {
  const found = kinds.flatMap((kind) => {
    const { all = [], young = [], adult = [] } = WAYS[kind];
    return [...all, ...(age === "adult" ? [] : young), ...(age === "under-18" ? [] : adult)];
  });
  return [...new Set(found)];
}

/** Where to go about a sexual picture of somebody under 18. */
export const PICTURE_HELP: readonly Help[] = ["help-ceop", "help-report-remove", "help-iwf", "help-childline"];
