import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { Draft, TellRequest } from "../../ui/src/lib/backend/backend";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { fullDraft, onScreen, openAt, press, screenName, shownValue, withAnswers, type Opened } from "./open";

const choose = async ({ user }: Opened, name: string) => user.click(screen.getByRole("radio", { name }));
const follow = async ({ user }: Opened, name: string) => user.click(screen.getByRole("link", { name }));
const main = () => screen.getByRole("main").textContent;

/** From Home to the end of the guide for a stranger in Teams: one step done, one not possible, one left out. */
async function followGuide(opened: Opened): Promise<void> {
  await opened.user.click(within(screen.getByRole("main")).getByRole("link", { name: "Stop unwanted contact" }));
  await onScreen("tell-danger");
  await choose(opened, "No");
  await press(opened, "Continue");
  await onScreen("guides");
  await follow(opened, "Teams: a person from outside");
  await onScreen("guide");
  await press(opened, "Start");
  await onScreen("guide-step");
  await press(opened, "Done – next step");
  await onScreen("guide-notes");
  await opened.user.type(screen.getByLabelText("Which account, link, number or group?"), "blue-river");
  await press(opened, "Continue");
  await screen.findByRole("heading", { level: 1, name: "Report the message" });
  await press(opened, "I could not do this");
  await press(opened, "Go on without this step");
  await screen.findByRole("heading", { level: 1, name: "Block the stranger" });
  await press(opened, "Done – finish");
  await onScreen("guide-end");
}

async function toCheck(opened: Opened): Promise<void> {
  while (screenName() !== "tell-check") {
    const before = screenName();
    await press(opened, "Continue");
    await waitFor(() => expect(screenName()).not.toBe(before));
  }
}

describe("the way out of unwanted contact", () => {
  it("gives the report what was done, what was not, where, and the notes; all of it can be taken out", async () => {
    const sent: Draft[] = [];
    const send = async ({ draft }: TellRequest) => (sent.push(draft), ok(report()));
    const opened = await openAt({ screen: "home" }, {}, { send, reports: async () => ok([report()]) });
    await followGuide(opened);
    expect([...document.querySelectorAll("dl dt")].map((row) => row.textContent)).toEqual(["Done", "You could not do this", "Done"]);
    await choose(opened, "Yes, now");
    await press(opened, "Continue");
    await onScreen("tell-start");
    await press(opened, "Start");
    await onScreen("tell-about");
    await toCheck(opened);
    expect(shownValue("done")).toBe("I blocked them");
    expect(shownValue("done-detail")).toBe("Teams: a person from outside. I could not do this: Report the message");
    expect(shownValue("place"), "what is known is asked again").toBe("Microsoft Teams");
    expect(shownValue("place-detail")).toBe("blue-river");
    expect(sent, "something left unseen").toEqual([]);

    await follow(opened, "Change: What you have done");
    await onScreen("tell-done");
    expect(main(), "the learner wonders who wrote this").toContain("We filled this in from the steps that you did.");
    await opened.user.click(screen.getByRole("checkbox", { name: "I blocked them" }));
    await opened.user.clear(screen.getByLabelText("Did you get a number or a name?"));
    await press(opened, "Continue");
    await onScreen("tell-check");
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(sent[0]?.done, "what was taken out was sent").toEqual([]);
    expect(sent[0]?.doneDetail).toBe("");
  }, 60_000);

  it("does not say twice, or for good, what was done after somebody went back", async () => {
    const opened = await openAt({ screen: "home" });
    await followGuide(opened);
    await choose(opened, "Yes, now");
    await press(opened, "Continue");
    await onScreen("tell-start");
    await press(opened, "Back");
    await onScreen("guide-end");
    await press(opened, "Back");
    await screen.findByRole("heading", { level: 1, name: "Block the stranger" });
    await press(opened, "Skip this step");
    await onScreen("guide-end");
    await press(opened, "Continue");
    await onScreen("tell-start");
    await press(opened, "Start");
    await onScreen("tell-about");
    await toCheck(opened);
    expect(shownValue("done"), "the report says blocked, and nobody is").toBe("Not given");
    expect(shownValue("done-detail")).toBe("Teams: a person from outside. I could not do this: Report the message");
  }, 60_000);

  it("keeps nothing that was done with the guide when somebody leaves quickly", async () => {
    const forgetAnswers = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "home" }, {}, { forgetAnswers });
    await followGuide(opened);
    await press(opened, "Leave quickly");
    expect(forgetAnswers, "the program still holds the notes").toHaveBeenCalledTimes(1);
    await waitFor(() => expect(opened.container.textContent, "something is still on the page").toBe(""));
  });

  it("waits for an answer, and saves notes and answers for later", async () => {
    const opened = await openAt({ screen: "home" });
    await followGuide(opened);
    await press(opened, "Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("Choose one answer.");
    await choose(opened, "Save and decide later");
    await press(opened, "Continue");
    await onScreen("keep-done");
    const kept = await opened.backend.keptDraft(null);
    expect(kept.status === "ok" && kept.data.draft?.placeDetail, "the notes are lost").toBe("blue-river");
  });

  it("leads somebody who says No to others who can help, and back to the council if they wish", async () => {
    const opened = await openAt({ screen: "home" });
    await followGuide(opened);
    await choose(opened, "No");
    await press(opened, "Continue");
    await onScreen("other-help");
    for (const way of ["0800 1111", "call 101", "Ask your tutor", "01632 960123", "You do not have to say your name"]) {
      expect(main(), `nobody tells of: ${way}`).toContain(way);
    }
    await press(opened, "Tell the council");
    await onScreen("tell-start");
  });
});

