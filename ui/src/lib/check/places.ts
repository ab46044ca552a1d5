import type { CheckView, FindingView, PlaceView, VerdictView } from "../backend/backend";
import { VERDICTS } from "../words/states";
import { say } from "../words/words";

/** What the picture of the home network says of a place. */
export type PlaceState = VerdictView | "checking" | "partly" | "not-looked";

export interface Place {
  place: PlaceView;
  state: PlaceState;
  /** What the learner can do something about, in a few words each. */
  about: string[];
}

/** From the world to the learner's hands. */
const PLACES: readonly PlaceView[] = ["internet", "hub", "wifi", "computer"];

const BY_VERDICT: readonly PlaceState[] = ["problem", "advice"];

/** The four places with their worst verdicts. A place is good only where nothing was left out. */
export function places(check: CheckView): Place[] {
  return PLACES.map((place) => {
    const findings = check.findings.filter((finding) => finding.place === place);
    const state = check.waiting.some((one) => one.place === place) ? "checking" : worst(findings, check.stopped);
    const about = BY_VERDICT.includes(state) ? findings.filter(({ verdict }) => verdict === state) : [];
    return { place, state, about: about.map(({ title }) => title) };
  });
}

function worst(findings: FindingView[], stopped: boolean): PlaceState {
  const has = (verdict: VerdictView): boolean => findings.some((finding) => finding.verdict === verdict);
  if (findings.length === 0) return "not-looked";
  if (has("problem")) return "problem";
  if (has("advice")) return "advice";
  if (has("cannot-tell")) return has("good") ? "partly" : "cannot-tell";
  if (stopped) return "partly";
  return has("good") ? "good" : "not-applicable";
}

export function placeWords(state: PlaceState): string {
  switch (state) {
    case "checking":
      return say("check-waiting");
    case "partly":
    case "not-looked":
      return say(`place-${state}`);
    default:
      return say(`verdict-${state}`);
  }
}

/** The results as a tired person can use them. */
export interface Sorted {
  /** At most three that the learner can do something about. */
  first: FindingView[];
  computer: Part;
  home: Part;
}

export interface Part {
  /** The most important first. */
  cards: FindingView[];
  good: FindingView[];
  notApplicable: FindingView[];
}

const FIRST = 3;

export function sorted(findings: readonly FindingView[]): Sorted {
  const byWeight = [...findings].sort((a, b) => VERDICTS[a.verdict].weight - VERDICTS[b.verdict].weight);
  // What could not be seen is no task.
  const first = byWeight.filter(({ verdict }) => verdict === "problem" || verdict === "advice").slice(0, FIRST);
  const rest = byWeight.filter((finding) => !first.includes(finding));
  return {
    first,
    computer: part(rest.filter((finding) => finding.place === "computer")),
    home: part(rest.filter((finding) => finding.place !== "computer")),
  };
}

function part(findings: FindingView[]): Part {
  return {
    cards: findings.filter(({ verdict }) => verdict !== "good" && verdict !== "not-applicable"),
    good: findings.filter(({ verdict }) => verdict === "good"),
    notApplicable: findings.filter(({ verdict }) => verdict === "not-applicable"),
  };
}
