import type { TellPage } from "../routes";
import type { PlainMessageId } from "../words/words";

type Line = PlainMessageId | readonly [PlainMessageId, "lead" | "strong" | "h2"];

/** What a page says before it asks. */
interface Told {
  title: PlainMessageId;
  lines: readonly Line[];
  /** Whether it comes before everything else on the screen. */
  urgent?: boolean;
  /** Whether the council's number stands below. */
  phone?: boolean;
  goOn?: PlainMessageId;
}

/** The pages that say more than their question. */
export const TOLD: Partial<Record<TellPage, Told>> = {
  "danger-help": {
    title: "danger-help-title",
    lines: [
      ["danger-help-call", "lead"],
      "danger-help-place",
      ["danger-help-wait", "strong"],
      ["danger-help-mobile-heading", "h2"],
      "danger-help-mobile",
      "danger-help-landline",
    ],
    urgent: true,
    goOn: "danger-help-go-on",
  },
  "under-18": {
    title: "under-18-title",
    lines: [["under-18-rule", "lead"], "under-18-unsafe", "under-18-choice", "under-18-ask"],
    phone: true,
  },
  "kinds-help": { title: "kinds-help-title", lines: [["kinds-help-intro", "lead"]] },
  "about-staff": { title: "about-staff-title", lines: [] },
  images: { title: "images-title", lines: ["images-why", "images-none"] },
  "images-help": {
    title: "images-help-title",
    lines: [["images-help-not-here", "lead"], ["images-help-leave", "strong"], "images-help-fault", "images-help-who"],
    urgent: true,
    goOn: "images-help-go-on",
  },
  "contact-detail": { title: "question-contact-detail", lines: [] },
};
