import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { CheckView, FindingView, PlaceView, VerdictView } from "../../ui/src/lib/backend/backend";
import { checkView, failed, finding, FINDINGS, ok, waiting } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press, tabTo, type Opened } from "./open";

const WORDS: [VerdictView, string][] = [
  ["good", "Good"],
  ["advice", "Worth knowing"],
  ["problem", "Needs attention"],
  ["cannot-tell", "We could not check"],
  ["not-applicable", "Does not apply here"],
];

const HUB = /Knock on my hub’s doors/;
const NAMES = /Also test if web addresses/;

const running = (...titles: string[]): CheckView =>
  checkView({ running: true, waiting: titles.map((title) => waiting(title)) });
const cards = () => [...document.querySelectorAll("section[data-check]")].map((one) => one.getAttribute("data-check"));
const card = (check: string) => document.querySelector<HTMLElement>(`section[data-check="${check}"]`);

async function toHomePage(opened: Opened): Promise<void> {
  await opened.user.click(screen.getByLabelText("Yes, check my hub too"));
  await press(opened, "Continue");
  await onScreen("check-home");
}

async function shown(view: CheckView): Promise<Opened> {
  const opened = await openAt({ screen: "check-results" });
  opened.backend.emitCheck(view);
  await screen.findByText("At a glance");
  return opened;
}

describe("what may be looked at", () => {
  it.each(["No, only this computer", "I am not sure, only this computer"])("with “%s” is this computer", async (answer) => {
    const startCheck = vi.fn(async () => ok(running("Antivirus")));
    const opened = await openAt({ screen: "check" }, {}, { startCheck });
    await opened.user.click(screen.getByLabelText(answer));
    await press(opened, "Start the check");
    await onScreen("check-results");
    expect(startCheck, "a network is looked at that may not be the learner's").toHaveBeenCalledWith({
      homeNetwork: false,
      names: false,
    });
  });

  it("is nothing until the question is answered", async () => {
    const startCheck = vi.fn(async () => ok(running()));
    const opened = await openAt({ screen: "check" }, {}, { startCheck });
    await press(opened, "Start the check");
    await screen.findByRole("alert");
    expect(startCheck).not.toHaveBeenCalled();
  });

  it.each([
    { names: false, ticks: [HUB] },
    { names: true, ticks: [HUB, NAMES] },
  ])("is the hub after its own tick, and websites after another: $names", async ({ names, ticks }) => {
    const startCheck = vi.fn(async () => ok(running("Antivirus")));
    const opened = await openAt({ screen: "check" }, {}, { startCheck });
    await toHomePage(opened);
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map((box) => box.checked), "the learner agrees without doing anything").toEqual([false, false]);
    expect(startCheck, "the hub is touched before the learner agreed").not.toHaveBeenCalled();
    for (const tick of ticks) await opened.user.click(screen.getByLabelText(tick));
    await press(opened, "Start the check");
    await onScreen("check-results");
    expect(startCheck).toHaveBeenCalledWith({ homeNetwork: true, names });
  });

  it.each([[[]], [[NAMES]]])("is not the hub while its box is empty (%s)", async (ticks) => {
    const startCheck = vi.fn(async () => ok(running("Antivirus")));
    const opened = await openAt({ screen: "check-home" }, {}, { startCheck });
    for (const tick of ticks) await opened.user.click(screen.getByLabelText(tick));
    await press(opened, "Start the check");
    await screen.findByRole("alert");
    expect(startCheck, "the hub is touched without a tick").not.toHaveBeenCalled();
    await press(opened, "Only this computer");
    await onScreen("check-results");
    expect(startCheck).toHaveBeenCalledWith({ homeNetwork: false, names: false });
  });

  it("is told in words that a learner can decide by: a knock, a note, no change", async () => {
    await openAt({ screen: "check-home" });
    const words = screen.getByLabelText(HUB).closest(".govuk-checkboxes__item")?.textContent ?? "";
    for (const part of [/knock/i, /may note/, /Nothing is changed/]) expect(words).toMatch(part);
  });

  it("is asked again each time", async () => {
    const opened = await openAt({ screen: "check" });
    await toHomePage(opened);
    await opened.user.click(screen.getByLabelText(HUB));
    await opened.user.click(screen.getByLabelText(NAMES));
    await press(opened, "Start the check");
    await onScreen("check-results");
    opened.backend.emitCheck(checkView({ findings: [finding("good")] }));
    await opened.user.click(await screen.findByRole("button", { name: "Check again" }));
    await onScreen("check");
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked)).toEqual([]);
    await toHomePage(opened);
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").filter((box) => box.checked), "an old yes counts for a new network").toEqual([]);
  });

  it("stays on its page and says so when it cannot start", async () => {
    const opened = await openAt({ screen: "check" }, {}, { startCheck: async () => failed("unexpected") });
    await opened.user.click(screen.getByLabelText("No, only this computer"));
    await press(opened, "Start the check");
    expect((await screen.findByRole("alert")).textContent).toContain("Something did not work");
  });
});

