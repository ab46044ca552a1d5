import type { App } from "../app.svelte";
import { problemsOf, type Problem } from "../parts/problem";
import { say } from "../words/words";
import { emptyDraft } from "./flow";

/** Sends the answers. They leave the window's memory only when the report is safe on disk. */
export async function sendReport(app: App, quick: boolean): Promise<Problem[]> {
  app.announce(say("review-sending"));
  const answer = await app.backend.send(app.request(quick));
  if (answer.status === "error") {
    app.announce("");
    return problemsOf(answer.error);
  }
  app.remember(answer.data);
  app.otherHelp = quick ? [] : await app.ways(app.draft);
  if (quick) {
    app.quickDraft = emptyDraft();
  } else {
    if (app.draftIsKept) void app.backend.forgetDraft();
    app.clearDraft();
  }
  await app.finish({ screen: "report", id: answer.data.id, made: true });
  return [];
}
