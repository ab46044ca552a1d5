import type { App, Page } from "../../lib/app.svelte";
import type { RoutesView, WayView } from "../../lib/backend/backend";
import { page } from "../../lib/page";
import type { TellRoute } from "../../lib/routes";
import { emptyDraft } from "../../lib/tell/flow";
import Done from "../Done.svelte";
import { loaded, problem } from "../loaded";
import Evidence from "./Evidence.svelte";
import Keep from "./Keep.svelte";
import KeepReplace from "./KeepReplace.svelte";
import Kept from "./Kept.svelte";
import KeptDelete from "./KeptDelete.svelte";
import Proof from "./Proof.svelte";
import Question from "./Question.svelte";
import Quick from "./Quick.svelte";
import Review from "./Review.svelte";
import Start from "./Start.svelte";

export async function openTell(app: App, route: TellRoute): Promise<Page> {
  switch (route.screen) {
    case "tell":
      return openPage(app, route);
    case "quick":
      return loaded(await app.backend.review(app.request(true)), (review) => page(Quick, { review }));
    case "keep":
      return page(Keep, {});
    case "keep-replace":
      return page(KeepReplace, {});
    case "keep-done":
      return page(Done, {
        name: route.screen,
        title: "kept-saved-title",
        lines: ["kept-saved-text", "kept-saved-how"],
      });
    case "kept":
      return loaded(await app.backend.keptDraft(null), (kept) => page(Kept, { kept }));
    case "kept-delete":
      return page(KeptDelete, {});
  }
}

async function openPage(app: App, route: TellRoute & { screen: "tell" }): Promise<Page> {
  const { page: name, changing = false, then } = route;
  const question = (more: { help?: WayView[]; routes?: RoutesView } = {}) =>
    page(Question, { page: name, way: { changing, ...(then && { then }) }, ...more });
  switch (name) {
    case "start":
      return page(Start, { then: then === "about" ? then : undefined });
    case "kinds-help":
      return question({ help: await app.ways(app.draft) });
    case "proof":
      return page(Proof, {});
    case "images-help":
      // Whatever else is told: this page is about a sexual picture of somebody under 18.
      return question({ help: await app.ways({ ...emptyDraft(), kinds: ["sexual"], age: "under-18" }) });
    case "about-staff": {
      const routes = await app.backend.routes(app.draft);
      return loaded(routes, (data) => question({ routes: data }));
    }
    case "evidence": {
      const failure = await app.askEvidence((backend) => backend.evidence());
      if (failure !== null) return problem(failure);
      // What could not be taken last time has been said.
      if (app.evidence !== null) app.evidence = { ...app.evidence, problems: [] };
      // Nobody reaches a file without passing the gate, whatever way they came.
      return app.evidence?.gate === "open" ? page(Evidence, { changing }) : page(Question, { page: "images", way: { changing } });
    }
    case "check":
      return openReview(app);
    default:
      return question();
  }
}

async function openReview(app: App): Promise<Page> {
  const { drops } = app;
  return page(Review, { review: await app.reviewAnswers(), drops });
}