describe("a learner without a mouse", () => {
  it("agrees, starts, stops and reads the results", async () => {
    const opened = await openAt({ screen: "check" });
    const { user } = opened;
    const radio = () => screen.getByLabelText("Yes, check my hub too");
    await tabTo(opened, radio);
    await user.keyboard(" ");
    await tabTo(opened, () => screen.getByRole("button", { name: "Continue" }));
    await user.keyboard("{Enter}");
    await onScreen("check-home");
    await tabTo(opened, () => screen.getByLabelText(HUB));
    await user.keyboard(" ");
    await tabTo(opened, () => screen.getByRole("button", { name: "Start the check" }));
    await user.keyboard("{Enter}");
    await onScreen("check-results");
    opened.backend.emitCheck({ ...running("One more"), findings: FINDINGS });
    await tabTo(opened, () => screen.getByRole("button", { name: "Stop looking" }));
    await user.keyboard("{Enter}");
    await screen.findByText("Do these first");
    await tabTo(opened, () => screen.getByRole("button", { name: "Open settings: Updates" }));
    await tabTo(opened, () => screen.getByRole("link", { name: "Tell us about your hub’s password" }));
    await user.keyboard("{Enter}");
    await onScreen("hub-which");
    expect(document.activeElement).toBe(document.querySelector("h1"));
  });
});

