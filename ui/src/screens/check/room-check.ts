import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import type { CheckRoute } from "../../lib/routes";
import { loaded, problem } from "../loaded";
import HelpSheet from "./HelpSheet.svelte";
import Home from "./Home.svelte";
import HubLogin from "./HubLogin.svelte";
import HubQuestions from "./HubQuestions.svelte";
import Results from "./Results.svelte";
import Start from "./Start.svelte";

export async function openCheck(app: App, route: CheckRoute): Promise<Page> {
  switch (route.screen) {
    case "check":
      return page(Start, {});
    case "check-home":
      return page(Home, {});
    case "check-results":
      return page(Results, {});
    case "hub-questions": {
      const guides = await app.backend.hubGuides();
      return loaded(guides, (data) => page(HubQuestions, { ...data, step: route.step, chosen: route.guide ?? null }));
    }
    case "hub-login": {
      const hub = app.check?.canTryLogin ?? null;
      return hub === null ? problem({ code: "not-found", reference: "" }) : page(HubLogin, { hub });
    }
    case "help-sheet":
      return loaded(await app.backend.helpSheet(), (sheet) => page(HelpSheet, { sheet }));
  }
}
