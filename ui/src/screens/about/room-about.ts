import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import type { AboutRoute } from "../../lib/routes";
import { loaded } from "../loaded";
import About from "./About.svelte";
import Accessibility from "./Accessibility.svelte";
import DeleteEverything from "./DeleteEverything.svelte";
import Licences from "./Licences.svelte";
import Packs from "./Packs.svelte";
import PacksBack from "./PacksBack.svelte";
import PacksOnline from "./PacksOnline.svelte";

export async function openAbout(app: App, route: AboutRoute): Promise<Page> {
  const { backend } = app;
  switch (route.screen) {
    case "about":
      return loaded(await backend.home(), (home) => page(About, { home }));
    case "accessibility":
      return loaded(await backend.home(), (home) => page(Accessibility, { home }));
    case "licences":
      return page(Licences, {});
    case "packs": {
      const home = await backend.home();
      const version = home.status === "ok" ? home.data.version : "";
      return loaded(await backend.packs(), (packs) => page(Packs, { packs, version }));
    }
    case "packs-online":
      return loaded(await backend.packs(), ({ address }) => page(PacksOnline, { address }));
    case "packs-back":
      return loaded(await backend.packs(), ({ before }) => page(PacksBack, { before }));
    case "delete-everything":
      return loaded(await backend.deleteEverything(false), ({ unsent }) => page(DeleteEverything, { unsent }));
  }
}
