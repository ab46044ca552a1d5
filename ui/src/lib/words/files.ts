import { number, say } from "./words";

const KILO = 1_000;

/** How big a file is, as people say it. */
export function fileSize(bytes: number): string {
  if (bytes < KILO * KILO) return say("size-kb", { size: Math.max(1, Math.round(bytes / KILO)) });
  return say("size-mb", { size: number(bytes / KILO / KILO) });
}
