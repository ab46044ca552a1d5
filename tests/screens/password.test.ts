import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { PasswordView, Result } from "../../ui/src/lib/backend/backend";
import { ok, passwordView } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt } from "./open";

const field = () => screen.getByLabelText<HTMLInputElement>("Password to try");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("trying a password", () => {
  it("drops an answer about something that is no longer in the box", async () => {
    const answers = new Map<string, () => void>();
    const tryPassword = (typed: string) =>
      new Promise<Result<PasswordView>>((resolve) => {
        answers.set(typed, () => resolve(ok({ ...passwordView(typed), headline: `About ${typed}.` })));
      });
    await openAt({ screen: "password" }, {}, { tryPassword });
    await fireEvent.input(field(), { target: { value: "weak" } });
    await waitFor(() => expect(answers.has("weak")).toBe(true));
    await fireEvent.input(field(), { target: { value: "weaker" } });
    await waitFor(() => expect(answers.has("weaker")).toBe(true));
    answers.get("weaker")?.();
    await screen.findByText("About weaker.");
    answers.get("weak")?.();
    await pause(20);
    expect(screen.queryByText("About weak."), "a learner reads a verdict on another password").toBeNull();
    expect(screen.getByText("About weaker.")).toBeTruthy();
  });

  it("shows nothing about a password that was cleared while the answer was on its way", async () => {
    let answer = (): void => undefined;
    const tryPassword = (typed: string) =>
      new Promise<Result<PasswordView>>((resolve) => (answer = () => resolve(ok(passwordView(typed)))));
    await openAt({ screen: "password" }, {}, { tryPassword });
    await fireEvent.input(field(), { target: { value: "weak" } });
    await pause(200);
    await fireEvent.input(field(), { target: { value: "" } });
    answer();
    await pause(20);
    expect(screen.queryByText(/This password has/)).toBeNull();
  });

  it.each([
    { typed: "", asked: false },
    { typed: "a", asked: true },
    { typed: "ключ 🔑 كلمة", asked: true },
    { typed: "x".repeat(10_000), asked: true },
    { typed: "🔑".repeat(10_000), asked: true },
    { typed: "x".repeat(10_001), asked: false },
  ])("answers at once for $typed.length units", async ({ typed, asked }) => {
    const tryPassword = vi.fn(async (password: string) => ok(passwordView(password)));
    await openAt({ screen: "password" }, {}, { tryPassword });
    await fireEvent.input(field(), { target: { value: typed } });
    await pause(250);
    expect(tryPassword).toHaveBeenCalledTimes(asked ? 1 : 0);
    if (asked) expect(tryPassword).toHaveBeenCalledWith(typed);
    expect(screen.queryByText(/This is too long/) !== null, "a very long password is judged silently wrong").toBe(
      typed.length === 10_001,
    );
  });

  it("asks once for a burst of keys", async () => {
    const tryPassword = vi.fn(async (password: string) => ok(passwordView(password)));
    const { user } = await openAt({ screen: "password" }, {}, { tryPassword });
    await user.type(field(), "three words");
    await screen.findByText(/This password has 11/);
    expect(tryPassword.mock.calls.length, "the program is asked for every key").toBeLessThan(4);
  });

  it("is empty after leaving and coming back", async () => {
    const { user } = await openAt({ screen: "password" });
    await user.type(field(), "secret");
    const box = field();
    await user.click(screen.getByRole("link", { name: "Check my device" }));
    await onScreen("check");
    expect(box.value, "a password stays in memory").toBe("");
    await user.click(screen.getByRole("button", { name: "Back" }));
    await onScreen("password");
    expect(field().value, "the next person sees the password").toBe("");
  });
});
