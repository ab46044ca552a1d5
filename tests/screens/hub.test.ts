import { screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { HubPasswordAnswer } from "../../ui/src/lib/backend/backend";
import { checkView, failed, finding, FINDINGS, hubGuide, ok, told } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press, screenName, type Opened } from "./open";

async function fromResults(replace: Parameters<typeof openAt>[2] = {}, canTryLogin: string | null = null): Promise<Opened> {
  const opened = await openAt({ screen: "check-results" }, {}, replace);
  opened.backend.emitCheck(checkView({ findings: FINDINGS, canTryLogin }));
  await screen.findByText("At a glance");
  return opened;
}

async function toAnswers(opened: Opened, hub: string): Promise<void> {
  await opened.user.click(screen.getByRole("link", { name: "Tell us about your hub’s password" }));
  await onScreen("hub-which");
  await opened.user.click(screen.getByLabelText(hub));
  await press(opened, "Continue");
  await onScreen("hub-sticker");
  await press(opened, "Continue");
  await onScreen("hub-asked");
}

describe("the questions about the hub", () => {
  it.each<[string, HubPasswordAnswer]>([
    ["No, somebody at home changed it", "changed"],
    ["Yes, it is still the one on the sticker", "sticker"],
    ["It is one that many people know, like “admin”", "many-people-know"],
    ["I do not know", "do-not-know"],
  ])("tell the program “%s” and lead back to that result", async (label, answer) => {
    const answerHubPassword = vi.fn(async () => ok(checkView({ findings: [...FINDINGS.filter(({ check }) => check !== "router-password"), told(answer)] })));
    const opened = await fromResults({ answerHubPassword });
    await toAnswers(opened, "BT hub – this looks like yours");
    await opened.user.click(screen.getByLabelText(label));
    await press(opened, "Continue");
    await onScreen("check-results");
    expect(answerHubPassword).toHaveBeenCalledWith(answer);
    expect(document.activeElement?.id, "the learner does not find what they answered").toBe("finding-router-password");
    expect(within(document.querySelector('[data-check="router-password"]') as HTMLElement).getByText(/This is from your answer/)).toBeTruthy();
    for (let fold = document.activeElement?.closest("details"); fold; fold = fold.parentElement?.closest("details")) expect(fold.open).toBe(true);
  });

  it("offer the hub that was seen first, and a way on for whoever does not know", async () => {
    const opened = await fromResults();
    await opened.user.click(screen.getByRole("link", { name: "Tell us about your hub’s password" }));
    await onScreen("hub-which");
    const labels = screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent);
    expect(labels[0]).toBe("BT hub – this looks like yours");
    expect(labels.slice(-2)).toEqual(["Another hub", "I do not know"]);
    expect(screen.getAllByRole<HTMLInputElement>("radio").some((radio) => radio.checked), "a guess is taken for an answer").toBe(false);
    await opened.user.click(screen.getByLabelText("I do not know"));
    await press(opened, "Continue");
    await onScreen("hub-sticker");
    expect(screen.getByText("Another hub")).toBeTruthy();
    expect(screen.getByRole("img").getAttribute("alt"), "the drawing says nothing to who cannot see it").not.toBe("");
    await press(opened, "Back");
    await onScreen("hub-which");
  });

  it("wait for an answer and go on without one to nowhere", async () => {
    const answerHubPassword = vi.fn(async () => ok(checkView()));
    const opened = await fromResults({ answerHubPassword });
    await opened.user.click(screen.getByRole("link", { name: "Tell us about your hub’s password" }));
    await onScreen("hub-which");
    await press(opened, "Continue");
    await screen.findByRole("alert");
    await opened.user.click(screen.getByLabelText("EE hub"));
    await press(opened, "Continue");
    await onScreen("hub-sticker");
    await press(opened, "Continue");
    await onScreen("hub-asked");
    await press(opened, "Continue");
    await screen.findByRole("alert");
    expect(answerHubPassword).not.toHaveBeenCalled();
  });

  it("never ask for a password", async () => {
    const opened = await fromResults();
    await toAnswers(opened, "EE hub");
    expect(document.querySelectorAll('main input:not([type="radio"])'), "a password could be typed here").toHaveLength(0);
  });

  it("stay where they are when the program does not answer", async () => {
    const opened = await fromResults({ answerHubPassword: async () => failed("unexpected") });
    await toAnswers(opened, "EE hub");
    await opened.user.click(screen.getByLabelText("I do not know"));
    await press(opened, "Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("Something did not work");
    expect(screenName()).toBe("hub-asked");
  });
});

