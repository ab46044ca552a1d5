import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { Backend, Draft, ReportView, TellRequest } from "../../ui/src/lib/backend/backend";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { fullDraft, onScreen, openAt, press, reviewOf, screenName, shownValue as value, tabTo, withAnswers, type Opened } from "./open";

/** A program that remembers what it was asked to send. */
function sending(sent: Draft[]): Partial<Backend> {
  const send = async ({ draft }: TellRequest) => {
    sent.push(draft);
    return ok(report());
  };
  return { send, reports: async () => ok([report()]) };
}

async function pressKey(opened: Opened, name: string): Promise<void> {
  await tabTo(opened, () => screen.getByRole("button", { name }));
  await opened.user.keyboard("{Enter}");
}

/** Chooses a radio with the keyboard alone. */
async function choose(opened: Opened, name: string): Promise<void> {
  const radio = () => screen.getByRole<HTMLInputElement>("radio", { name });
  const group = () => radio().closest("fieldset") as HTMLElement;
  await tabTo(opened, () => within(group()).getAllByRole("radio")[0] as HTMLElement);
  for (let presses = 0; presses < 12 && document.activeElement !== radio(); presses += 1) {
    await opened.user.keyboard("{ArrowDown}");
  }
  await opened.user.keyboard(" ");
  expect(radio().checked, `"${name}" cannot be chosen with the keyboard`).toBe(true);
}

async function tick(opened: Opened, name: string): Promise<void> {
  await tabTo(opened, () => screen.getByRole("checkbox", { name }));
  await opened.user.keyboard(" ");
}

async function write(opened: Opened, label: string, text: string): Promise<void> {
  await tabTo(opened, () => screen.getByLabelText(label));
  await opened.user.keyboard(text);
}

/** Every page of the form: what a learner does there with the keyboard alone. */
const WALK: [page: string, act: (opened: Opened) => Promise<void>][] = [
  ["danger", (opened) => choose(opened, "Yes")],
  ["danger-help", async () => expect(screen.getByText(/press 55/).textContent).toContain("From a mobile phone")],
  ["about", (opened) => choose(opened, "Someone else")],
  ["at-risk", (opened) => tick(opened, "A child at home")],
  ["age", (opened) => choose(opened, "Under 18")],
  [
    "under-18",
    async (opened) => {
      expect(screen.getByText(/a parent or carer is told/), "the learner writes before they know who is told").toBeTruthy();
      await choose(opened, "No");
      await write(opened, "Parent or carer: who, and how to reach them", "not safe");
    },
  ],
  ["kinds", (opened) => tick(opened, "Threats")],
  ["kinds-help", async () => expect(screen.getByText(/Do not pay/)).toBeTruthy()],
  ["place", (opened) => choose(opened, "Moodle")],
  ["proof", (opened) => choose(opened, "No, go on")],
  ["place-detail", (opened) => write(opened, "Which account, link, number or group?", "blue-river")],
  [
    "in-class",
    async (opened) => {
      await choose(opened, "Yes");
      await write(opened, "Which course, tutor or centre?", "English");
    },
  ],
  ["when", (opened) => choose(opened, "Yesterday")],
  [
    "still-going",
    async (opened) => {
      await choose(opened, "I am not sure");
      await write(opened, "When did it start, and how often?", "in May");
    },
  ],
  [
    "who",
    async (opened) => {
      await choose(opened, "A tutor or other staff");
      await write(opened, "What do you know about them?", "from the centre");
    },
  ],
  ["about-staff", async () => expect(screen.getByText("Deputy safeguarding lead")).toBeTruthy()],
  ["words", (opened) => write(opened, "What do you want to say?", "He wrote again.")],
  ["effect", (opened) => write(opened, "How does it affect you?", "I am afraid")],
  ["images", (opened) => choose(opened, "No")],
  ["evidence", async () => undefined],
  [
    "done",
    async (opened) => {
      await tick(opened, "I told the police");
      await write(opened, "Did you get a number or a name?", "CR-77");
    },
  ],
  [
    "wants",
    async (opened) => {
      await tick(opened, "I want it to stop");
      await choose(opened, "Ask me first");
      expect(screen.getByText(/We cannot promise to keep it secret/), "secrecy is promised").toBeTruthy();
    },
  ],
  ["needs", (opened) => write(opened, "What would help you to talk to us?", "an interpreter")],
  ["contact-way", (opened) => choose(opened, "By e-mail")],
  [
    "contact-detail",
    async (opened) => {
      await write(opened, "Your e-mail address", "alex@learner.example");
      await write(opened, "When is it safe to be in touch?", "mornings");
      await choose(opened, "No");
    },
  ],
  ["name", (opened) => write(opened, "What is your name?", "Alex")],
  ["true-as-known", (opened) => tick(opened, "Yes, it is true as far as I know")],
];

