import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach, vi } from "vitest";

// jsdom has no CSS.escape, which choosing a radio with the arrow keys asks for.
vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) });

beforeEach(() => {
  window.scrollTo = vi.fn();
  document.documentElement.lang = "en";
  document.title = "";
  document.documentElement.hidden = false;
});

afterEach(() => cleanup());
