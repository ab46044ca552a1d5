import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import type { TellPage } from "../../lib/routes";
import Problem from "../Problem.svelte";
import Evidence from "./Evidence.svelte";
import Question from "./Question.svelte";
import Review from "./Review.svelte";
import Start from "./Start.svelte";

export async function openTell(app: App, name: TellPage, changing: boolean): Promise<Page> {
  switch (name) {
    case "start":
      return page(Start, {});
    case "about-staff": {
      const routes = await app.backend.routes(app.draft);
      return routes.status === "ok"
        ? page(Question, { page: name, changing, routes: routes.data })
        : page(Problem, { failure: routes.error });
    }
    case "evidence": {
      const failure = await app.askEvidence((backend) => backend.evidence());
      if (failure !== null) return page(Problem, { failure });
      // What could not be taken last time has been said.
      if (app.evidence !== null) app.evidence = { ...app.evidence, problems: [] };
      // Nobody reaches a file without passing the gate, whatever way they came.
      return app.evidence?.gate === "open" ? page(Evidence, { changing }) : page(Question, { page: "images", changing });
    }
    case "check":
      return openReview(app);
    default:
      return page(Question, { page: name, changing });
  }
}

async function openReview(app: App): Promise<Page> {
  const { drops } = app;
  return page(Review, { review: await app.reviewAnswers(), drops });
}
