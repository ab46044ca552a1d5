import type { App } from "../app.svelte";
import type { TellPage, TellRoute } from "../routes";
import { inDanger, nextPage } from "./flow";

/** From where a page of the report was opened. */
export type Way = Pick<TellRoute & { screen: "tell" }, "changing" | "then">;

/** From one page of the report to the next. */
export async function goOn(app: App, page: TellPage, { changing = false, then }: Way = {}): Promise<void> {
  if (then === "back") return app.back();
  if (then === "guides") {
    const help = page === "danger" && inDanger(app.draft);
    return app.go(help ? { screen: "tell", page: "danger-help", then } : { screen: "guides" });
  }
  const next = nextPage(page, app.draft, {
    changing,
    adding: app.addTo !== null,
    helped: page === "kinds" && (await isHelped(app)),
    guided: app.stop.guide !== null,
  });
  if (next === "check") return app.returnTo({ screen: "tell", page: "check" });
  return app.go(changing ? { screen: "tell", page: next, changing } : { screen: "tell", page: next });
}

/** Whether the page about others who can help says more than what was said about danger. */
async function isHelped(app: App): Promise<boolean> {
  return (await app.ways(app.draft)).some((way) => way.id !== "help-999");
}
