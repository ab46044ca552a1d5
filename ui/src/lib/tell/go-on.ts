import type { App } from "../app.svelte";
import type { TellPage } from "../routes";
import { nextPage } from "./flow";

/** From one page of the report to the next. */
export function goOn(app: App, page: TellPage, changing: boolean): Promise<void> {
  const next = nextPage(page, app.draft, { changing, adding: app.addTo !== null });
  if (next === "check") return app.returnTo({ screen: "tell", page: "check" });
  return app.go(changing ? { screen: "tell", page: next, changing } : { screen: "tell", page: next });
}
