// Walks every path of the guided way: every answer, button and link of every screen from "Something happened" and from
// "Stop unwanted contact" to its end.
import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import type { Draft } from "../../ui/src/lib/backend/backend";
import { fakeBackend } from "../../ui/src/lib/backend/fake";
import { App } from "../../ui/src/lib/app.svelte";
import { IN_DANGER, type Route } from "../../ui/src/lib/routes";
import { NOTHING_STOPPED, type Stop } from "../../ui/src/lib/stop/stop";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import Window from "../../ui/src/Window.svelte";
import { rooms, screenName } from "./open";

/** Where a learner stands, with what they said so far. */
interface Place {
  route: Route;
  /** Where Back leads. */
  before: Route;
  draft: Draft;
  stop: Stop;
  /** What was pressed on this screen that opened more of it. */
  opened: Act | null;
  /** How a person would say how they came here. */
  path: string[];
}

interface Act {
  /** An answer to choose first. */
  answer: string | null;
  /** The words of the button or link. */
  press: string;
}

const HOME: Route = { screen: "home" };
const STARTS: Route[] = [
  { screen: "tell", page: "start" },
  { screen: "tell", page: "danger", then: "guides" },
];
/** What a path may end in, and which end that is. */
const ENDS: Record<string, string> = { report: "sent", "keep-done": "saved", home: "left", "other-help": "helped" };
/** Screens of the guided way; everything else is another room, entered on purpose. */
const GUIDED = /^(tell-|guide|other-help|quick|keep)/;
const PAGES_THAT_LOOK_BACK = ["place", "proof", "place-detail"];

/** Two places are the same when the same ways lead on from them: only some answers decide that. */
function keyOf({ route, draft, stop, opened }: Place): string {
  const looksBack = route.screen === "tell" && PAGES_THAT_LOOK_BACK.includes(route.page);
  const early = route.screen === "tell" && route.then === undefined && route.page !== "check";
  return JSON.stringify([route, opened, looksBack ? draft.place : "", early ? stop.guide !== null : ""]);
}

