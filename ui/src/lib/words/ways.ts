import type { HandOverWay } from "../backend/backend";
import type { PlainMessageId } from "./words";

interface Way {
  safe: PlainMessageId;
  notSafe: PlainMessageId[];
  steps: PlainMessageId[];
}

/** The ways to bring a report to the council without its service, in the order they are offered. */
export const WAYS: Record<HandOverWay, Way> = {
  email: {
    safe: "ways-file-safe",
    notSafe: ["ways-email-not-safe", "ways-email-words"],
    steps: ["ways-email-step-file", "ways-email-step-attach", "ways-step-code"],
  },
  usb: {
    safe: "ways-file-safe",
    notSafe: ["ways-usb-not-safe"],
    steps: ["ways-usb-step-choose", "ways-usb-step-bring", "ways-step-code"],
  },
  print: {
    safe: "ways-print-safe",
    notSafe: ["ways-print-not-safe", "ways-print-under-18", "ways-print-printer"],
    steps: ["ways-print-step-show", "ways-print-step-bring"],
  },
};
