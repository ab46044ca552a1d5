import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { fakeBackend, ok, type FakeBackend, type FakeOptions } from "../../ui/src/lib/backend/fake";
import type { Backend, Draft, Result, ReviewView } from "../../ui/src/lib/backend/backend";
import type { Route } from "../../ui/src/lib/routes";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import Window from "../../ui/src/Window.svelte";

/** A room is translated when a test first enters it, which takes longer than a test waits for a screen. */
const rooms = () =>
  Promise.all([
    import("../../ui/src/screens/check/room-check"),
    import("../../ui/src/screens/passwords/room-passwords"),
    import("../../ui/src/screens/tell/room-tell"),
    import("../../ui/src/screens/report/room-reports"),
  ]);

export interface Opened {
  backend: FakeBackend;
  user: UserEvent;
  container: HTMLElement;
}

/** Opens the window on a screen and waits until it is there. */
export async function openAt(
  start: Route,
  options: FakeOptions = {},
  replace: Partial<Backend> = {},
): Promise<Opened> {
  const backend = fakeBackend(options, replace);
  await rooms();
  const { container } = render(Window, { props: { backend, start } });
  await waitFor(() => {
    if (document.querySelector("main h1") === null) throw new Error("no screen yet");
    if (start.screen !== "home" && screenName() === "home") throw new Error("still on Home");
  });
  return { backend, user: userEvent.setup(), container };
}

/** The stable name of the screen that is shown. */
export function screenName(): string {
  return document.querySelector("main")?.dataset["screen"] ?? "";
}

/** Presses "Continue", or what the page calls it. */
export async function press(opened: Opened, name: string): Promise<void> {
  await opened.user.click(screen.getByRole("button", { name }));
}

export async function onScreen(name: string): Promise<void> {
  await waitFor(() => {
    if (screenName() !== name) throw new Error(`on "${screenName()}", not on "${name}"`);
  });
}

/** Moves the focus with Tab until it is on what the learner looks for. */
export async function tabTo({ user }: Opened, wanted: () => HTMLElement): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (document.activeElement === wanted()) return;
    await user.tab();
  }
  throw new Error(`the keyboard does not reach ${wanted().outerHTML}`);
}

/** What a row of the answers shows. */
export function shownValue(field: string): string | undefined {
  return document.querySelector(`[data-field="${field}"]`)?.textContent.trim();
}

export function reviewOf(change: Partial<ReviewView>): Result<ReviewView> {
  return ok({
    readers: ["Lead", "Deputy"],
    rows: [],
    canSend: true,
    wordsTooLong: false,
    desk: "usual",
    officeOpen: null,
    answerBy: null,
    ...change,
  });
}

/** Every answer given, each recognisable. */
export function fullDraft(): Draft {
  return {
    ...emptyDraft(),
    danger: "no",
    about: "me",
    atRisk: ["me", "child-at-home"],
    age: "under-18",
    carerContact: "no",
    carerDetail: "My uncle reads my post",
    kinds: ["threats", "bullying"],
    place: "teams",
    placeDetail: "He is called blue-river",
    inClass: "yes",
    course: "English, level 1",
    when: "today",
    stillGoing: "yes",
    whenDetail: "Every week since May",
    who: "learner",
    whoDetail: "He sits at the back",
    words: "He wrote to me again.\nI saved it.",
    effect: "I do not sleep",
    under18Images: "no",
    done: ["blocked", "police"],
    doneDetail: "The police number is CR-77",
    wants: ["help", "stop"],
    sharing: "ask-first",
    needs: "A Polish interpreter",
    contactWay: "phone",
    contactDetail: "01632 960999",
    contactTimes: "weekdays after 4",
    leaveMessage: "no",
    name: "Alex Learner",
    trueAsKnown: true,
  };
}

/** A backend in which an unfinished report is kept and open, so that tests can begin with answers. */
export const withAnswers: FakeOptions = { kept: { state: "open", draft: fullDraft() } };