const GO_ON: Record<string, string> = { "danger-help": "Go on with the report" };

describe("telling the council", () => {
  it("can be done from Home to the receipt with the keyboard alone, through every page", async () => {
    const sent: Draft[] = [];
    const opened = await openAt({ screen: "home" }, {}, sending(sent));
    await tabTo(opened, () => within(screen.getByRole("main")).getByRole("link", { name: "Something happened" }));
    await opened.user.keyboard("{Enter}");
    await onScreen("tell-start");
    await pressKey(opened, "Start");
    for (const [page, act] of WALK) {
      await onScreen(`tell-${page}`);
      await act(opened);
      await pressKey(opened, GO_ON[page] ?? "Continue");
    }
    await onScreen("tell-check");
    expect(sent, "something was sent before the learner chose to").toEqual([]);
    await pressKey(opened, "Send to the council");
    await onScreen("report");
    expect(sent).toEqual([
      {
        danger: "yes",
        about: "someone-else",
        atRisk: ["child-at-home"],
        age: "under-18",
        carerContact: "no",
        carerDetail: "not safe",
        kinds: ["threats"],
        place: "moodle",
        placeDetail: "blue-river",
        inClass: "yes",
        course: "English",
        when: "yesterday",
        stillGoing: "not-sure",
        whenDetail: "in May",
        who: "staff",
        whoDetail: "from the centre",
        words: "He wrote again.",
        effect: "I am afraid",
        under18Images: "no",
        done: ["police"],
        doneDetail: "CR-77",
        wants: ["stop"],
        sharing: "ask-first",
        needs: "an interpreter",
        contactWay: "email",
        contactDetail: "alex@learner.example",
        contactTimes: "mornings",
        leaveMessage: "no",
        name: "Alex",
        trueAsKnown: true,
      },
    ]);
  }, 120_000);

  it("goes through with every question left out, without pages that do not apply", async () => {
    const sent: Draft[] = [];
    const opened = await openAt({ screen: "tell", page: "danger" }, {}, sending(sent));
    const pages = ["danger", "about", "age", "kinds", "place", "when", "who", "words", "images", "done", "wants", "needs", "contact-way", "name", "true-as-known"];
    for (const page of pages) {
      await onScreen(`tell-${page}`);
      await press(opened, "Continue");
    }
    await onScreen("tell-check");
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(sent, "a learner had to answer something").toEqual([emptyDraft()]);
  });

  it("can be sent from every page after the words, and what was typed there goes too", async () => {
    const after = ["effect", "images", "done", "wants", "needs", "contact-way", "contact-detail", "name", "true-as-known"] as const;
    for (const page of after) {
      const { user } = await openAt({ screen: "tell", page });
      await user.click(screen.getByRole("link", { name: "You can send it now: check your answers" }));
      await onScreen("tell-check");
      cleanup();
    }
    const { user } = await openAt({ screen: "tell", page: "effect" });
    await user.type(screen.getByRole("textbox"), "I am tired");
    await user.click(screen.getByRole("link", { name: "You can send it now: check your answers" }));
    await onScreen("tell-check");
    expect(value("effect"), "typed words are lost").toBe("I am tired");
  });

  it("keeps the answers when the learner goes back", async () => {
    const opened = await openAt({ screen: "tell", page: "danger" });
    await opened.user.click(screen.getByLabelText("No"));
    await press(opened, "Continue");
    await onScreen("tell-about");
    await opened.user.click(screen.getByLabelText("Me"));
    await press(opened, "Continue");
    await onScreen("tell-at-risk");
    await press(opened, "Back");
    await onScreen("tell-about");
    expect(screen.getByLabelText<HTMLInputElement>("Me").checked, "an answer is lost").toBe(true);
    await press(opened, "Back");
    await onScreen("tell-danger");
    expect(screen.getByLabelText<HTMLInputElement>("No").checked, "an answer is lost").toBe(true);
  });

  it.each([
    ["Under 18", true],
    ["I am not sure", true],
    ["I would rather not say", true],
    ["18 or over", false],
  ])("after “%s” says before the words that a parent is told: %s", async (age, told) => {
    const opened = await openAt({ screen: "tell", page: "age" });
    await opened.user.click(screen.getByLabelText(age));
    await press(opened, "Continue");
    await onScreen(told ? "tell-under-18" : "tell-kinds");
  });

  it.each([
    ["A tutor or other staff", "Only the people in this list can open it. Nobody else who works there can.", "Deputy safeguarding lead"],
    ["The safeguarding lead or deputy", "It does not go to the safeguarding lead or the deputy. They cannot open it.", "Principal"],
  ])("about “%s” says who will not see it and who will", async (who, notSeen, seen) => {
    const opened = await openAt({ screen: "tell", page: "who" });
    await opened.user.click(screen.getByLabelText(who));
    await press(opened, "Continue");
    await onScreen("tell-about-staff");
    expect(screen.getByText(notSeen)).toBeTruthy();
    expect(screen.getByText(seen)).toBeTruthy();
  });

  it("says so before the words when nobody but the lead could read it", async () => {
    const routes = { desk: "about-lead", readers: [], canSend: false, phone: "01632 960777", officeOpen: null, answerBy: null, under18Policy: false } as const;
    const opened = await openAt({ screen: "tell", page: "who" }, {}, { routes: async () => ok({ ...routes, readers: [] }) });
    await opened.user.click(screen.getByLabelText("The safeguarding lead or deputy"));
    await press(opened, "Continue");
    await onScreen("tell-about-staff");
    expect(screen.getByText("This copy cannot send a report like this yet.")).toBeTruthy();
    expect(screen.getByText("01632 960777"), "there is no way past the lead").toBeTruthy();
    expect(screen.getByText(/the lead may answer the phone number/)).toBeTruthy();
  });

  it("shows every row that will be sent, also one this screen has no words for", async () => {
    const rows = [
      { field: "kinds", values: ["threats", "brand-new-kind"], choice: true, technical: false },
      { field: "brand-new-question", values: ["its answer"], choice: false, technical: false },
      { field: "words", values: ["line one\nline two"], choice: false, technical: false },
      { field: "evidence", values: ["chat.jpg, 2 MB", "mail.eml, 1 KB"], choice: false, technical: false },
      { field: "name", values: [], choice: false, technical: false },
      { field: "brand-new-fact", values: ["f00d"], choice: false, technical: true },
      { field: "brand-new-fact", values: ["beef"], choice: false, technical: true },
      { field: "made-at", values: ["2026-11-23T11:30:00Z"], choice: false, technical: true },
    ];
    await openAt({ screen: "tell", page: "check" }, {}, { review: async () => reviewOf({ rows }) });
    expect(document.querySelectorAll("dd[data-field]"), "something would leave unseen").toHaveLength(rows.length);
    const main = screen.getByRole("main").textContent;
    const all = ["Threats", "brand-new-kind", "brand-new-question", "its answer", "line two", "chat.jpg", "mail.eml", "f00d", "beef", "Lead", "Deputy"];
    for (const seen of all) expect(main, `"${seen}" would leave unseen`).toContain(seen);
    expect(value("name")).toBe("Not given");
  });

  it.each([
    [true, "2026-11-24T17:00:00Z", "Somebody is at work now."],
    [false, "2026-11-24T17:00:00Z", "The office is closed now. Nobody reads this until it opens."],
    [null, null, "We do not know when somebody looks."],
  ])("says when somebody looks: office open %s", async (officeOpen, answerBy, words) => {
    await openAt({ screen: "tell", page: "check" }, {}, { review: async () => reviewOf({ officeOpen, answerBy }) });
    const main = screen.getByRole("main").textContent;
    expect(main, "a learner believes that somebody is watching").toContain(words);
    expect(main.includes("Somebody will have looked by")).toBe(answerBy !== null);
  });

  it("lets each answer be changed and comes back to the answers", async () => {
    const opened = await openAt({ screen: "kept" }, withAnswers);
    await press(opened, "Go on");
    await onScreen("tell-check");
    const fields = [...document.querySelectorAll<HTMLElement>("dd[data-field]")].map((row) => row.dataset["field"] ?? "");
    const change = (field: string) => document.querySelector(`dd[data-field="${field}"] + dd a`);
    const answers = fields.filter((field) => change(field) !== null);
    expect(answers, "an answer cannot be changed").toHaveLength(31);
    for (const field of answers) {
      await fireEvent.click(change(field) as Element);
      const box = field === "evidence" ? "under18-images" : field;
      await waitFor(() => expect(document.getElementById(box), `"${field}" is not asked where its link leads`).not.toBeNull());
      await fireEvent.click(document.querySelector(".lc-back") as Element);
      await onScreen("tell-check");
    }
    await opened.user.click(screen.getByRole("link", { name: "Change: When it happened" }));
    await onScreen("tell-when");
    await opened.user.click(screen.getByLabelText("Earlier"));
    await press(opened, "Continue");
    await onScreen("tell-still-going");
    await press(opened, "Continue");
    await onScreen("tell-check");
    expect(value("when")).toBe("Earlier");
  }, 60_000);

  it("asks what a changed answer calls for before it comes back", async () => {
    const opened = await openAt({ screen: "kept" }, withAnswers);
    await press(opened, "Go on");
    await onScreen("tell-check");
    await opened.user.click(screen.getByRole("link", { name: "Change: Who did it" }));
    await onScreen("tell-who");
    await opened.user.click(screen.getByLabelText("A tutor or other staff"));
    await press(opened, "Continue");
    await onScreen("tell-about-staff");
    await press(opened, "Continue");
    await onScreen("tell-check");
  });

  it("drops the number when the learner no longer wants to be called", async () => {
    const opened = await openAt({ screen: "kept" }, withAnswers);
    await press(opened, "Go on");
    await onScreen("tell-check");
    expect(value("contact-detail")).toBe("01632 960999");
    await opened.user.click(screen.getByRole("link", { name: "Change: How to reach you" }));
    await onScreen("tell-contact-way");
    await opened.user.click(screen.getByLabelText("Please do not contact me"));
    await press(opened, "Continue");
    await onScreen("tell-check");
    expect(value("contact-detail"), "somebody is called who asked not to be").toBe("Not given");
    expect(value("contact-times")).toBe("Not given");
    expect(value("leave-message")).toBe("Not given");
  });

  it("drops what was said about a parent when the person is an adult after all", async () => {
    const opened = await openAt({ screen: "kept" }, withAnswers);
    await press(opened, "Go on");
    await onScreen("tell-check");
    await opened.user.click(screen.getByRole("link", { name: "Change: Age" }));
    await onScreen("tell-age");
    await opened.user.click(screen.getByLabelText("18 or over"));
    await press(opened, "Continue");
    await onScreen("tell-check");
    expect(value("carer-detail"), "a parent is named for no reason").toBe("Not given");
  });

  it.each(["report-not-saved", "cannot-send-here", "draft-too-long", "unexpected"] as const)(
    "keeps the words when sending ends with %s",
    async (code) => {
      const sent: Draft[] = [];
      const send = async ({ draft }: TellRequest) => (sent.push(draft) === 1 ? failed<ReportView>(code) : ok(report()));
      const opened = await openAt({ screen: "kept" }, withAnswers, { send, reports: async () => ok([report()]) });
      await press(opened, "Go on");
      await onScreen("tell-check");
      await press(opened, "Send to the council");
      const alert = await screen.findByRole("alert");
      expect(screenName(), "the learner is taken away from their words").toBe("tell-check");
      expect(value("words"), "the words are lost").toBe(fullDraft().words);
      expect(alert.textContent, "there is no other way to tell").toContain("01632 960123");
      if (code === "report-not-saved") expect(alert.textContent).toContain("NOT saved");
      expect(screen.queryByText(/Received by the council/)).toBeNull();
      await press(opened, "Send to the council");
      await onScreen("report");
      expect(sent, "the second try sends something else").toEqual([fullDraft(), fullDraft()]);
    },
  );

  it("sends once, however often the button is pressed", async () => {
    let finish = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    const send = vi.fn(async () => {
      await waiting;
      return ok(report());
    });
    const { user } = await openAt({ screen: "tell", page: "check" }, {}, { send, reports: async () => ok([report()]) });
    const button = screen.getByRole("button", { name: "Send to the council" });
    await user.click(button);
    await user.click(button);
    finish();
    await onScreen("report");
    expect(send, "the council gets the same report twice").toHaveBeenCalledTimes(1);
  });

  it("offers no button when nothing can be sent, or nothing can be shown", async () => {
    await openAt({ screen: "tell", page: "check" }, { home: { canSend: false } });
    expect(screen.queryByRole("button", { name: "Send to the council" })).toBeNull();
    expect(within(screen.getByRole("main")).getByText("01632 960123"), "there is no other way to tell").toBeTruthy();
  });

  it("does not send a learner to the lead's phone with a report about the lead", async () => {
    const review = async () => reviewOf({ desk: "about-lead", readers: ["Principal"], canSend: false });
    await openAt({ screen: "tell", page: "check" }, {}, { review });
    const main = within(screen.getByRole("main"));
    expect(main.queryByText("01632 960123"), "the lead answers").toBeNull();
    expect(main.getByText(/ask a manager you trust/)).toBeTruthy();
    expect(main.getByText(/the lead may answer the phone number/)).toBeTruthy();
  });

  it("shows where to shorten an answer the report cannot take", async () => {
    const draft = { ...fullDraft(), effect: "a".repeat(2_001) };
    const opened = await openAt(
      { screen: "kept" },
      { kept: { state: "open", draft } },
      { review: async () => reviewOf({ canSend: false, wordsTooLong: true }) },
    );
    await press(opened, "Go on");
    await onScreen("tell-check");
    expect(screen.queryByText(/This copy cannot send/), "the learner is told the wrong reason").toBeNull();
    expect(screen.queryByRole("button", { name: "Send to the council" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Change: In your words" }), "the wrong answer is to be cut").toBeNull();
    await opened.user.click(screen.getByRole("link", { name: "Change: How it affects you" }));
    await onScreen("tell-effect");
    await press(opened, "Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("Use up to 2,000 characters.");
    expect(screenName()).toBe("tell-effect");
  });

  it("takes pasted signs that cannot be seen out of the words, so that the report is not refused", async () => {
    const opened = await openAt({ screen: "tell", page: "words" });
    const box = screen.getByRole<HTMLTextAreaElement>("textbox");
    await fireEvent.input(box, { target: { value: "one\u000btwo\u0000 \u0007three\u0085four\tfive 🔑" } });
    expect(box.value).toBe("one\ntwo three\nfour\tfive 🔑");
    await press(opened, "Continue");
    await onScreen("tell-effect");
  });

  it("forgets the answers when the learner leaves quickly, before the program answers", async () => {
    const forgetAnswers = vi.fn(async () => ok(null));
    const leave = () => new Promise<never>(() => undefined);
    const opened = await openAt({ screen: "kept" }, withAnswers, { leave, forgetAnswers });
    await press(opened, "Go on");
    await onScreen("tell-check");
    const before = performance.now();
    await press(opened, "Leave quickly");
    await waitFor(() => expect(opened.container.textContent.trim(), "the words are still on the screen").toBe(""));
    expect(performance.now() - before, "leaving takes too long").toBeLessThan(500);
    expect(document.title).toBe("Learner Companion");
    expect(forgetAnswers, "files stay in the program's memory").toHaveBeenCalledTimes(1);
  });
});
