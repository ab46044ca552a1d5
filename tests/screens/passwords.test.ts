import { cleanup, fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { AuditOutcomeView, MakeRequest, OnlineView, Result } from "../../ui/src/lib/backend/backend";
import { ADVICE, AUDIT, failed, made, ok, savedLogin } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press, screenName, type Opened } from "./open";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const done = (change: Partial<typeof AUDIT> = {}): Result<AuditOutcomeView> => ok({ kind: "done", ...AUDIT, ...change });
const ASK = "Also ask the large list on the internet";

/** Everything that a learner or a program could read on the page, boxes too. */
const everything = () =>
  [document.documentElement.outerHTML, document.title, location.href, ...[...document.querySelectorAll("input")].map((one) => one.value)].join("\n");

async function leave({ user }: Opened): Promise<void> {
  await user.click(screen.getByRole("link", { name: "Check my device" }));
  await onScreen("check");
}

describe("the room", () => {
  it("offers five ways and says what the policy says", async () => {
    const { user } = await openAt({ screen: "check" });
    await user.click(screen.getByRole("link", { name: "Passwords" }));
    await onScreen("passwords");
    const links = [...document.querySelectorAll("main .lc-actions a")].map((link) => link.textContent);
    expect(links).toEqual(["Try a password", "Check what my browser saved", "Make one", "Is mine the same everywhere?", "Two-step sign-in"]);
    for (const { words } of ADVICE.policy) expect(screen.getByText(words)).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "Two-step sign-in" }));
    await onScreen("two-step");
    expect(document.querySelectorAll("main > div > ol li")).toHaveLength(ADVICE.twoStep.steps.length);
    expect(screen.getByText(/23 November 2026/), "old steps are taken for new ones").toBeTruthy();
  });
});

describe("the large list on the internet", () => {
  it("is asked only by the button, which says what leaves", async () => {
    const askThievesList = vi.fn(async (): Promise<Result<OnlineView>> => ok({ outcome: "not-found", words: "It is not in this list.", whatIsSent: "Five." }));
    const { user } = await openAt({ screen: "password" }, {}, { askThievesList });
    expect(screen.queryByRole("button", { name: ASK })).toBeNull();
    await user.type(screen.getByLabelText("Password to try"), "green tea");
    const button = await screen.findByRole("button", { name: ASK });
    await pause(300);
    expect(askThievesList, "something left the computer unasked").not.toHaveBeenCalled();
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/five characters/);
    await user.click(button);
    const answer = await screen.findByText("It is not in this list.");
    expect(askThievesList.mock.calls).toEqual([["green tea"]]);
    await waitFor(() => expect(document.activeElement, "the answer is not read out").toBe(answer));
    await user.type(screen.getByLabelText("Password to try"), "s");
    await waitFor(() => expect(screen.queryByText("It is not in this list."), "a verdict on another password stays").toBeNull());
    await screen.findByRole("button", { name: ASK });
    expect(askThievesList).toHaveBeenCalledTimes(1);
  });

  it("drops an answer about a password that has gone", async () => {
    let answer = (): void => undefined;
    const askThievesList = () => new Promise<Result<OnlineView>>((resolve) => (answer = () => resolve(ok({ outcome: "known", words: "Thieves have it.", whatIsSent: "Five." }))));
    const { user } = await openAt({ screen: "password" }, {}, { askThievesList });
    await user.type(screen.getByLabelText("Password to try"), "abc");
    await user.click(await screen.findByRole("button", { name: ASK }));
    await user.type(screen.getByLabelText("Password to try"), "d");
    answer();
    await pause(250);
    expect(screen.queryByText("Thieves have it.")).toBeNull();
  });

  it("says when it could not be asked", async () => {
    const { user } = await openAt({ screen: "password" }, {}, { askThievesList: async () => failed("unexpected") });
    await user.type(screen.getByLabelText("Password to try"), "abc");
    await user.click(await screen.findByRole("button", { name: ASK }));
    expect((await screen.findByRole("alert")).textContent).toContain("Something did not work");
    expect(screen.getByRole("button", { name: ASK })).toBeTruthy();
  });
});

