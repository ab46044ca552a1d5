import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { KeptDraftState } from "../../ui/src/lib/backend/backend";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { fullDraft, onScreen, openAt, withAnswers } from "./open";

/** Goes to "Check your answers" with one answer in the window. */
async function answerOne(opened: Awaited<ReturnType<typeof openAt>>): Promise<void> {
  await opened.user.type(screen.getByRole("textbox"), "Alex");
  await opened.user.click(screen.getByRole("link", { name: "You can send it now: check your answers" }));
  await onScreen("tell-check");
}

describe("saving answers for later", () => {
  it.each<[KeptDraftState, boolean]>([
    ["open", true],
    ["locked", true],
    ["none", false],
    ["needs-passphrase", false],
  ])("with the answer %s says saved: %s", async (state, saved) => {
    const opened = await openAt({ screen: "tell", page: "name" }, {}, { keepDraft: async () => ok({ state, draft: null }) });
    await answerOne(opened);
    await opened.user.click(screen.getByRole("button", { name: "Save and decide later" }));
    if (saved) await onScreen("keep-done");
    else await waitFor(() => expect(document.querySelector(".govuk-error-summary, #secret")).not.toBeNull());
    expect(screen.queryByText("Your answers are saved") !== null, "answers are believed safe that are not").toBe(saved);
  });

  it("asks for a secret word where there is no safe place for a key, and can be left", async () => {
    const keepDraft = vi.fn(async (_draft: unknown, passphrase: string | null) =>
      ok({ state: passphrase === null ? ("needs-passphrase" as const) : ("locked" as const), draft: null }),
    );
    const opened = await openAt({ screen: "tell", page: "name" }, {}, { keepDraft });
    await answerOne(opened);
    await opened.user.click(screen.getByRole("button", { name: "Save and decide later" }));
    await onScreen("keep");
    await opened.user.click(screen.getByRole("button", { name: "Do not save" }));
    await onScreen("tell-check");
    expect(document.querySelector('[data-field="name"]')?.textContent.trim(), "the answers are lost").toBe("Alex");
    await opened.user.click(screen.getByRole("button", { name: "Save and decide later" }));
    await onScreen("keep");
    await opened.user.type(screen.getByLabelText("Your secret word"), "blue river song");
    await opened.user.click(screen.getByRole("button", { name: "Lock and save" }));
    await onScreen("keep-done");
    expect(keepDraft.mock.calls.map((call) => call[1])).toEqual([null, null, "blue river song"]);
  });

  it("keeps the words in the window when the disk refuses them", async () => {
    const opened = await openAt({ screen: "tell", page: "name" }, {}, { keepDraft: async () => failed("draft-not-kept") });
    await answerOne(opened);
    await opened.user.click(screen.getByRole("button", { name: "Save and decide later" }));
    expect((await screen.findByRole("alert")).textContent).toContain("not saved");
    expect(document.querySelector('[data-field="name"]')?.textContent.trim()).toBe("Alex");
  });

  it("asks before it replaces other answers that were saved", async () => {
    const keepDraft = vi.fn(async () => ok({ state: "open" as const, draft: null }));
    const opened = await openAt({ screen: "tell", page: "name" }, withAnswers, { keepDraft });
    await answerOne(opened);
    await opened.user.click(screen.getByRole("button", { name: "Save and decide later" }));
    await onScreen("keep-replace");
    expect(keepDraft, "older answers are lost without a question").not.toHaveBeenCalled();
    await opened.user.click(screen.getByRole("button", { name: "Save these answers" }));
    await onScreen("keep-done");
  });

  it("goes on with saved answers from Home, after the secret word", async () => {
    const { user } = await openAt({ screen: "home" }, { kept: { state: "locked", draft: fullDraft() } });
    await user.click(screen.getByRole("link", { name: "Go on with my saved answers" }));
    await onScreen("kept");
    await user.type(screen.getByLabelText("Your secret word"), "wrong");
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect((await screen.findByRole("alert")).textContent).toContain("That is not the secret word");
    await user.clear(screen.getByLabelText("Your secret word"));
    await user.type(screen.getByLabelText("Your secret word"), "three random words");
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await onScreen("tell-check");
    expect(document.querySelector('[data-field="words"]')?.textContent.trim()).toBe(fullDraft().words);
  });

  it("forgets saved answers once they are a report, and only those", async () => {
    const forgetDraft = vi.fn(async () => ok(null));
    const { user } = await openAt({ screen: "kept" }, withAnswers, { forgetDraft, send: async () => ok(report()), reports: async () => ok([report()]) });
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await onScreen("tell-check");
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    expect(forgetDraft, "the words stay on the computer after they were sent").toHaveBeenCalledTimes(1);
  });

  it("leaves saved answers alone when another report is sent", async () => {
    const forgetDraft = vi.fn(async () => ok(null));
    const { user } = await openAt({ screen: "quick" }, withAnswers, { forgetDraft });
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    expect(forgetDraft, "saved answers are lost").not.toHaveBeenCalled();
  });

  it("deletes saved answers after a question", async () => {
    const { user } = await openAt({ screen: "kept" }, withAnswers);
    await user.click(screen.getByRole("link", { name: "Delete the saved answers" }));
    await onScreen("kept-delete");
    await user.click(screen.getByRole("button", { name: "Yes, delete them" }));
    await onScreen("home");
    expect(screen.queryByRole("link", { name: "Go on with my saved answers" })).toBeNull();
  });

  it("offers answers that only the window has, and deletes them on request", async () => {
    const opened = await openAt({ screen: "tell", page: "name" });
    await answerOne(opened);
    await opened.user.click(within(screen.getByRole("navigation", { name: "Main menu" })).getByRole("link", { name: "Home" }));
    await onScreen("home");
    await opened.user.click(screen.getByRole("button", { name: "Go on with my answers" }));
    await onScreen("tell-check");
    await opened.user.click(within(screen.getByRole("navigation", { name: "Main menu" })).getByRole("link", { name: "Home" }));
    await onScreen("home");
    await opened.user.click(screen.getByRole("button", { name: "Delete my answers" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Go on with my answers" })).toBeNull());
  });
});
