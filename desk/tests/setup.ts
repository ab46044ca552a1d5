import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, beforeEach, vi } from "vitest";

// A loaded computer is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  if (typeof window === "undefined") return;
  window.scrollTo = vi.fn();
  document.documentElement.lang = "en";
  document.title = "";
});

afterEach(() => {
  if (typeof window !== "undefined") cleanup();
});