describe("what the browser saved", () => {
  const OUTCOMES: [string, AuditOutcomeView][] = [
    ["done", { kind: "done", ...AUDIT }],
    ["done with nothing in it", { kind: "done", ...AUDIT, judged: 0, first: [], later: [], counts: [] }],
    ["refused as too long", { kind: "refused", why: "too-long", words: "This list is too long. Nothing was checked.", isExport: true }],
    ["stopped", { kind: "stopped" }],
  ];

  it.each(OUTCOMES)("is offered to be deleted after it was %s, and only then is it deleted", async (_, outcome) => {
    const deleteExport = vi.fn(async () => ok({ done: true, words: ["The file is deleted."] }));
    const forgetExport = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => ok(outcome), deleteExport, forgetExport });
    await press(opened, "Choose the file");
    await screen.findByText("Delete the file now?");
    await press(opened, "Delete this file now");
    await screen.findByRole("alert");
    expect(deleteExport, "a file is deleted that nobody agreed to").not.toHaveBeenCalled();
    await opened.user.click(screen.getByLabelText("Yes, delete the file that I chose."));
    await press(opened, "Delete this file now");
    const gone = await screen.findByRole("heading", { name: "The file is gone" });
    await waitFor(() => expect(document.activeElement).toBe(gone));
    expect(screen.getByText("The file is deleted.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Delete this file now" })).toBeNull();
    await leave(opened);
    expect(forgetExport).not.toHaveBeenCalled();
  });

  it("is left alone when it is no list of passwords: a photo that was chosen by mistake is not offered for deletion", async () => {
    const outcome: AuditOutcomeView = { kind: "refused", why: "unknown-header", words: "We do not know who made this file.", isExport: false };
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => ok(outcome) });
    await press(opened, "Choose the file");
    await screen.findByText("We do not know who made this file.");
    expect(screen.queryByText("Delete the file now?")).toBeNull();
    expect(screen.getByRole("button", { name: "Look at another file" })).toBeTruthy();
  });

  it("can be kept, and then the program forgets where it is", async () => {
    const forgetExport = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "password-saved" }, {}, { forgetExport });
    await press(opened, "Choose the file");
    await opened.user.click(await screen.findByRole("button", { name: "I keep it" }));
    await screen.findByText("You keep the file");
    expect(forgetExport).toHaveBeenCalledTimes(1);
    await press(opened, "Look at another file");
    expect(screen.getByRole("button", { name: "Choose the file" })).toBeTruthy();
    expect(everything()).not.toContain("shop.example");
  });

  it("is offered once more when it is still there", async () => {
    const forgetExport = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "password-saved" }, {}, { forgetExport, deleteExport: async () => ok({ done: false, words: ["The file is still there. Delete it yourself and empty the bin."] }) });
    await press(opened, "Choose the file");
    await opened.user.click(await screen.findByLabelText("Yes, delete the file that I chose."));
    await press(opened, "Delete this file now");
    await screen.findByText(/Delete it yourself/);
    expect(screen.getByRole("button", { name: "I keep it" })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Yes, delete the file that I chose.").checked).toBe(false);
    await leave(opened);
    expect(forgetExport, "the program still holds the place of a file of passwords").toHaveBeenCalledTimes(1);
  });

  it("tells how far it is, and stops", async () => {
    let answer = (_: Result<AuditOutcomeView>): void => undefined;
    const stopAudit = vi.fn(async () => (answer(ok({ kind: "stopped" })), ok(null)));
    const auditSaved = () => new Promise<Result<AuditOutcomeView>>((resolve) => (answer = resolve));
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved, stopAudit });
    await press(opened, "Choose the file");
    await screen.findByText(/Choose your file in the window/);
    opened.backend.emitAudit({ done: 37, of: 1000 });
    await screen.findByText("37 of 1,000");
    const said = document.querySelector('[aria-live="polite"]');
    for (let done = 38; done < 200; done += 1) opened.backend.emitAudit({ done, of: 1000 });
    await screen.findByText("199 of 1,000");
    expect(said?.textContent, "a screen reader speaks without end").toBe("We have begun.");
    await press(opened, "Stop looking");
    await screen.findByRole("heading", { name: "You stopped it" });
    expect(stopAudit).toHaveBeenCalledTimes(1);
    expect(document.querySelector(".lc-login")).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector("h1")));
  });

  it("comes back to the steps when no file was chosen", async () => {
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => ok(null) });
    await press(opened, "Choose the file");
    await screen.findByText("No file was chosen. Nothing happened.", { selector: ".govuk-body" });
    expect(screen.queryByText("Delete the file now?")).toBeNull();
  });

  it("names three first, then the rest by reason, each once, and no more than somebody opens", async () => {
    const opened = await openAt({ screen: "password-saved" });
    await press(opened, "Choose the file");
    await screen.findByText("Change these three first");
    expect(document.querySelectorAll(".lc-login")).toHaveLength(3);
    expect(screen.getByText("The same password: bank.example (alex), photos.example and 3 more")).toBeTruthy();
    const fold = screen.getByText("31 more: You use the same password for other sites too.").closest("details") as HTMLDetailsElement;
    fold.open = true;
    await waitFor(() => expect(fold.querySelectorAll(".lc-login")).toHaveLength(25));
    await opened.user.click(screen.getByRole("button", { name: /Show more/ }));
    expect(fold.querySelectorAll(".lc-login")).toHaveLength(31);
    expect(screen.getByText("9 more: It can be guessed too fast.")).toBeTruthy();
  });

  it("never looks whole when it is not", async () => {
    const opened = await openAt({ screen: "password-saved" });
    await press(opened, "Choose the file");
    await screen.findByText(AUDIT.notWhole ?? "");
    expect(screen.getByText("Lines that we did not look at")).toBeTruthy();
    expect(screen.getByText("Line 17: A quotation mark is missing.")).toBeTruthy();
    expect(screen.getByText("Line 902: A quotation mark is missing.")).toBeTruthy();
  });

  it.each([
    [true, /did not write the passwords to its disk/],
    [false, /may write parts of its memory to the disk/],
  ])("is honest about the memory (locked: %s)", async (locked, words) => {
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => done({ locked }) });
    await press(opened, "Choose the file");
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("is gone when the learner leaves, and what still runs is stopped and forgotten", async () => {
    let answer = (_: Result<AuditOutcomeView>): void => undefined;
    const stopAudit = vi.fn(async () => ok(null));
    const forgetExport = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: () => new Promise<Result<AuditOutcomeView>>((resolve) => (answer = resolve)), stopAudit, forgetExport });
    await press(opened, "Choose the file");
    await leave(opened);
    expect(stopAudit).toHaveBeenCalledTimes(1);
    answer(done());
    await waitFor(() => expect(forgetExport).toHaveBeenCalledTimes(1));
    await opened.user.click(screen.getByRole("button", { name: "Back" }));
    await onScreen("password-saved");
    expect(everything()).not.toContain("shop.example");
  });

  it("shows what a file holds as text", async () => {
    const place = { name: '<img src=x onerror="alert(1)">', user: "<b>me</b>" };
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => done({ first: [savedLogin({ place })] }) });
    await press(opened, "Choose the file");
    await screen.findByText("Change these first");
    expect(document.querySelector("main img, main .lc-login b")).toBeNull();
  });

  it("says when the program does not answer", async () => {
    const opened = await openAt({ screen: "password-saved" }, {}, { auditSaved: async () => failed("unexpected") });
    await press(opened, "Choose the file");
    expect((await screen.findByRole("alert")).textContent).toContain("Something did not work");
    expect(screen.getByRole("button", { name: "Choose the file" })).toBeTruthy();
    expect(screenName()).toBe("password-saved");
  });
});