describe("while the check runs", () => {
  it("says of each check whether it has answered, and nothing changes its place", async () => {
    const { backend } = await shown(running("Antivirus", "Firewall", "Updates"));
    const rows = () => [...document.querySelectorAll("main .govuk-task-list__item")].map((row) => row.textContent.trim().replace(/\s+/g, " "));
    expect(rows()).toEqual(["Antivirus Checking…", "Firewall Checking…", "Updates Checking…"]);
    const firewall = finding("problem", { check: "firewall", title: "Firewall" });
    backend.emitCheck({ ...running("Antivirus", "Updates"), findings: [firewall] });
    await waitFor(() => expect(rows(), "a row jumps away under the learner's eyes").toEqual(["Antivirus Checking…", "Firewall Needs attention", "Updates Checking…"]));
    expect(screen.queryByRole("button", { name: "Check again" })).toBeNull();
  });

  it("can be stopped, and then says that the rest was not looked at", async () => {
    const stopCheck = vi.fn(async () => ok(checkView({ stopped: true, findings: [finding("good")] })));
    const opened = await openAt({ screen: "check-results" }, {}, { stopCheck });
    opened.backend.emitCheck({ ...running("Firewall"), findings: [finding("good")] });
    await opened.user.click(await screen.findByRole("button", { name: "Stop looking" }));
    expect((await screen.findAllByText("You stopped it. What is not listed was not looked at.")).length).toBeGreaterThan(0);
    expect(stopCheck).toHaveBeenCalledOnce();
    expect(screen.getByText("We have no result for your home network."), "the learner agreed to it and hears nothing").toBeTruthy();
    expect(screen.queryByText(/The check is finished/), "half a look is called a whole one").toBeNull();
    expect(document.querySelector('svg [data-place="computer"]')?.getAttribute("data-state"), "half a look is called good").toBe("partly");
    await waitFor(() => expect(document.activeElement, "the keyboard is lost with the button").toBe(document.querySelector("h1")));
  });

  it("is not chatty: a start, an end, and little between", async () => {
    const said: string[] = [];
    const { backend } = await openAt({ screen: "check-results" });
    const region = [...document.querySelectorAll('[role="status"]')].at(-1) as HTMLElement;
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (let count = 0; count <= 6; count += 1) {
      const findings = Array.from({ length: count }, (_, index) => finding("good", { check: `c${index}` }));
      backend.emitCheck({ ...(count < 6 ? running("x") : checkView()), findings });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(said, "a screen reader talks over itself").toEqual([
      "The check has started.",
      "The check is finished. Nothing needs attention in what we could see.",
    ]);
  });
});

describe("the results", () => {
  it.each(WORDS)("say %s in words", async (verdict, words) => {
    await shown(checkView({ findings: [finding(verdict)] }));
    const main = document.querySelector("main")?.textContent ?? "";
    expect(main, "a verdict is shown by colour alone").toContain(words);
    for (const [other, otherWords] of WORDS) {
      if (other !== verdict) expect(main, `${verdict} is also called ${other}`).not.toContain(otherWords);
    }
    if (verdict !== "not-applicable") {
      expect(main.includes("This does not mean"), "not seen is taken for bad").toBe(verdict === "cannot-tell");
    }
    expect(main, "an id stands on the screen instead of words").not.toContain("not-supported");
  });

  it("begin with what to do, three things at most, and never with what could not be seen", async () => {
    await shown(checkView({ findings: FINDINGS }));
    const order = cards();
    expect(order.slice(0, 3), "the most important is not first").toEqual(["updates", "router-ports", "disk-encryption"]);
    const headings = [...document.querySelectorAll("main h2, main h3")].map((one) => one.textContent.replace(/\s+/g, " ").trim());
    const part = headings.slice(headings.indexOf("Do these first") + 1);
    expect(part.indexOf("This computer"), "a tired person is given more than three things").toBe(3);
    expect(part).toContain("Your home network");
    expect(new Set(order).size, "a result stands twice").toBe(order.length);
    const quiet = FINDINGS.filter(({ verdict }) => verdict === "not-applicable").map(({ check }) => check);
    expect([...order].sort()).toEqual(FINDINGS.map(({ check }) => check).filter((check) => !quiet.includes(check)).sort());
  });

  it("fold what is good to one line each, and open it for whoever asks", async () => {
    const { user } = await shown(checkView({ findings: FINDINGS }));
    for (const { check, verdict } of FINDINGS) {
      const folds = card(check)?.parentElement?.closest("details");
      if (verdict !== "not-applicable") expect(Boolean(folds), `${check} is ${verdict}`).toBe(verdict === "good");
    }
    const list = screen.getByText("Everything we looked at").closest("details") as HTMLElement;
    await user.click(within(list).getByRole("link", { name: "Firewall", hidden: true }));
    const summary = document.getElementById("finding-firewall");
    expect(document.activeElement).toBe(summary);
    expect(summary?.closest("details")?.open, "the learner is led to something folded").toBe(true);
    expect(summary?.closest("details")?.parentElement?.closest("details")?.open).toBe(true);
  });

  it("never give something unseen the look of good or bad", async () => {
    await shown(checkView({ findings: [finding("cannot-tell")] }));
    const unseen = card("antivirus") as HTMLElement;
    expect(unseen.querySelector(".govuk-tag--red, .govuk-tag--green, .govuk-tag--yellow"), "unseen looks like a verdict").toBeNull();
    expect(unseen.querySelector(".govuk-tag--grey")?.textContent).toBe("We could not check");
    expect(screen.queryByText("Do these first"), "unseen is made a task").toBeNull();
    expect(document.querySelector('svg [data-place="computer"] [data-mark]')?.getAttribute("data-mark")).toBe("cannot-tell");
    expect(screen.getByText(/Nothing needs attention in what we could see/)).toBeTruthy();
  });

  it("say that the home network was not looked at", async () => {
    await shown(checkView({ homeNetwork: false, findings: [finding("good")] }));
    expect(screen.getByText("We did not look at your home network this time.")).toBeTruthy();
    expect(document.querySelector('svg [data-place="hub"]')?.getAttribute("data-state"), "unseen is called something").toBe("not-looked");
  });

  it.each([
    { answer: ok(true), told: false },
    { answer: ok(false), told: true },
    { answer: failed<boolean>("unexpected"), told: true },
  ])("open the page of settings, or point to the steps: $told", async ({ answer, told }) => {
    const openSettings = vi.fn(async () => answer);
    const opened = await openAt({ screen: "check-results" }, {}, { openSettings });
    opened.backend.emitCheck(checkView({ findings: [finding("problem", { hasSettings: true }), finding("problem", { check: "dns", title: "Names" })] }));
    await opened.user.click(await screen.findByRole("button", { name: "Open settings: Antivirus" }));
    expect(openSettings).toHaveBeenCalledWith("antivirus");
    expect(screen.queryByRole("button", { name: "Open settings: Names" }), "a button that can do nothing").toBeNull();
    await waitFor(() => expect(screen.queryAllByText(/We could not open the settings/).length > 0).toBe(told));
  });

  it("offer help and another look at each card", async () => {
    const opened = await shown(checkView({ findings: [finding("problem")] }));
    expect(screen.getByRole("link", { name: "Check again: Antivirus" })).toBeTruthy();
    await opened.user.click(screen.getByRole("link", { name: "Ask for help: Antivirus" }));
    await onScreen("help-sheet");
  });
});

describe("the picture of the home network", () => {
  const places = () => [...document.querySelectorAll("svg [data-place]")];
  const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const at = (place: PlaceView, verdict: VerdictView, check: string): FindingView => finding(verdict, { check, title: check, place });

  it.each([
    ["running", { ...running("Antivirus"), findings: [at("hub", "problem", "a")] }],
    ["ended", checkView({ findings: FINDINGS })],
    ["stopped", checkView({ stopped: true, findings: [finding("good")] })],
    ["alone", checkView({ homeNetwork: false, findings: [finding("advice")] })],
  ])("says the same in its drawing and in its list: %s", async (_, view) => {
    await shown(view);
    expect(places().map((one) => one.getAttribute("data-place"))).toEqual(["internet", "hub", "wifi", "computer"]);
    for (const drawn of places()) {
      const name = text(drawn.querySelector(".lc-places__name"));
      const words = text(drawn.querySelector(".lc-places__state"));
      const listed = document.querySelector(`li[data-place="${drawn.getAttribute("data-place")}"]`);
      expect(text(listed), "who cannot see the drawing is told something else").toMatch(new RegExp(`^${name}: ${words}`));
      expect(drawn.querySelector("[data-mark]")?.getAttribute("data-mark"), "the shape says something else").toBe(drawn.getAttribute("data-state"));
    }
  });

  it.each<[VerdictView[], string]>([
    [["good", "problem", "cannot-tell"], "problem"],
    [["good", "advice", "cannot-tell"], "advice"],
    [["good", "cannot-tell"], "partly"],
    [["cannot-tell", "not-applicable"], "cannot-tell"],
    [["good", "not-applicable"], "good"],
    [["not-applicable"], "not-applicable"],
    [[], "not-looked"],
  ])("shows the worst of %s as %s", async (verdicts, state) => {
    const findings = verdicts.map((verdict, index) => at("wifi", verdict, `w${index}`));
    await shown(checkView({ findings: [...findings, finding("good")] }));
    expect(document.querySelector('svg [data-place="wifi"]')?.getAttribute("data-state")).toBe(state);
  });

  it("has a shape of its own for each verdict", async () => {
    const shapes = new Map<string, string>();
    for (const [verdict] of WORDS) {
      const { container } = await shown(checkView({ findings: [finding(verdict)] }));
      shapes.set(verdict, container.querySelector('svg [data-place="computer"] [data-mark]')?.innerHTML ?? "");
      container.remove();
      document.body.innerHTML = "";
    }
    expect(new Set(shapes.values()).size, "two verdicts look the same without colour").toBe(WORDS.length);
  });
});
