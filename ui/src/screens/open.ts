import type { App, Page } from "../lib/app.svelte";
import type { AppFailure, Result } from "../lib/backend/backend";
import { page } from "../lib/page";
import type { Route } from "../lib/routes";
import About from "./About.svelte";
import CheckResults from "./CheckResults.svelte";
import DeleteEverything from "./DeleteEverything.svelte";
import Done from "./Done.svelte";
import CheckStart from "./CheckStart.svelte";
import Guide from "./Guide.svelte";
import GuideEnd from "./GuideEnd.svelte";
import GuideStep from "./GuideStep.svelte";
import Guides from "./Guides.svelte";
import Home from "./Home.svelte";
import Keep from "./Keep.svelte";
import KeepReplace from "./KeepReplace.svelte";
import Kept from "./Kept.svelte";
import KeptDelete from "./KeptDelete.svelte";
import Password from "./Password.svelte";
import Problem from "./Problem.svelte";
import Quick from "./Quick.svelte";
import Act from "./report/Act.svelte";
import Code from "./report/Code.svelte";
import Copy from "./report/Copy.svelte";
import Report from "./report/Report.svelte";
import Reports from "./report/Reports.svelte";
import Way from "./report/Way.svelte";
import Rule from "./Rule.svelte";
import Rules from "./Rules.svelte";
import { openTell } from "./tell/open";

function problem(failure: AppFailure): Page {
  return page(Problem, { failure });
}

function loaded<T>(result: Result<T>, show: (data: T) => Page): Page {
  return result.status === "ok" ? show(result.data) : problem(result.error);
}

/** Fetches what a screen shows before the screen appears, so that nothing moves under a learner's hands. */
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
      return loaded(await backend.rule(route.id), (rule) => page(Rule, { rule }));
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
    case "check":
      return page(CheckStart, {});
    case "check-results":
      return page(CheckResults, {});
    case "password":
      return page(Password, {});
    case "tell":
      return openTell(app, route.page, route.changing === true);
    case "quick":
      return loaded(await backend.review(app.request(true)), (review) => page(Quick, { review }));
    case "reports": {
      const failure = await app.loadReports();
      return failure === null ? page(Reports, {}) : problem(failure);
    }
    case "report": {
      const failure = await app.loadReports();
      const known = app.reports?.some((report) => report.id === route.id) ?? false;
      if (known) return page(Report, { id: route.id, made: route.made === true });
      return problem(failure ?? { code: "not-found", reference: "" });
    }
    case "report-act":
      return page(Act, { id: route.id, act: route.act });
    case "report-way":
      return page(Way, { id: route.id, way: route.way });
    case "report-code":
      return page(Code, { id: route.id });
    case "report-copy": {
      if (route.keep === true) return page(Copy, { id: route.id, keep: true, rows: null });
      const copy = await backend.readCopy(route.id, null);
      if (copy.status === "error" && copy.error.code !== "wrong-passphrase") return problem(copy.error);
      return page(Copy, { id: route.id, keep: false, rows: copy.status === "ok" ? copy.data.rows : null });
    }
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
      return loaded(await backend.keptDraft(null), (kept) => page(Kept, { kept }));
    case "kept-delete":
      return page(KeptDelete, {});
    case "delete-everything":
      return loaded(await backend.deleteEverything(false), ({ unsent }) => page(DeleteEverything, { unsent }));
    case "deleted":
      return page(Done, { name: route.screen, title: "deleted-title", lines: ["deleted-text", "deleted-council"] });
    case "about":
      return loaded(await backend.home(), (home) => page(About, { home }));
  }
}
