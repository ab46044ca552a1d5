import type { App } from "../app.svelte";
import { problemsOf, type Problem } from "../parts/problem";
import { say } from "../words/words";

/** Saves the answers for later and goes on; what stands in the way comes back. */
export async function keepAnswers(app: App, passphrase: string | null): Promise<Problem[]> {
  const answer = await app.backend.keepDraft(app.draft, passphrase);
  if (answer.status === "error") return problemsOf(answer.error);
  switch (answer.data.state) {
    case "open":
    case "locked":
      app.clearDraft();
      await app.finish({ screen: "keep-done" });
      return [];
    case "needs-passphrase":
      if (passphrase !== null) return [{ text: say("keep-not-kept") }];
      await app.go({ screen: "keep" });
      return [];
    case "none":
      return [{ text: say("keep-not-kept") }];
  }
}

/** "Save and decide later": asks first if other answers would be lost. */
export async function decideLater(app: App): Promise<Problem[]> {
  if (!app.draftIsKept) {
    const kept = await app.backend.keptDraft(null);
    const others = kept.status === "ok" && (kept.data.state === "open" || kept.data.state === "locked");
    if (others) {
      await app.go({ screen: "keep-replace" });
      return [];
    }
  }
  return keepAnswers(app, null);
}
