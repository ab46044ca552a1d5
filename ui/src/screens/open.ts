import type { App, Page } from "../lib/app.svelte";
import { page } from "../lib/page";
import type { Route } from "../lib/routes";
import Done from "./Done.svelte";
import Home from "./Home.svelte";
import Languages from "./Languages.svelte";
import { inRoom, loaded } from "./loaded";

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
    case "rule":
    case "rules-print":
    case "word-list":
    case "paper":
    case "posting":
      return inRoom(
        () => import("./read/room-read"),
        (room) => room.openRead(app, route),
      );
    case "deleted":
      return page(Done, { name: route.screen, title: "deleted-title", lines: ["deleted-text", "deleted-council"] });
    case "about":
    case "packs":
    case "packs-online":
    case "packs-back":
    case "accessibility":
    case "licences":
    case "delete-everything":
      return inRoom(
        () => import("./about/room-about"),
        (room) => room.openAbout(app, route),
      );
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
    case "guides":
    case "guide":
    case "guide-step":
    case "guide-notes":
    case "guide-end":
    case "other-help":
      return inRoom(
        () => import("./stop/room-stop"),
        (room) => room.openStop(app, route),
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