describe("proof, in the middle of a report", () => {
  it("is one question, and No goes straight on", async () => {
    const opened = await openAt({ screen: "tell", page: "place" });
    await choose(opened, "Moodle");
    await press(opened, "Continue");
    await onScreen("tell-proof");
    await choose(opened, "No, go on");
    await press(opened, "Continue");
    await onScreen("tell-place-detail");
  });

  it.each(["In person", "I am not sure", "I would rather not say"])("is not asked about where there is no guide: %s", async (place) => {
    const opened = await openAt({ screen: "tell", page: "place" });
    await choose(opened, place);
    await press(opened, "Continue");
    await waitFor(() => expect(screenName()).not.toBe("tell-place"));
    expect(screenName(), "a learner is slowed for nothing").not.toBe("tell-proof");
  });

  it.each([
    ["Moodle", "guide", "Moodle"],
    ["Microsoft Teams", "guides", "Which one is it?"],
    ["Social media", "guides", "Which one is it?"],
  ])("leads from %s to its steps", async (place, name, heading) => {
    const opened = await openAt({ screen: "tell", page: "place" });
    await choose(opened, place);
    await press(opened, "Continue");
    await onScreen("tell-proof");
    await choose(opened, "Yes, show me how");
    await press(opened, "Continue");
    await onScreen(name);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(heading);
    if (name === "guides") expect(screen.getByRole("link", { name: "Anything else" }), "there is no guide for others").toBeTruthy();
    await press(opened, "Go on with my report");
    await onScreen("tell-place-detail");
  });

  it("goes on with the report where it was, and does not ask about proof again", async () => {
    const opened = await openAt({ screen: "tell", page: "place" });
    await choose(opened, "Microsoft Teams");
    await press(opened, "Continue");
    await onScreen("tell-proof");
    await choose(opened, "Yes, show me how");
    await press(opened, "Continue");
    await onScreen("guides");
    await follow(opened, "Microsoft Teams");
    await onScreen("guide");
    await press(opened, "Start");
    await onScreen("guide-step");
    await press(opened, "Done – next step");
    await onScreen("guide-notes");
    await press(opened, "Continue");
    await onScreen("guide-step");
    await press(opened, "Done – finish");
    await onScreen("guide-end");
    await choose(opened, "Yes, now");
    await press(opened, "Continue");
    await onScreen("tell-place-detail");
  });
});

