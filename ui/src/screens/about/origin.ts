import type { OtherWordsView } from "../../lib/backend/backend";
import { say } from "../../lib/words/words";

/** Which words are used from the next start on. */
export function nextWords({ origin, version }: OtherWordsView): string {
  if (origin === "taken") return say("packs-next-taken", { version: version ?? "" });
  return say(origin === "placed" ? "packs-next-placed" : "packs-next-built-in");
}

/** Where going back leads. */
export function wordsBefore({ origin, version }: OtherWordsView): string {
  if (origin === "taken") return say("packs-back-taken", { version: version ?? "" });
  return say(origin === "placed" ? "packs-back-placed" : "packs-back-built-in");
}