describe("making a password", () => {
  it("makes what was asked for, and another one", async () => {
    const makePassword = vi.fn(async (request: MakeRequest) => ok(made(request)));
    const opened = await openAt({ screen: "password-make" }, {}, { makePassword });
    await opened.user.click(screen.getByLabelText(/Five words/));
    await opened.user.click(screen.getByLabelText("A number"));
    await press(opened, "Make a password");
    const box = await screen.findByLabelText<HTMLInputElement>("The password");
    expect(makePassword).toHaveBeenCalledWith({ words: 5, wifi: false, network: "", capitals: false, digit: true });
    expect(box.readOnly).toBe(true);
    await opened.user.click(box);
    expect(box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0), "it cannot be copied at once").toBe(box.value);
    expect(screen.getByText("t e a p o t")).toBeTruthy();
    const first = box.value;
    await press(opened, "Make another");
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("The password").value).not.toBe(first));
    expect(everything()).not.toContain(first);
  });

  it("is not read out by itself, and is nowhere after leaving", async () => {
    const opened = await openAt({ screen: "password-make", wifi: true });
    await opened.user.type(screen.getByLabelText("Name of your Wi-Fi"), "Home");
    await press(opened, "Make a password");
    const box = await screen.findByLabelText<HTMLInputElement>("The password");
    const secret = box.value;
    const image = screen.getByRole("img");
    expect(image.getAttribute("alt")).not.toContain(secret);
    for (const live of document.querySelectorAll('[role="status"], [aria-live]')) expect(live.textContent, "everybody in the room hears it").not.toContain(secret);
    expect(document.title + location.href).not.toContain(secret);
    await leave(opened);
    expect(everything(), "the next person finds the password").not.toContain(secret);
    expect(box.value).toBe("");
  });

  it("prints a card with the name of the Wi-Fi, and none with an old name", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const opened = await openAt({ screen: "password-make", wifi: true });
    await opened.user.type(screen.getByLabelText("Name of your Wi-Fi"), "Home");
    await press(opened, "Make a password");
    await screen.findByText("Our Wi-Fi");
    expect(document.querySelector(".lc-card")?.textContent).toContain("Home");
    expect(document.querySelector(".lc-card")?.closest(".lc-not-printed")).toBeNull();
    await press(opened, "Print the card");
    expect(print).toHaveBeenCalledTimes(1);
    await opened.user.type(screen.getByLabelText("Name of your Wi-Fi"), "2");
    expect(document.querySelector(".lc-card")).toBeNull();
    vi.unstubAllGlobals();
  });

  it("refuses a name that no Wi-Fi can have", async () => {
    const makePassword = vi.fn(async (request: MakeRequest) => ok(made(request)));
    const opened = await openAt({ screen: "password-make", wifi: true }, {}, { makePassword });
    await fireEvent.input(screen.getByLabelText("Name of your Wi-Fi"), { target: { value: "x".repeat(33) } });
    await press(opened, "Make a password");
    await screen.findByRole("alert");
    expect(makePassword).not.toHaveBeenCalled();
  });
});

