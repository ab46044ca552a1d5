import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { VerdictView } from "../../ui/src/lib/backend/backend";
import { failed, finding, ok } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt } from "./open";

const WORDS: [VerdictView, string][] = [
  ["good", "Good"],
  ["advice", "Worth knowing"],
  ["problem", "Needs attention"],
  ["cannot-tell", "We could not check"],
  ["not-applicable", "Does not apply here"],
];

describe("checking this device", () => {
  it.each([
    ["Yes, check my hub too", true],
    ["No, only this computer", false],
    ["I am not sure, only this computer", false],
  ])("with “%s” looks at the hub: %s", async (answer, homeNetwork) => {
    const startCheck = vi.fn(async () => ok({ running: true, waiting: ["Antivirus"], findings: [] }));
    const { user } = await openAt({ screen: "check" }, {}, { startCheck });
    await user.click(screen.getByLabelText(answer));
    await user.click(screen.getByRole("button", { name: "Start the check" }));
    await onScreen("check-results");
    expect(startCheck, "a network is looked at that may not be the learner's").toHaveBeenCalledWith({ homeNetwork });
  });

  it("looks at nothing until the question is answered", async () => {
    const startCheck = vi.fn(async () => ok({ running: true, waiting: [], findings: [] }));
    const { user } = await openAt({ screen: "check" }, {}, { startCheck });
    await user.click(screen.getByRole("button", { name: "Start the check" }));
    await screen.findByRole("alert");
    expect(startCheck).not.toHaveBeenCalled();
  });

  it.each(WORDS)("says %s in words", async (verdict, words) => {
    const { backend } = await openAt({ screen: "check-results" });
    backend.emitCheck({ running: false, waiting: [], findings: [finding(verdict)] });
    expect((await screen.findAllByText(words)).length, "a verdict is shown by colour alone").toBeGreaterThan(1);
    for (const [other, otherWords] of WORDS) {
      if (other !== verdict) expect(screen.queryByText(otherWords), `${verdict} is also called ${other}`).toBeNull();
    }
    expect(screen.queryByText(/This does not mean/) !== null, "not seen is taken for bad").toBe(verdict === "cannot-tell");
    expect(screen.queryByText(/not-supported/), "an id stands on the screen instead of words").toBeNull();
  });

  it("shows each result as it arrives and puts the most important first at the end", async () => {
    const { backend, user } = await openAt({ screen: "check" });
    await user.click(screen.getByLabelText("Yes, check my hub too"));
    await user.click(screen.getByRole("button", { name: "Start the check" }));
    await onScreen("check-results");
    expect(screen.getAllByText("Checking…")).toHaveLength(3);
    const good = finding("good", { check: "a", title: "Antivirus" });
    const problem = finding("problem", { check: "b", title: "Hub" });
    backend.emitCheck({ running: true, waiting: ["Hub"], findings: [good] });
    await waitFor(() => expect(screen.getAllByText("Checking…")).toHaveLength(1));
    expect(screen.queryByRole("button", { name: "Check again" })).toBeNull();
    backend.emitCheck({ running: false, waiting: [], findings: [good, problem] });
    await screen.findByRole("button", { name: "Check again" });
    expect([...document.querySelectorAll("[data-check]")].map((one) => one.getAttribute("data-check"))).toEqual(["b", "a"]);
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
      backend.emitCheck({ running: count < 6, waiting: count < 6 ? ["x"] : [], findings });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(said, "a screen reader talks over itself").toEqual([
      "The check has started.",
      "The check is finished. Nothing needs attention in what we could see.",
    ]);
  });

  it("asks again each time about the network", async () => {
    const { backend, user } = await openAt({ screen: "check" });
    await user.click(screen.getByLabelText("Yes, check my hub too"));
    await user.click(screen.getByRole("button", { name: "Start the check" }));
    await onScreen("check-results");
    backend.emitCheck({ running: false, waiting: [], findings: [finding("good")] });
    await user.click(await screen.findByRole("button", { name: "Check again" }));
    await onScreen("check");
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked)).toEqual([]);
  });

  it("stays on its page and says so when it cannot start", async () => {
    const { user } = await openAt({ screen: "check" }, {}, { startCheck: async () => failed("unexpected") });
    await user.click(screen.getByLabelText("No, only this computer"));
    await user.click(screen.getByRole("button", { name: "Start the check" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Something did not work");
  });
});
