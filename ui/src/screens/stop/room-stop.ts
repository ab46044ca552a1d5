import type { App, Page } from "../../lib/app.svelte";
import type { Kind } from "../../lib/backend/backend";
import { page } from "../../lib/page";
import type { StopRoute } from "../../lib/routes";
import { loaded } from "../loaded";
import Guide from "./Guide.svelte";
import GuideEnd from "./GuideEnd.svelte";
import GuideNotes from "./GuideNotes.svelte";
import Guides from "./Guides.svelte";
import GuideStep from "./GuideStep.svelte";
import OtherHelp from "./OtherHelp.svelte";

/** What somebody came for who has not said what happened. */
const CAME_FOR: Kind[] = ["unwanted-contact"];

export async function openStop(app: App, route: StopRoute): Promise<Page> {
  const telling: { telling?: true } = route.telling ? { telling: true } : {};
  switch (route.screen) {
    case "guides":
      return loaded(await app.backend.guides(), (guides) =>
        page(Guides, { guides, place: route.place, telling }),
      );
    case "other-help": {
      const { draft } = app;
      const ways = await app.ways(draft.kinds.length > 0 ? draft : { ...draft, kinds: CAME_FOR });
      return page(OtherHelp, { ways, telling });
    }
    default:
      return loaded(await app.backend.guide(route.id), (guide) => {
        if (route.screen === "guide") return page(Guide, { guide, telling });
        if (route.screen === "guide-notes") return page(GuideNotes, { guide, telling });
        const step = route.screen === "guide-step" ? guide.steps[route.step] : undefined;
        if (route.screen !== "guide-step" || step === undefined || step.phase === "after") return page(GuideEnd, { guide, telling });
        return page(GuideStep, { guide, step, index: route.step, telling });
      });
  }
}