describe("is mine the same everywhere", () => {
  it("compares two to six and never repeats one", async () => {
    const opened = await openAt({ screen: "password-same" });
    await press(opened, "Compare them");
    expect((await screen.findByRole("alert")).textContent).toContain("Type at least two passwords.");
    await opened.user.type(screen.getByLabelText("Password 1"), "blue-horse-7");
    await opened.user.type(screen.getByLabelText("Password 2"), "something else");
    for (let fields = 3; fields <= 6; fields += 1) {
      await press(opened, "Add another");
      await waitFor(() => expect(document.activeElement?.id).toBe(`same-${fields}`));
    }
    expect(screen.queryByRole("button", { name: "Add another" })).toBeNull();
    await opened.user.type(screen.getByLabelText("Password 4"), "blue-horse-7");
    await press(opened, "Compare them");
    const heading = await screen.findByRole("heading", { name: "What we found" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect([...document.querySelectorAll(".lc-result li")].map((one) => one.textContent.replace(/\s+/g, " ").trim())).toEqual([
      "Password 1: It is the same. The same as: Password 4",
      "Password 2: It is different from all the others.",
      "Password 4: It is the same. The same as: Password 1",
    ]);
    expect(document.documentElement.outerHTML).not.toContain("blue-horse-7");
    await opened.user.type(screen.getByLabelText("Password 4"), "!");
    await waitFor(() => expect(screen.queryByText("What we found"), "a verdict on other words stays").toBeNull());
  });

  it("is good when they all differ", async () => {
    const opened = await openAt({ screen: "password-same" });
    await opened.user.type(screen.getByLabelText("Password 1"), "one horse");
    await opened.user.type(screen.getByLabelText("Password 2"), "two boats");
    await press(opened, "Compare them");
    await screen.findByText(/They are all different/);
  });

  it("is empty after leaving and coming back", async () => {
    const opened = await openAt({ screen: "password-same" });
    await opened.user.type(screen.getByLabelText("Password 1"), "blue-horse-7");
    const box = screen.getByLabelText<HTMLInputElement>("Password 1");
    await leave(opened);
    expect(box.value, "a password stays in memory").toBe("");
    await opened.user.click(screen.getByRole("button", { name: "Back" }));
    await onScreen("password-same");
    expect(everything()).not.toContain("blue-horse-7");
    cleanup();
  });
});
