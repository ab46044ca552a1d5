import type { App, Page } from "../lib/app.svelte";
import { page } from "../lib/page";
import type { Route } from "../lib/routes";
import About from "./About.svelte";
import DeleteEverything from "./DeleteEverything.svelte";
import Done from "./Done.svelte";
import Guide from "./Guide.svelte";
import GuideEnd from "./GuideEnd.svelte";
import GuideStep from "./GuideStep.svelte";
import Guides from "./Guides.svelte";
import Home from "./Home.svelte";
import Languages from "./Languages.svelte";
import { inRoom, loaded } from "./loaded";
import Paper from "./Paper.svelte";
import Rule from "./Rule.svelte";
import Rules from "./Rules.svelte";

/**
 * Fetches what a screen shows before the screen appears, so that nothing moves under a learner's hands.
 * The screens of a room are loaded when somebody enters it; Home waits for none of them.
 */
export async function open(app: App, route: Route): Promise<Page> {
  const { backend } = app;
  switch (route.screen) {
    case "home": {
      // Reports that cannot be read are one of Home's own notices.
      const [home, kept] = await Promise.all([backend.home(), backend.keptDraft(null), app.loadReports()]);
      if (home.status === "ok") app.home = home.data;
      return loaded(home, (view) => page(Home, { home: view, kept: kept.status === "ok" ? kept.data.state : "none" }));
    }
    case "rules":
      return loaded(await backend.topics(), (topics) => page(Rules, { topics }));
    case "rule":
      return loaded(await (route.english ? backend.ruleInEnglish(route.id) : backend.rule(route.id)), (rule) => page(Rule, { rule }));
    case "paper":
      return loaded(await backend.paperChoices(), (choices) => page(Paper, { choices }));
    case "guides":
      return loaded(await backend.guides(), (guides) => page(Guides, { guides }));
    case "guide":
      return loaded(await backend.guide(route.id), (guide) => page(Guide, { guide }));
    case "guide-step":
      return loaded(await backend.guide(route.id), (guide) => {
        const step = guide.steps[route.step];
        return step === undefined ? page(GuideEnd, {}) : page(GuideStep, { guide, step, index: route.step });
      });
    case "guide-end":
      return page(GuideEnd, {});
    case "delete-everything":
      return loaded(await backend.deleteEverything(false), ({ unsent }) => page(DeleteEverything, { unsent }));
    case "deleted":
      return page(Done, { name: route.screen, title: "deleted-title", lines: ["deleted-text", "deleted-council"] });
    case "about":
      return loaded(await backend.home(), (home) => page(About, { home }));
    case "languages":
      return page(Languages, { next: route.next ?? null });
    case "check":
    case "check-home":
    case "check-results":
    case "hub-questions":
    case "hub-login":
    case "help-sheet":
      return inRoom(
        () => import("./check/room-check"),
        (room) => room.openCheck(app, route),
      );
    case "passwords":
    case "password":
    case "password-saved":
    case "password-make":
    case "password-same":
    case "two-step":
      return inRoom(
        () => import("./passwords/room-passwords"),
        (room) => room.openPasswords(app, route),
      );
    case "tell":
    case "quick":
    case "keep":
    case "keep-replace":
    case "keep-done":
    case "kept":
    case "kept-delete":
      return inRoom(
        () => import("./tell/room-tell"),
        (room) => room.openTell(app, route),
      );
    default:
      return inRoom(
        () => import("./report/room-reports"),
        (room) => room.openReport(app, route),
      );
  }
}
