import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "../../ui/src/lib/backend/fake";
import type { Route } from "../../ui/src/lib/routes";
import { fullDraft, onScreen, openAt, press, screenName, type Opened } from "./open";

const SENSITIVE: Route = { screen: "tell", page: "start" };
const root = document.documentElement;
const noAnswer = () => new Promise<never>(() => undefined);

function at<E extends Event>(event: E, milliseconds: number): E {
  Object.defineProperty(event, "timeStamp", { value: milliseconds });
  return event;
}

function key(type: "keydown" | "keyup", init: KeyboardEventInit, time: number): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(at(new KeyboardEvent(type, { bubbles: true, ...init }), time));
}

function shift(time: number, init: KeyboardEventInit = {}): void {
  key("keydown", { key: "Shift", shiftKey: true, ...init }, time);
  key("keyup", { key: "Shift", ...init }, time + 50);
}

function letter(time: number): void {
  key("keydown", { key: "A", shiftKey: true }, time);
  key("keyup", { key: "A", shiftKey: true }, time + 50);
}

const closed = () => vi.fn(async () => ok(null));
const dots = () => document.querySelectorAll(".lc-dots__dot--made").length;

afterEach(() => vi.useRealTimers());

describe("Shift pressed three times", () => {
  const PLACES: [string, Route, () => HTMLElement][] = [
    ["the page itself", SENSITIVE, () => document.body],
    ["a button", SENSITIVE, () => screen.getByRole("button", { name: "Start" })],
    ["a field with words", { screen: "tell", page: "words" }, () => screen.getByRole("textbox")],
    ["Home, which is not sensitive", { screen: "home" }, () => document.querySelector<HTMLElement>("main a") ?? document.body],
  ];
  it.each(PLACES)("leaves from %s, and the page is empty before anything else happens", async (_, start, place) => {
    const leave = closed();
    const { container, user } = await openAt(start, {}, { leave });
    place().focus();
    if (place() instanceof HTMLTextAreaElement) await user.keyboard("he waits outside");
    shift(100);
    shift(300);
    expect(leave, "two are too few").not.toHaveBeenCalled();
    shift(500);
    expect(root.hidden, "the words are in the next frame").toBe(true);
    expect(leave).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(container.textContent.trim()).toBe(""));
    expect(document.title).toBe("Learner Companion");
  });

  it("counts only within five seconds", async () => {
    const leave = closed();
    await openAt(SENSITIVE, {}, { leave });
    shift(100);
    shift(3_000);
    shift(5_200);
    expect(leave).not.toHaveBeenCalled();
    shift(6_000);
    expect(leave, "the last three came in time").toHaveBeenCalledTimes(1);
  });

  it("is not writing capital letters, sticky combinations or languages", async () => {
    const leave = closed();
    await openAt({ screen: "tell", page: "words" }, {}, { leave });
    screen.getByRole("textbox").focus();
    for (let time = 0; time < 3_000; time += 300) {
      key("keydown", { key: "Shift", shiftKey: true }, time);
      letter(time + 50);
      key("keyup", { key: "Shift" }, time + 150);
    }
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      for (const time of [3_000, 3_100, 3_200]) shift(time, held);
    }
    expect(leave, "somebody who writes in capitals loses the words").not.toHaveBeenCalled();
  });

  it("begins anew after another key: who looks for the capital letters loses nothing", async () => {
    const leave = closed();
    await openAt({ screen: "tell", page: "words" }, {}, { leave });
    for (let time = 0; time < 4_000; time += 400) {
      shift(time);
      letter(time + 200);
    }
    expect(leave).not.toHaveBeenCalled();
  });

  it("begins anew after a click", async () => {
    const leave = closed();
    await openAt(SENSITIVE, {}, { leave });
    shift(100);
    shift(200);
    await fireEvent.pointerDown(document.body);
    shift(300);
    expect(leave).not.toHaveBeenCalled();
  });

  it("is not Escape", async () => {
    const leave = closed();
    await openAt(SENSITIVE, {}, { leave });
    for (const time of [100, 200, 300, 400, 500]) {
      key("keydown", { key: "Escape" }, time);
      key("keyup", { key: "Escape" }, time + 50);
    }
    expect(leave).not.toHaveBeenCalled();
  });

  it("shows a dot for each press and says once what to do, then is quiet again", async () => {
    const { user } = await openAt(SENSITIVE);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const heard: string[] = [];
    const status = screen.getByRole("status");
    const listen = new MutationObserver(() => heard.push(status.textContent));
    listen.observe(status, { childList: true, characterData: true, subtree: true });
    shift(100);
    await vi.advanceTimersByTimeAsync(10);
    expect(dots()).toBe(1);
    shift(400);
    await vi.advanceTimersByTimeAsync(10);
    expect(dots()).toBe(2);
    expect(heard, "it talks over somebody in a hurry").toEqual(["Press Shift two more times to leave."]);
    await vi.advanceTimersByTimeAsync(5_100);
    expect(document.querySelector(".lc-dots"), "the dots stay and tell on the learner").toBeNull();
    expect(status.textContent).toBe("");
    listen.disconnect();
    void user;
  });

  it("can be turned off and on in About and help, and stays so", async () => {
    const leave = closed();
    const opened = await openAt({ screen: "about" }, {}, { leave });
    await press(opened, "Turn it off");
    await screen.findByText("Shift pressed three times does nothing now. This is off.", { selector: "main p" });
    for (const time of [100, 200, 300]) shift(time);
    expect(leave).not.toHaveBeenCalled();
    expect(dots()).toBe(0);
    await opened.user.click(screen.getByRole("link", { name: "Home" }));
    await onScreen("home");
    for (const time of [1_100, 1_200, 1_300]) shift(time);
    expect(leave).not.toHaveBeenCalled();
    await opened.user.click(screen.getByRole("link", { name: "About and help" }));
    await onScreen("about");
    expect(screen.queryByText("You can also press the Shift key three times."), "it says what is not so").toBeNull();
    await press(opened, "Turn it on");
    await screen.findByRole("button", { name: "Turn it off" });
    for (const time of [2_100, 2_200, 2_300]) shift(time);
    expect(leave).toHaveBeenCalledTimes(1);
  });
});

