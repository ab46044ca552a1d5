import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import type { ReportRoute } from "../../lib/routes";
import { problem } from "../loaded";
import Act from "./Act.svelte";
import Code from "./Code.svelte";
import Copy from "./Copy.svelte";
import Report from "./Report.svelte";
import Reports from "./Reports.svelte";
import Way from "./Way.svelte";

export async function openReport(app: App, route: ReportRoute): Promise<Page> {
  switch (route.screen) {
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
      const copy = await app.backend.readCopy(route.id, null);
      if (copy.status === "error" && copy.error.code !== "wrong-passphrase") return problem(copy.error);
      return page(Copy, { id: route.id, keep: false, rows: copy.status === "ok" ? copy.data.rows : null });
    }
  }
}
