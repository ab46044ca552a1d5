import type { HandOverWay, Place } from "./backend/backend";

/** The pages of the guided report, in order. */
export const TELL_PAGES = [
  "start",
  "danger",
  "danger-help",
  "about",
  "at-risk",
  "age",
  "under-18",
  "kinds",
  "kinds-help",
  "place",
  "proof",
  "place-detail",
  "in-class",
  "when",
  "still-going",
  "who",
  "about-staff",
  "words",
  "effect",
  "images",
  "images-help",
  "evidence",
  "done",
  "wants",
  "needs",
  "contact-way",
  "contact-detail",
  "name",
  "true-as-known",
  "check",
] as const;

export type TellPage = (typeof TELL_PAGES)[number];

/** What is asked about once more before it is done. */
export type Act = "withdraw" | "delete-report" | "delete-copy";

/** The pages about the learner's hub and its password, in order. */
export type HubStep = "which" | "sticker" | "asked" | "change";

/** The screens of the room "The rules". */
export type ReadRoute =
  | { screen: "rules" }
  /** `searched`: opened from the results of a search, whose words are marked. */
  | { screen: "rule"; id: string; searched?: boolean; english?: boolean }
  | { screen: "rules-print" }
  | { screen: "word-list" }
  | { screen: "paper" }
  | { screen: "posting" };

/** The screens of the room "Check my device". */
export type CheckRoute =
  | { screen: "check" }
  | { screen: "check-home" }
  | { screen: "check-results" }
  /** `guide`: the hub the learner chose. */
  | { screen: "hub-questions"; step: HubStep; guide?: string }
  | { screen: "hub-login" }
  | { screen: "help-sheet" };

/** The screens of the room "Passwords". */
export type PasswordRoute =
  | { screen: "passwords" }
  | { screen: "password" }
  | { screen: "password-saved" }
  /** `wifi`: for the hub or the Wi-Fi, with a card. */
  | { screen: "password-make"; wifi?: boolean }
  | { screen: "password-same" }
  | { screen: "two-step" };

/** The screens of the room "Something happened". */
export type TellRoute =
  /**
   * `changing`: opened from "Check your answers", and goes back there. `then`: what follows instead of the next page:
   * the guides, where somebody came to stop contact; the questions after the first one, which has been asked; or the
   * screen on which somebody asked what to do in danger.
   */
  | { screen: "tell"; page: TellPage; changing?: boolean; then?: "guides" | "about" | "back" }
  | { screen: "quick" }
  | { screen: "keep" }
  | { screen: "keep-replace" }
  | { screen: "keep-done" }
  | { screen: "kept" }
  | { screen: "kept-delete" };

/** The screens of the room "Stop unwanted contact". `telling`: in the middle of a report, which goes on afterwards. */
export type StopRoute =
  /** `place`: only the guides for what happened there. */
  | { screen: "guides"; place?: Place; telling?: boolean }
  | { screen: "guide"; id: string; telling?: boolean }
  | { screen: "guide-step"; id: string; step: number; telling?: boolean }
  | { screen: "guide-notes"; id: string; telling?: boolean }
  | { screen: "guide-end"; id: string; telling?: boolean }
  | { screen: "other-help"; telling?: boolean };

/** Where help for danger leads to, from any screen and back again. */
export const IN_DANGER: Route = { screen: "tell", page: "danger-help", then: "back" };

/** The screens of the room "My reports". */
export type ReportRoute =
  | { screen: "reports" }
  /** `made`: the learner has just pressed the button. */
  | { screen: "report"; id: string; made?: boolean }
  | { screen: "report-act"; act: Act; id: string }
  | { screen: "report-way"; way: HandOverWay; id: string }
  | { screen: "report-code"; id: string }
  /** `keep`: asks for a secret word that will lock the copy. */
  | { screen: "report-copy"; id: string; keep?: boolean };

/** The screens of the room "About and help". */
export type AboutRoute =
  | { screen: "about" }
  | { screen: "packs" }
  | { screen: "packs-online" }
  | { screen: "packs-back" }
  | { screen: "accessibility" }
  | { screen: "licences" }
  | { screen: "delete-everything" };

/** Where a learner can be. */
export type Route =
  | { screen: "home" }
  | ReadRoute
  | StopRoute
  | CheckRoute
  | PasswordRoute
  | TellRoute
  | ReportRoute
  | AboutRoute
  | { screen: "deleted" }
  /** `next`: a first start, and where it goes on to. */
  | { screen: "languages"; next?: Route };

const OPEN_TO_ALL = new Set<Route["screen"]>([
  "home",
  "rules",
  "rule",
  "rules-print",
  "word-list",
  "paper",
  "check",
  "check-home",
  "check-results",
  "hub-questions",
  "hub-login",
  "help-sheet",
  "passwords",
  "password",
  "password-make",
  "password-same",
  "two-step",
  "about",
  "packs",
  "packs-online",
  "packs-back",
  "accessibility",
  "licences",
  "languages",
]);

/** Whether a screen shows something another person should not see: it gets a way out and a neutral window title. */
export function isSensitive(route: Route): boolean {
  return !OPEN_TO_ALL.has(route.screen);
}