describe("Leave quickly", () => {
  it("is the second link, right after the first", async () => {
    const leave = closed();
    const { user } = await openAt(SENSITIVE, {}, { leave });
    (document.activeElement as HTMLElement).blur();
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Skip to the main part");
    await user.tab();
    expect(document.activeElement?.textContent, "the way out is far away for a keyboard").toBe("Leave quickly");
    await user.keyboard("{Enter}");
    expect(root.hidden).toBe(true);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it("is not a link where there is nothing to hide", async () => {
    await openAt({ screen: "home" });
    expect(screen.queryByRole("link", { name: "Leave quickly" })).toBeNull();
  });

  it("covers the page before the program is asked", async () => {
    const seen: boolean[] = [];
    const leave = () => (seen.push(root.hidden === true), noAnswer());
    const opened = await openAt(SENSITIVE, {}, { leave });
    await press(opened, "Leave quickly");
    expect(seen).toEqual([true]);
  });

  const TROUBLE: [string, () => Promise<never>][] = [
    ["refuses", async () => failed("unexpected") as never],
    ["does not answer", noAnswer],
  ];
  it.each(TROUBLE)("keeps the page covered and asks again when the program %s", async (_, trouble) => {
    const leave = vi.fn(trouble);
    const opened = await openAt({ screen: "tell", page: "words" }, {}, { leave });
    await opened.user.type(screen.getByRole("textbox"), "he waits outside");
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    screen.getByRole("button", { name: "Leave quickly" }).click();
    await vi.advanceTimersByTimeAsync(149);
    expect(leave).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(leave, "nobody tries again").toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(leave.mock.calls.length).toBeGreaterThan(10);
    expect(leave.mock.calls.length, "the program is flooded").toBeLessThan(60);
    expect(root.hidden && opened.container.textContent.trim() === "", "the old screen came back").toBe(true);
    expect(screenName(), "even Home would tell what this program is for").toBe("");
    leave.mockImplementation((async () => ok(null)) as never);
    await vi.advanceTimersByTimeAsync(4_000);
    const calls = leave.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(leave, "it asks although it was heard").toHaveBeenCalledTimes(calls);
  });

  it("forgets the answers in the page, and those saved on purpose stay", async () => {
    const forgetDraft = vi.fn(async () => ok(null));
    const forgetAnswers = vi.fn(async () => ok(null));
    const opened: Opened = await openAt({ screen: "kept" }, { kept: { state: "open", draft: fullDraft() } }, { forgetDraft, forgetAnswers });
    await press(opened, "Go on");
    await onScreen("tell-check");
    await press(opened, "Leave quickly");
    expect(forgetAnswers).toHaveBeenCalledTimes(1);
    expect(forgetDraft, "what was saved is gone").not.toHaveBeenCalled();
  });

  it("stays covered when something that was still loading arrives", async () => {
    let arrive: (() => void) | undefined;
    const slow = () => new Promise<never>((answer) => (arrive = () => answer(failed("not-found") as never)));
    const { container } = await openAt({ screen: "guides" }, {}, { guides: async () => ok([]), reports: async () => ok([]), topics: slow });
    screen.getByRole("link", { name: "The rules" }).click();
    screen.getByRole("button", { name: "Leave quickly" }).click();
    arrive?.();
    await waitFor(() => expect(container.textContent.trim()).toBe(""));
    expect(root.hidden && screenName() === "").toBe(true);
  });

  it("says at the start what it does not hide", async () => {
    await openAt(SENSITIVE);
    const text = document.querySelector("main")?.textContent ?? "";
    for (const words of [
      "The program stays on the computer.",
      "If a program watches this computer, it still sees what you did.",
      "A report that you sent stays sent.",
      "You can also press the Shift key three times.",
    ]) {
      expect(text, "a learner trusts it with more than it can do").toContain(words);
    }
  });
});
