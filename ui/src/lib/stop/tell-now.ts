import type { App } from "../app.svelte";
import { goOn } from "../tell/go-on";

/** On with the report that was begun, or to its first page; whether somebody is in danger has been asked. */
export function tellNow(app: App, { telling }: { telling?: true }): Promise<void> {
  return telling ? goOn(app, "proof") : app.go({ screen: "tell", page: "start", then: "about" });
}
