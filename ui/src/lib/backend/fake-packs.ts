// The council's words, as the program made of memory knows them.
import type { PackChangeView, PackOutcome, PacksView } from "./backend";
import { sayIfKnown } from "../words/words";

export const PACKS: PacksView = {
  now: { origin: "taken", version: "3", madeOn: "2026-09-01", notAfter: "2027-09-01", expired: false, practice: true },
  next: null,
  before: { origin: "built-in", version: null },
  contact: { source: "Online Safety Policy 2020-21", date: "2020-21", confirmed: false },
  kept: [{ version: "3", good: true, notAfter: "2027-09-01", expired: false, practice: true, inUse: true }],
  builtIn: false,
  placed: false,
  named: false,
  address: "https://words.riverside.example/council-words.pack",
};

const WORDS: Record<PackOutcome, [string, string]> = {
  taken: ["taken", "next-start"],
  "already-here": ["already-here", "nothing-to-do"],
  "went-back": ["went-back", "next-start"],
  "nothing-before": ["nothing-before", "nothing-to-do"],
  older: ["older", "ask-for-newest"],
  expired: ["expired", "ask-for-newest"],
  "not-signed": ["not-signed", "do-not-use"],
  "not-whole": ["not-whole", "get-again"],
  "another-council": ["another-council", "do-not-use"],
  "not-for-this-program": ["not-for-this-program", "tell-council"],
  "too-large": ["too-large", "do-not-use"],
  "not-found": ["not-found", "choose-again"],
  "address-not-allowed": ["address-not-allowed", "tell-council"],
  "no-answer": ["no-answer", "try-later"],
  "not-kept": ["not-kept", "make-room"],
};

export const OUTCOMES = Object.keys(WORDS) as PackOutcome[];

/** What the program says about an outcome. */
export function packChange(outcome: PackOutcome, version: string | null = null): PackChangeView {
  const [title, whatToDo] = WORDS[outcome].map((id) => sayIfKnown(`pack-${id}`) ?? id) as [string, string];
  return { outcome, title, whatToDo, version };
}