describe("how to change the hub's password", () => {
  it.each([
    [true, /Nobody has tried them on a real hub yet/],
    [false, /from what was known then/],
  ])("says how sure we are (unsure: %s), when that was, and what goes offline", async (unsure, words) => {
    const guides = [hubGuide({ unsure })];
    await openAt({ screen: "hub-questions", step: "change", guide: "bt" }, {}, { hubGuides: async () => ok({ guides, suggested: null }) });
    const said = screen.getByText(words).textContent;
    expect(said, "old steps are taken for new ones").toContain("23 November 2026");
    expect(screen.getByText(/puts phones, TVs and printers offline/)).toBeTruthy();
    expect(document.querySelectorAll("main ol li")).toHaveLength(hubGuide().changeSteps.length);
  });

  it("asks which hub first when it is not known", async () => {
    await openAt({ screen: "hub-questions", step: "change", guide: "gone" });
    expect(screenName()).toBe("hub-which");
  });

  it("can be reached from the result once the hub is known", async () => {
    const opened = await fromResults();
    expect(screen.queryByRole("link", { name: "How to change the hub’s password" })).toBeNull();
    await toAnswers(opened, "Sky hub");
    await opened.user.click(screen.getByLabelText("Yes, it is still the one on the sticker"));
    await press(opened, "Continue");
    await onScreen("check-results");
    await opened.user.click(screen.getByRole("link", { name: "How to change the hub’s password" }));
    await onScreen("hub-change");
    expect(screen.getByText("Sky hub")).toBeTruthy();
    await press(opened, "Back to my results");
    await onScreen("check-results");
  });
});

describe("trying the password the hub was sold with", () => {
  const TRY = "Try the password this hub was sold with";

  it("is offered only where it may be done", async () => {
    await fromResults();
    expect(screen.queryByRole("button", { name: TRY })).toBeNull();
  });

  it("needs its own tick, is done once, and leads back to the result", async () => {
    const tryHubLogin = vi.fn(async () => ok(checkView({ findings: [finding("problem", { check: "router-password", title: "The password of your hub’s own page", place: "hub" })] })));
    const opened = await fromResults({ tryHubLogin }, "BT Smart Hub 2");
    await opened.user.click(screen.getByRole("button", { name: TRY }));
    await onScreen("hub-login");
    expect(screen.getByText(/BT Smart Hub 2/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked, "the learner agrees without doing anything").toBe(false);
    await press(opened, "Try it once");
    await screen.findByRole("alert");
    expect(tryHubLogin, "a sign-in is tried without agreement").not.toHaveBeenCalled();
    await opened.user.click(screen.getByRole("checkbox"));
    await press(opened, "Try it once");
    await onScreen("check-results");
    expect(tryHubLogin).toHaveBeenCalledOnce();
    expect(document.activeElement?.id).toBe("finding-router-password");
    expect(screen.queryByRole("button", { name: TRY }), "a second try is offered").toBeNull();
  });

  it("cannot be pressed twice, and needs a new tick after it did not work", async () => {
    let answer = (): void => undefined;
    const tryHubLogin = vi.fn(
      () => new Promise<ReturnType<typeof failed<never>>>((resolve) => (answer = () => resolve(failed("unexpected")))),
    );
    const opened = await fromResults({ tryHubLogin }, "BT Smart Hub 2");
    await opened.user.click(screen.getByRole("button", { name: TRY }));
    await onScreen("hub-login");
    await opened.user.click(screen.getByRole("checkbox"));
    await press(opened, "Try it once");
    expect(screen.queryByRole("button", { name: "Try it once" }), "two tries can lock the hub").toBeNull();
    answer();
    await screen.findByRole("alert");
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
    expect(tryHubLogin).toHaveBeenCalledOnce();
  });

  it("is not there without a hub it may be tried on", async () => {
    await openAt({ screen: "hub-login" });
    expect(screenName()).toBe("problem");
  });
});

describe("the help sheet", () => {
  const sheet = { system: "linux", madeAt: "2026-11-23T11:31:00Z", findings: FINDINGS };

  it("shows what the program gave for others, says what was left out, and prints", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const opened = await openAt({ screen: "help-sheet" }, {}, { helpSheet: async () => ok(sheet) });
    expect(screen.getByText(/We left out names, addresses and serial numbers/)).toBeTruthy();
    expect(screen.getByText("Linux")).toBeTruthy();
    for (const one of FINDINGS.filter(({ verdict }) => verdict !== "not-applicable")) {
      expect(document.getElementById(`sheet-${one.check}`)?.textContent, "the helper does not see it").toContain(one.title);
    }
    await press(opened, "Print");
    expect(print).toHaveBeenCalledOnce();
  });

  it("is honest when there is nothing", async () => {
    const opened = await openAt({ screen: "help-sheet" }, {}, { helpSheet: async () => ok({ ...sheet, findings: [] }) });
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
    expect(screen.queryByText(/Good/)).toBeNull();
    const main = document.querySelector("main") as HTMLElement;
    await opened.user.click(within(main).getByRole("link", { name: "Check my device" }));
    await onScreen("check");
  });
});
