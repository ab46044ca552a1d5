import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { failed, ok, OUTCOMES, packChange, PACKS } from "../../ui/src/lib/backend/fake";
import type { PackOutcome, PacksView, WordsOrigin } from "../../ui/src/lib/backend/backend";
import { onScreen, openAt, press } from "./open";

const text = () => document.querySelector("main")?.textContent ?? "";
const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
const named = { named: true, now: { ...PACKS.now, origin: "named" } } satisfies Partial<PacksView>;

describe("the council's words", () => {
  it("are reached from About and help, with version, dates and where they come from", async () => {
    const opened = await openAt({ screen: "about" });
    await opened.user.click(screen.getByRole("link", { name: "See which words you have, or take newer ones" }));
    await onScreen("packs");
    expect(fact("Version")).toBe("3");
    expect(fact("Signed on")).toBe("1 September 2026");
    expect(fact("Good until")).toBe("1 September 2027");
    expect(fact("Where this comes from"), "nobody can judge how old the phone number is").toBe("Online Safety Policy 2020-21");
    expect(fact("From when")).toBe("2020-21");
    expect(text()).toContain("The council has not confirmed these details yet.");
    expect(text()).toContain("for practice only");
  });

  const ORIGINS: [WordsOrigin, string][] = [
    ["built-in", "They came with the program"],
    ["taken", "From your council. You, or somebody else here, took them"],
    ["placed", "Put on this computer for you"],
    ["named", "Chosen by whoever started the program"],
  ];
  it.each(ORIGINS)("say who put them there: %s", async (origin, words) => {
    await openAt({ screen: "packs" }, { packs: { now: { ...PACKS.now, origin } } });
    expect(fact("Where they come from")).toBe(words);
  });

  it("that came with the program have its version, and no date is made up", async () => {
    const now = { origin: "built-in", version: null, madeOn: null, notAfter: null, expired: false, practice: false } as const;
    await openAt({ screen: "packs" }, { packs: { now, before: null, address: null } });
    expect(fact("Version")).toBe("0.1.0, as the program");
    expect(screen.queryByText("Signed on")).toBeNull();
    expect(fact("Good until")).toBe("They have no end date");
    expect(screen.queryByRole("link", { name: "Go back to the words from before" }), "there is nothing to go back to").toBeNull();
    expect(screen.queryByRole("link", { name: "Ask the council’s web address" })).toBeNull();
    expect(text()).toContain("Ask your tutor for a file");
  });

  it("past their date say so", async () => {
    await openAt({ screen: "packs" }, { packs: { now: { ...PACKS.now, expired: true } } });
    expect(text()).toContain("These words are past their date.");
  });

  it("cannot be changed where whoever started the program chose them, so nothing is promised", async () => {
    await openAt({ screen: "packs" }, { packs: named });
    expect(text()).toContain("They cannot be changed here.");
    expect(screen.queryByRole("button", { name: "Choose a file" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Go back to the words from before" })).toBeNull();
  });

  it.each([
    ["Choose a file", false],
    ["Choose a folder", true],
  ] as const)("are taken with the system's own dialog: %s", async (button, folder) => {
    const choosePack = vi.fn(async () => ok(packChange("taken", "4")));
    const opened = await openAt({ screen: "packs" }, {}, { choosePack });
    await press(opened, button);
    const heading = await screen.findByRole("heading", { name: "New words from your council are here." });
    expect(choosePack).toHaveBeenCalledWith(folder);
    expect(document.activeElement, "a screen reader says nothing of it").toBe(heading);
    expect(text()).toContain("Close the program and open it again to see them.");
  });

  it("that were taken are told as those of the next start, not of now", async () => {
    const opened = await openAt({ screen: "packs" });
    await press(opened, "Choose a file");
    await screen.findByRole("heading", { name: "From the next start" });
    expect(fact("Version"), "words look as if they were in use already").toBe("3");
    expect(text()).toContain("Version 4 from your council is used.");
  });

  it("stay as they were when the learner chose nothing", async () => {
    const opened = await openAt({ screen: "packs" }, {}, { choosePack: async () => ok(null) });
    await press(opened, "Choose a file");
    await waitFor(() => expect(document.querySelector("[data-outcome]")).toBeNull());
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it.each(OUTCOMES)("say in words what came of it: %s", async (outcome: PackOutcome) => {
    const change = packChange(outcome);
    const opened = await openAt({ screen: "packs" }, {}, { choosePack: async () => ok(change) });
    await press(opened, "Choose a file");
    const said = await waitFor(() => document.querySelector<HTMLElement>(`[data-outcome='${outcome}']`) ?? Promise.reject(new Error("nothing is said")));
    expect(said.textContent).toContain(change.title);
    expect(said.textContent, "nobody knows what to do now").toContain(change.whatToDo);
    expect(said.textContent, "an id stands on the screen").not.toMatch(/pack-/);
    if (!["taken", "already-here", "went-back", "nothing-before"].includes(outcome)) expect(said.textContent).not.toContain("New words");
  });

  it("that could not be asked for at all are a problem like any other", async () => {
    const opened = await openAt({ screen: "packs" }, {}, { choosePack: async () => failed("unexpected") });
    await press(opened, "Choose a folder");
    expect((await screen.findByRole("alert")).textContent).toContain("There is a problem");
  });
});

describe("the council's address", () => {
  it("is shown with what the council sees, and asked only by the button", async () => {
    const takePack = vi.fn(async () => ok(packChange("no-answer")));
    const opened = await openAt({ screen: "packs" }, {}, { takePack });
    await opened.user.click(screen.getByRole("link", { name: "Ask the council’s web address" }));
    await onScreen("packs-online");
    expect(text()).toContain("https://words.riverside.example/council-words.pack");
    expect(text()).toContain("The council can see the internet address of this computer");
    expect(takePack, "something left the computer unasked").not.toHaveBeenCalled();
    await press(opened, "Ask now");
    await screen.findByRole("heading", { name: "The council’s web page did not answer." });
    expect(takePack.mock.calls, "the page may not name an address").toEqual([[]]);
    expect(text()).toContain("Your old words stay.");
  });

  it("is asked once while an answer is awaited, and the wait is said", async () => {
    const takePack = vi.fn(() => new Promise<never>(() => undefined));
    const opened = await openAt({ screen: "packs-online" }, {}, { takePack });
    await press(opened, "Ask now");
    await press(opened, "Ask now");
    expect(takePack).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status").textContent).toContain("We are asking.");
  });

  it("that nobody named cannot be asked", async () => {
    await openAt({ screen: "packs-online" }, { packs: { address: null } });
    expect(screen.queryByRole("button", { name: "Ask now" })).toBeNull();
  });
});

describe("going back", () => {
  it("says first where it leads, and is not done without a yes", async () => {
    const packBack = vi.fn(async () => ok(packChange("went-back", "2")));
    const before = { origin: "taken", version: "2" } as const;
    const opened = await openAt({ screen: "packs" }, { packs: { before } }, { packBack });
    await opened.user.click(screen.getByRole("link", { name: "Go back to the words from before" }));
    await onScreen("packs-back");
    expect(text()).toContain("You go back to version 2 from your council.");
    expect(packBack).not.toHaveBeenCalled();
    await press(opened, "Yes, go back to them");
    await screen.findByRole("heading", { name: "You go back to the words from before." });
    expect(screen.queryByRole("button", { name: "Yes, go back to them" }), "one press too many goes back twice").toBeNull();
    await press(opened, "The council’s words");
    await onScreen("packs");
  });

  it("with nothing before is not offered", async () => {
    await openAt({ screen: "packs-back" }, { packs: { before: null } });
    expect(text()).toContain("There are no words before these.");
    expect(screen.queryByRole("button", { name: "Yes, go back to them" })).toBeNull();
  });
});

describe("About and help", () => {
  it("leads to the statement, which names the version, a date, a phone number and the law", async () => {
    const opened = await openAt({ screen: "about" });
    await opened.user.click(screen.getByRole("link", { name: "Accessibility statement" }));
    await onScreen("accessibility");
    for (const part of ["version 0.1.0", "2026", "01632 960123", "safe@riverside.example", "0808 800 0082", "WCAG 2.2"]) {
      expect(text(), "somebody who cannot use a screen is left alone").toContain(part);
    }
    expect(screen.getByRole("heading", { name: "What does not work for everyone yet" })).toBeTruthy();
  });

  it("leads to the licences", async () => {
    const opened = await openAt({ screen: "about" });
    await opened.user.click(screen.getByRole("link", { name: "Licences" }));
    await onScreen("licences");
    for (const part of ["govuk-frontend", "Crown Copyright", "Permission is hereby granted", "Cargo.lock"]) expect(text()).toContain(part);
  });
});
