/** The pages of the guided report, in order. */
export const TELL_PAGES = [
  "start",
  "danger",
  "danger-help",
  "kinds",
  "about",
  "age",
  "under-18",
  "place",
  "when",
  "words",
  "contact-way",
  "contact-detail",
  "name",
  "check",
] as const;

export type TellPage = (typeof TELL_PAGES)[number];

/** Where a learner can be. */
export type Route =
  | { screen: "home" }
  | { screen: "rules" }
  | { screen: "rule"; id: string }
  | { screen: "guides" }
  | { screen: "guide"; id: string }
  | { screen: "guide-step"; id: string; step: number }
  | { screen: "guide-end"; id: string }
  | { screen: "check" }
  | { screen: "check-results" }
  | { screen: "password" }
  /** `changing`: opened from "Check your answers", and goes back there. */
  | { screen: "tell"; page: TellPage; changing?: boolean }
  | { screen: "quick" }
  | { screen: "reports" }
  /** `made`: the learner has just pressed the button. */
  | { screen: "report"; id: string; made?: boolean }
  | { screen: "keep" }
  | { screen: "keep-replace" }
  | { screen: "keep-done" }
  | { screen: "kept" }
  | { screen: "kept-delete" }
  | { screen: "about" };

const SENSITIVE = new Set<Route["screen"]>([
  "guides",
  "guide",
  "guide-step",
  "guide-end",
  "tell",
  "quick",
  "reports",
  "report",
  "keep",
  "keep-replace",
  "keep-done",
  "kept",
  "kept-delete",
]);

/** Whether a screen shows something another person should not see: it gets a way out and a neutral window title. */
export function isSensitive(route: Route): boolean {
  return SENSITIVE.has(route.screen);
}
