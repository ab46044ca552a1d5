import { cleanup } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { report } from "../../ui/src/lib/backend/fake";
import { TELL_PAGES, type Route } from "../../ui/src/lib/routes";
import { openAt } from "./open";

const SOURCES = import.meta.glob<string>("../../ui/src/**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true });
const FILES = Object.entries(SOURCES).map(([path, text]) => ({ path: path.replace("../../ui/src/", ""), text }));

describe("the rules of this room", () => {
  it("sees its files", () => {
    expect(FILES.length).toBeGreaterThan(50);
  });

  it.each(FILES)("$path keeps to its layer", ({ path, text }) => {
    const shell = ["lib/backend/tauri.ts", "lib/backend/bindings.ts"].includes(path);
    if (!shell) expect(text, "only tauri.ts talks to the shell").not.toContain("@tauri-apps");
    const values = text.match(/^import (?!type).*"\.\/bindings"|^import (?!type).*\/bindings"/m);
    if (path !== "lib/backend/tauri.ts") expect(values, "only tauri.ts calls the generated commands").toBeNull();
    if (path !== "main.ts") expect(text, "the fake is for tests").not.toMatch(/from ".*\/fake"/);
  });

  it.each(FILES)("$path brings no markup, no storage, no network and no inline style", ({ path, text }) => {
    expect(text, "text could become markup").not.toContain("{@html");
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\(/);
    expect(text, "something would stay on the computer").not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
    expect(text, "something would leave the computer").not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
    expect(text, "the content security policy forbids inline styles").not.toMatch(/\sstyle=|<style/);
    // Leaving with Shift hears every key, and takes none from anybody.
    const keys = path === "lib/frame/ByShift.svelte" ? /preventDefault|stop(Immediate)?Propagation|returnValue/ : /onkeydown|onkeyup|addEventListener\("key/;
    expect(text, "no key is captured from a screen reader").not.toMatch(keys);
  });

  it("uses no storage on any screen", async () => {
    const stored = vi.spyOn(Storage.prototype, "setItem");
    const read = vi.spyOn(Storage.prototype, "getItem");
    const routes: Route[] = [
      { screen: "home" },
      { screen: "rules" },
      { screen: "rule", id: "passwords" },
      { screen: "rules-print" },
      { screen: "word-list" },
      { screen: "posting" },
      { screen: "guides" },
      { screen: "guide", id: "teams" },
      { screen: "guide-step", id: "teams", step: 0 },
      { screen: "check" },
      { screen: "check-results" },
      { screen: "passwords" },
      { screen: "password" },
      { screen: "password-saved" },
      { screen: "password-make" },
      { screen: "password-make", wifi: true },
      { screen: "password-same" },
      { screen: "two-step" },
      { screen: "quick" },
      { screen: "reports" },
      { screen: "report", id: report().id },
      { screen: "keep" },
      { screen: "kept" },
      { screen: "about" },
      { screen: "packs" },
      { screen: "packs-online" },
      { screen: "packs-back" },
      { screen: "accessibility" },
      { screen: "licences" },
      ...TELL_PAGES.map((page): Route => ({ screen: "tell", page })),
    ];
    for (const route of routes) {
      await openAt(route, { reports: [report()] });
      cleanup();
    }
    expect(stored).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
    expect(document.cookie).toBe("");
  });
});