const main = () => document.querySelector("main") as HTMLElement;
const words = (element: Element) => element.textContent.trim();
const buttons = () => [...main().querySelectorAll<HTMLElement>("button, a[href]")].filter((one) => !one.closest(".govuk-error-summary"));
const settle = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Everything that can be done on the screen. */
function acts(): Act[] {
  const found: Act[] = buttons().map((one) => ({ answer: null, press: words(one) }));
  const submit = main().querySelector("button[type=submit]");
  if (submit === null) return found;
  const answers = [...main().querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")];
  return [...found, ...answers.map(({ id }) => ({ answer: id, press: words(submit) }))];
}

async function act({ answer, press }: Act): Promise<void> {
  if (answer !== null) await fireEvent.click(document.getElementById(answer) as HTMLElement);
  const found = buttons().find((one) => words(one) === press);
  expect(found, `"${press}" is gone from ${screenName()}`).toBeDefined();
  await fireEvent.click(found as HTMLElement);
  await settle();
}

it("every path of the guided way leads to a good end, and help, Back and Leave quickly are on every screen of it", async () => {
  await rooms();
  let app: App | undefined;
  vi.spyOn(App.prototype, "start").mockImplementation(async function (this: App) {
    app = this;
    await this.go(HOME);
  });
  vi.stubGlobal("scrollTo", () => undefined);
  const backend = fakeBackend();
  render(Window, { props: { backend } });
  await waitFor(() => expect(screenName()).toBe("home"));
  const at = app as unknown as App;

  async function stand({ route, before, draft, stop, opened }: Place): Promise<void> {
    at.clearDraft();
    await backend.forgetAnswers();
    await backend.forgetDraft();
    if (draft.under18Images !== null) await at.askEvidence((asked) => asked.openGate(draft.under18Images ?? "not-sure"));
    at.draft = draft;
    at.stop = stop;
    await at.finish(before);
    await at.go(route);
    await settle();
    if (opened !== null) await act(opened);
  }

  const places = new Map<string, Place>();
  const leadsTo = new Map<string, Set<string>>();
  const ends = new Map<string, string>();
  const queue: string[] = [];
  function meet(place: Place): string {
    const key = keyOf(place);
    if (!places.has(key)) {
      places.set(key, place);
      queue.push(key);
    }
    return key;
  }
  for (const route of STARTS) {
    meet({ route, before: HOME, draft: emptyDraft(), stop: NOTHING_STOPPED, opened: null, path: ["Home"] });
  }

  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const place = places.get(key) as Place;
    await stand(place);
    const name = screenName();
    const how = [...place.path, name].join(" → ");
    expect(name, `nothing is here: ${how}`).not.toBe("problem");
    const next = new Set<string>();
    leadsTo.set(key, next);
    if (ENDS[name] !== undefined) ends.set(key, ENDS[name]);
    if (["report", "home"].includes(name)) continue;
    if (!GUIDED.test(name)) {
      ends.set(key, "left");
      continue;
    }

    const can = acts();
    expect(can.length, `no way on: ${how}`).toBeGreaterThan(0);
    expect(document.querySelector(".lc-leave__button"), `nobody can leave quickly: ${how}`).not.toBeNull();
    if (name === "guide-step" && main().textContent.includes("Stop the contact") && place.opened === null) {
      expect(main().textContent, `proof is lost by blocking: ${how}`).toContain("Keep your proof first");
      expect(main().textContent, `somebody dangerous notices: ${how}`).toContain("The person may notice");
    }
    if (place.opened === null && name !== "tell-danger-help") {
      const help = document.querySelector<HTMLElement>(".lc-leave a");
      expect(help, `somebody in danger finds no help: ${how}`).not.toBeNull();
      await fireEvent.click(help as HTMLElement);
      await settle();
      expect(screenName(), `no help for danger: ${how}`).toBe("tell-danger-help");
      expect(at.shown?.route).toEqual(IN_DANGER);
      await act({ answer: null, press: "Go back to where I was" });
      expect(at.shown?.route, `help for danger does not lead back: ${how}`).toEqual(place.route);
    }
    if (place.opened === null && name !== "keep-done") {
      await fireEvent.click(document.querySelector(".lc-back") as HTMLElement);
      await settle();
      expect(at.shown?.route, `Back leads elsewhere: ${how}`).toEqual(place.before);
    }

    for (const one of can) {
      await stand(place);
      const before = acts().map(({ press }) => press).join();
      await act(one);
      const route = at.shown?.route as Route;
      const path = [...place.path, `${name}: ${one.answer ?? ""} ${one.press}`.trim()];
      const moved = JSON.stringify(route) !== JSON.stringify(place.route);
      const came = { draft: at.draft, stop: at.stop, path };
      if (moved) {
        next.add(meet({ ...came, route, before: route.screen === "home" ? HOME : place.route, opened: null }));
      } else if (place.opened === null && acts().map(({ press }) => press).join() !== before) {
        next.add(meet({ ...came, draft: place.draft, stop: place.stop, route, before: place.before, opened: one }));
      }
    }
  }

  // Backwards from the good ends: whoever cannot be reached from one is stuck.
  const well = new Set(ends.keys());
  for (let grown = true; grown; ) {
    const size = well.size;
    for (const [key, next] of leadsTo) if ([...next].some((one) => well.has(one))) well.add(key);
    grown = well.size > size;
  }
  const stuck = [...places].filter(([key]) => !well.has(key)).map(([, { path, route }]) => `${path.join(" → ")} → ${JSON.stringify(route)}`);
  expect(stuck, "these paths never end well").toEqual([]);
  expect([...new Set(ends.values())].sort(), "an end is never reached").toEqual(["helped", "left", "saved", "sent"]);

  const seen = new Set([...places.values()].map(({ route }) => (route.screen === "tell" ? `tell-${route.page}` : route.screen)));
  for (const wanted of ["tell-danger-help", "tell-under-18", "tell-kinds-help", "tell-proof", "tell-about-staff", "tell-images-help", "tell-evidence", "tell-contact-detail", "guides", "guide", "guide-step", "guide-notes", "guide-end", "other-help"]) {
    expect(seen, `the walk never came to ${wanted}`).toContain(wanted);
  }
  expect(places.size, "the walk was cut short").toBeGreaterThan(80);
}, 600_000);
