import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { SearchView } from "../../ui/src/lib/backend/backend";
import { ok } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt } from "./open";

const box = () => screen.getByLabelText<HTMLInputElement>("Search the rules");

function answerAbout(words: string): SearchView {
  return { hits: [{ rule: { id: "passwords", title: words, summary: "", english: false }, excerpt: [{ text: words, marked: true }] }], suggestions: [] };
}

describe("reading the rules", () => {
  it("finds while typing, says how many and marks the words", async () => {
    const { user } = await openAt({ screen: "rules" });
    await user.type(box(), "passw");
    await screen.findByText("One rule found");
    expect(document.querySelector("mark")?.textContent).toBe("passw");
    expect(screen.getByText("One rule found").getAttribute("role"), "a screen reader user does not hear it").toBe("status");
  });

  it("never ends in an empty page", async () => {
    const { user } = await openAt({ screen: "rules" });
    await user.type(box(), "zzz");
    await screen.findByText("No rule found");
    expect(screen.getAllByRole("link", { name: /passwords/i }).length).toBeGreaterThan(0);
  });

  it("shows what was typed last, whatever answer comes last", async () => {
    const answers = new Map<string, () => void>();
    const { user } = await openAt({ screen: "rules" }, {}, {
      search: (words) => new Promise((resolve) => answers.set(words, () => resolve(ok(answerAbout(words))))),
    });
    await user.type(box(), "ab");
    await waitFor(() => expect(answers.has("ab")).toBe(true));
    await user.type(box(), "c");
    await waitFor(() => expect(answers.has("abc")).toBe(true));
    answers.get("abc")?.();
    await screen.findByRole("link", { name: "abc" });
    answers.get("ab")?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole("link", { name: "ab" }), "results of an older search are shown").toBeNull();
  });

  it("keeps the search when coming back from a rule", async () => {
    const { user } = await openAt({ screen: "rules" });
    await user.type(box(), "passw");
    await screen.findByText("One rule found");
    await user.click(await screen.findByRole("link", { name: "Keep your passwords to yourself" }));
    await onScreen("rule");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await onScreen("rules");
    expect(box().value).toBe("passw");
    await screen.findByText("One rule found");
  });

  it("shows text as text, never as markup", async () => {
    const hostile = '<img src=x onerror="alert(1)"><b>bold</b>';
    await openAt({ screen: "rule", id: "x" }, {}, {
      rule: async () =>
        ok({
          id: "x",
          title: hostile,
          telling: "original",
          summary: hostile,
          blocks: [
            { kind: "paragraph", text: hostile },
            { kind: "do", items: [hostile] },
          ],
          sources: [{ title: hostile, year: hostile, place: hostile }],
          links: [{ target: "rule", id: "y", text: hostile }],
          previous: null,
          next: null,
        }),
    });
    expect(document.querySelector("main img, main b"), "a pack could bring its own markup").toBeNull();
  });
});

describe("stopping unwanted contact", () => {
  it("walks a guide to its end, one step a screen, with a way back", async () => {
    const { user } = await openAt({ screen: "guides" });
    await user.click(screen.getByRole("link", { name: "Microsoft Teams" }));
    await onScreen("guide");
    await user.click(screen.getByRole("button", { name: "Start" }));
    await onScreen("guide-step");
    expect(screen.getByText("Microsoft Teams: Keep proof. Step 1 of 3")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Done – next step" }));
    await screen.findByText("Microsoft Teams: Stop the contact. Step 2 of 3");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await screen.findByText("Microsoft Teams: Keep proof. Step 1 of 3");
    await user.click(screen.getByRole("button", { name: "Done – next step" }));
    await user.click(await screen.findByRole("button", { name: "Done – next step" }));
    await user.click(await screen.findByRole("button", { name: "Done – finish" }));
    await onScreen("guide-end");
    expect(screen.getByRole("button", { name: "Tell the council" }), "a guide ends in nothing").toBeTruthy();
  });

  it("helps somebody who could not do a step, and lets them go on", async () => {
    const { user } = await openAt({ screen: "guide-step", id: "teams", step: 1 });
    await user.click(screen.getByRole("button", { name: "I could not do this" }));
    const help = await screen.findByRole("heading", { name: "That is all right" });
    expect(document.activeElement, "the help is not read out").toBe(help);
    expect(screen.getByRole("link", { name: "Tell the council" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Go on without this step" }));
    await screen.findByText(/Step 3 of 3/);
  });

  it("ends well without any steps", async () => {
    const { user } = await openAt({ screen: "guide", id: "moodle" });
    await user.click(screen.getByRole("button", { name: "Start" }));
    await onScreen("guide-end");
  });
});