describe("a step", () => {
  it("is drawn, with words for those who do not see it, and says when it was checked", async () => {
    await openAt({ screen: "guide-step", id: "teams", step: 0 });
    const drawing = screen.getByRole<HTMLImageElement>("img", { name: "A keyboard with three keys marked." });
    expect(drawing.src, "a drawing is fetched from somewhere").toMatch(/^data:image\/svg\+xml;base64,/);
    expect(main()).toContain("23 November 2026");
  });

  it("warns before the first block", async () => {
    await openAt({ screen: "guide-step", id: "teams", step: 1 });
    expect(screen.getByRole("heading", { name: "Before you block" })).toBeTruthy();
    expect(main()).toContain("The person may notice that you blocked them.");
  });

  it("tells on its guide's first page what to keep, whom to leave out and what nobody may copy", async () => {
    await openAt({ screen: "guide", id: "teams" });
    for (const words of ["The name and the e-mail address", "Leave other people out", "Never copy or save a sexual picture of somebody under 18", "23 November 2026"]) {
      expect(main()).toContain(words);
    }
  });
});

describe("who else can help", () => {
  const threatened = { ...fullDraft(), danger: "yes", kinds: ["threats"], age: "adult" } as const satisfies Draft;

  it("stands after the report was sent, 999 first for somebody in danger", async () => {
    const options = { kept: { state: "open", draft: threatened } } as const;
    const opened = await openAt({ screen: "kept" }, options);
    await press(opened, "Go on");
    await onScreen("tell-check");
    await press(opened, "Send to the council");
    await onScreen("report");
    const list = screen.getByRole("heading", { name: "Others who can help too" }).nextElementSibling as HTMLElement;
    const ways = within(list).getAllByRole("listitem").map((way) => way.textContent);
    expect(ways[0]).toBe("In danger now: call 999.");
    expect(ways.join()).toContain("Do not pay");
    expect(ways.join(), "an adult is sent to children's help").not.toContain("Childline");
  });

  it("is not shown on a report that is opened another day", async () => {
    await openAt({ screen: "report", id: report().id }, { reports: [report()] });
    expect(screen.queryByRole("heading", { name: "Others who can help too" })).toBeNull();
  });

  it("goes on when the program cannot say it", async () => {
    const opened = await openAt({ screen: "tell", page: "kinds" }, {}, { ways: async () => failed("unexpected") });
    await opened.user.click(screen.getByRole("checkbox", { name: "Threats" }));
    await press(opened, "Continue");
    await onScreen("tell-place");
  });

  it("is asked about a picture of somebody under 18, whatever else was told", async () => {
    await openAt({ screen: "tell", page: "images-help" });
    for (const way of ["CEOP", "Report Remove", "Internet Watch Foundation", "Childline"]) expect(main()).toContain(way);
  });
});

describe("help for danger", () => {
  it("is one press away, keeps what was typed, and leads back", async () => {
    const opened = await openAt({ screen: "kept" }, withAnswers);
    await press(opened, "Go on");
    await onScreen("tell-check");
    await opened.user.click(screen.getByRole("link", { name: "Change: In your words" }));
    await onScreen("tell-words");
    await fireEvent.input(screen.getByRole("textbox"), { target: { value: "He is here" } });
    await follow(opened, "In danger now? What to do");
    await onScreen("tell-danger-help");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Call 999 now");
    await press(opened, "Go back to where I was");
    await onScreen("tell-words");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value, "typed words are lost").toBe("He is here");
  });

  it("comes to somebody who is not sure, too", async () => {
    const opened = await openAt({ screen: "tell", page: "danger", then: "guides" });
    await choose(opened, "I am not sure");
    await press(opened, "Continue");
    await onScreen("tell-danger-help");
    await press(opened, "Continue");
    await onScreen("guides");
  });
});
