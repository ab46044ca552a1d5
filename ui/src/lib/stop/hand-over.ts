import type { App } from "../app.svelte";
import type { GuideView } from "../backend/backend";
import { ALONE, characters, LONG_LIMIT } from "../tell/questions";
import { say } from "../words/words";

/** Gives the report what the learner did with a guide, to see and change there; what it was given before is replaced. */
export function handOver(app: App, guide: GuideView): void {
  const { draft, stop } = app;
  const steps = (outcome: string) => guide.steps.filter((_, index) => stop.outcomes[index] === outcome);
  const now = [...new Set(steps("done").flatMap((step) => step.done))];
  const before = draft.done.filter((one) => !stop.given.done.includes(one) && (now.length === 0 || !ALONE.includes(one)));
  const done = now.filter((one) => !before.includes(one));

  const missed = steps("could-not").map((step) => step.title);
  const words = missed.length === 0 ? "" : say("could-not-line", { guide: guide.title, steps: missed.join("; ") });
  const own = stop.given.words === "" ? draft.doneDetail : draft.doneDetail.replace(stop.given.words, "").trim();
  const detail = [own, words].filter(Boolean).join("\n");

  app.draft = {
    ...draft,
    done: [...before, ...done],
    doneDetail: characters(detail) > LONG_LIMIT ? own : detail,
    place: draft.place ?? guide.places[0] ?? null,
  };
  app.stop = { ...stop, given: { done, words } };
}
