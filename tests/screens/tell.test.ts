import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { Draft, ReportView } from "../../ui/src/lib/backend/backend";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { fullDraft, onScreen, openAt, screenName, withAnswers, type Opened } from "./open";

const value = (field: string) => document.querySelector(`[data-field="${field}"]`)?.textContent.trim();

/** Moves the focus with Tab until it is on what the learner looks for. */
async function tabTo({ user }: Opened, wanted: () => HTMLElement): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (document.activeElement === wanted()) return;
    await user.tab();
  }
  throw new Error(`the keyboard does not reach ${wanted().outerHTML}`);
}

async function pressKey(opened: Opened, name: string): Promise<void> {
  await tabTo(opened, () => screen.getByRole("button", { name }));
  await opened.user.keyboard("{Enter}");
}

/** Chooses a radio with the keyboard alone. */
async function choose(opened: Opened, name: string): Promise<void> {
  const radio = () => screen.getByRole<HTMLInputElement>("radio", { name });
  const first = () => screen.getAllByRole("radio")[0] as HTMLElement;
  await tabTo(opened, first);
  for (let presses = 0; presses < 12 && document.activeElement !== radio(); presses += 1) {
    await opened.user.keyboard("{ArrowDown}");
  }
  await opened.user.keyboard(" ");
  expect(radio().checked, `"${name}" cannot be chosen with the keyboard`).toBe(true);
}

describe("telling the council", () => {
  it("can be done from Home to the receipt with the keyboard alone", async () => {
    const sent: Draft[] = [];
    const opened = await openAt({ screen: "home" }, {}, { send: async (draft) => (sent.push(draft), ok(report())), reports: async () => ok([report()]) });
    await tabTo(opened, () => within(screen.getByRole("main")).getByRole("link", { name: "Something happened" }));
    await opened.user.keyboard("{Enter}");
    await onScreen("tell-start");
    await pressKey(opened, "Start");
    await onScreen("tell-danger");
    await choose(opened, "Yes");
    await pressKey(opened, "Continue");
    await onScreen("tell-danger-help");
    expect(screen.getByText(/press 55/).textContent, "55 is only for mobile phones").toContain("From a mobile phone");
    await pressKey(opened, "Go on with the report");
    await onScreen("tell-kinds");
    await tabTo(opened, () => screen.getByRole("checkbox", { name: "Threats" }));
    await opened.user.keyboard(" ");
    await pressKey(opened, "Continue");
    await onScreen("tell-about");
    await choose(opened, "Someone else");
    await pressKey(opened, "Continue");
    await onScreen("tell-age");
    await choose(opened, "Under 18");
    await pressKey(opened, "Continue");
    await onScreen("tell-under-18");
    await pressKey(opened, "Go on");
    await onScreen("tell-place");
    await choose(opened, "Moodle");
    await pressKey(opened, "Continue");
    await onScreen("tell-when");
    await choose(opened, "Yesterday");
    await pressKey(opened, "Continue");
    await onScreen("tell-words");
    await tabTo(opened, () => screen.getByRole("textbox"));
    await opened.user.keyboard("He wrote again.");
    await pressKey(opened, "Continue");
    await onScreen("tell-contact-way");
    await choose(opened, "By e-mail");
    await pressKey(opened, "Continue");
    await onScreen("tell-contact-detail");
    await tabTo(opened, () => screen.getByLabelText("Your e-mail address"));
    await opened.user.keyboard("alex@learner.example");
    await tabTo(opened, () => screen.getByLabelText("When is it safe to be in touch?"));
    await opened.user.keyboard("mornings");
    await pressKey(opened, "Continue");
    await onScreen("tell-name");
    await tabTo(opened, () => screen.getByRole("textbox"));
    await opened.user.keyboard("Alex");
    await opened.user.keyboard("{Enter}");
    await onScreen("tell-check");
    expect(sent, "something was sent before the learner chose to").toEqual([]);
    await pressKey(opened, "Send to the council");
    await onScreen("report");
    expect(sent).toEqual([
      {
        danger: "yes",
        kinds: ["threats"],
        about: "someone-else",
        age: "under-18",
        place: "moodle",
        when: "yesterday",
        words: "He wrote again.",
        contactWay: "email",
        contactDetail: "alex@learner.example",
        contactTimes: "mornings",
        name: "Alex",
      },
    ]);
  }, 60_000);

  it("goes through with every question left out", async () => {
    const sent: Draft[] = [];
    const { user } = await openAt(
      { screen: "tell", page: "danger" },
      {},
      { send: async (draft) => (sent.push(draft), ok(report())), reports: async () => ok([report()]) },
    );
    const pages = ["danger", "kinds", "about", "age", "place", "when", "words", "contact-way", "name"];
    for (const page of pages) {
      await onScreen(`tell-${page}`);
      await user.click(screen.getByRole("button", { name: "Continue" }));
    }
    await onScreen("tell-check");
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    expect(sent, "a learner had to answer something").toEqual([emptyDraft()]);
  });

  it("says before the words are written that a parent is told, when somebody is under 18", async () => {
    const { user } = await openAt({ screen: "tell", page: "age" });
    await user.click(screen.getByLabelText("Under 18"));
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await onScreen("tell-under-18");
    expect(screen.getByText(/a parent or carer is told/)).toBeTruthy();
    expect(screen.getByText(/You can ask first/)).toBeTruthy();
  });

  it("shows every row that will be sent, also one this screen has no words for", async () => {
    const rows = [
      { field: "kinds", values: ["threats", "brand-new-kind"], choice: true, technical: false },
      { field: "brand-new-question", values: ["its answer"], choice: false, technical: false },
      { field: "words", values: ["line one\nline two"], choice: false, technical: false },
      { field: "name", values: [], choice: false, technical: false },
      { field: "brand-new-fact", values: ["f00d"], choice: false, technical: true },
      { field: "brand-new-fact", values: ["beef"], choice: false, technical: true },
      { field: "made-at", values: ["2026-11-23T11:30:00Z"], choice: false, technical: true },
    ];
    await openAt(
      { screen: "tell", page: "check" },
      {},
      { review: async () => ok({ readers: ["Lead", "Deputy"], rows, canSend: true, wordsTooLong: false }) },
    );
    expect(document.querySelectorAll("dd[data-field]"), "something would leave unseen").toHaveLength(rows.length);
    const main = screen.getByRole("main").textContent;
    for (const seen of ["Threats", "brand-new-kind", "brand-new-question", "its answer", "line two", "f00d", "beef", "Lead", "Deputy"]) {
      expect(main, `"${seen}" would leave unseen`).toContain(seen);
    }
    expect(value("name")).toBe("Not given");
  });

  it("lets each answer be changed and comes back to the answers", async () => {
    const { user } = await openAt({ screen: "kept" }, withAnswers);
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await onScreen("tell-check");
    const links = screen.getAllByRole("link", { name: /^Change: / });
    expect(links.map((link) => link.textContent.trim()), "an answer cannot be changed").toHaveLength(11);
    await user.click(screen.getByRole("link", { name: "Change: Where it happened" }));
    await onScreen("tell-place");
    await user.click(screen.getByLabelText("E-mail"));
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await onScreen("tell-check");
    expect(value("place")).toBe("E-mail");
  });

  it("drops the number when the learner no longer wants to be called", async () => {
    const { user } = await openAt({ screen: "kept" }, withAnswers);
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await onScreen("tell-check");
    expect(value("contact-detail")).toBe("01632 960999");
    await user.click(screen.getByRole("link", { name: "Change: How to reach you" }));
    await onScreen("tell-contact-way");
    await user.click(screen.getByLabelText("Please do not contact me"));
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await onScreen("tell-check");
    expect(value("contact-detail"), "somebody is called who asked not to be").toBe("Not given");
    expect(value("contact-times")).toBe("Not given");
  });

  it.each(["report-not-saved", "cannot-send-here", "draft-too-long", "unexpected"] as const)(
    "keeps the words when sending ends with %s",
    async (code) => {
      const sent: Draft[] = [];
      const send = async (draft: Draft) => (sent.push(draft) === 1 ? failed<ReportView>(code) : ok(report()));
      const { user } = await openAt({ screen: "kept" }, withAnswers, { send, reports: async () => ok([report()]) });
      await user.click(screen.getByRole("button", { name: "Go on" }));
      await onScreen("tell-check");
      await user.click(screen.getByRole("button", { name: "Send to the council" }));
      const alert = await screen.findByRole("alert");
      expect(screenName(), "the learner is taken away from their words").toBe("tell-check");
      expect(value("words"), "the words are lost").toBe(fullDraft().words);
      expect(alert.textContent, "there is no other way to tell").toContain("01632 960123");
      if (code === "report-not-saved") expect(alert.textContent).toContain("NOT saved");
      expect(screen.queryByText("Received by the council")).toBeNull();
      await user.click(screen.getByRole("button", { name: "Send to the council" }));
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

  it("shows where to shorten an answer the report cannot take", async () => {
    const { user } = await openAt(
      { screen: "tell", page: "check" },
      {},
      { review: async () => ok({ readers: ["Lead"], rows: [], canSend: false, wordsTooLong: true }) },
    );
    expect(screen.queryByText(/This copy cannot send/), "the learner is told the wrong reason").toBeNull();
    expect(screen.queryByRole("button", { name: "Send to the council" })).toBeNull();
    await user.click(screen.getByRole("link", { name: "Change: In your words" }));
    await onScreen("tell-words");
  });

  it("takes pasted signs that cannot be seen out of the words, so that the report is not refused", async () => {
    const { user } = await openAt({ screen: "tell", page: "words" });
    const box = screen.getByRole<HTMLTextAreaElement>("textbox");
    await fireEvent.input(box, { target: { value: "one\u000btwo\u0000 \u0007three\u0085four\tfive 🔑" } });
    expect(box.value).toBe("one\ntwo three\nfour\tfive 🔑");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await onScreen("tell-contact-way");
  });

  it("forgets the answers when the learner leaves quickly, before the program answers", async () => {
    const { user, container } = await openAt({ screen: "kept" }, withAnswers, { leave: () => new Promise(() => undefined) });
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await onScreen("tell-check");
    const before = performance.now();
    await user.click(screen.getByRole("button", { name: "Leave quickly" }));
    await waitFor(() => expect(container.textContent.trim(), "the words are still on the screen").toBe(""));
    expect(performance.now() - before, "leaving takes too long").toBeLessThan(500);
    expect(document.title).toBe("Learner Companion");
  });
});

describe("the short page", () => {
  it("is one click from Home and one click to send", async () => {
    const sent: Draft[] = [];
    const { user } = await openAt(
      { screen: "home" },
      {},
      { send: async (draft) => (sent.push(draft), ok(report())), reports: async () => ok([report()]) },
    );
    await user.click(screen.getByRole("button", { name: "Tell the council now" }));
    await onScreen("quick");
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await onScreen("report");
    expect(sent).toEqual([emptyDraft()]);
  });

  it("lists what is typed before it can be sent, even when the button is pressed at once", async () => {
    const seen: string[] = [];
    const opened = await openAt({ screen: "quick" }, {}, {
      send: async () => {
        seen.push(value("words") ?? "");
        return failed("report-not-saved");
      },
    });
    await opened.user.type(screen.getByLabelText("What happened?"), "It is him");
    await opened.user.click(screen.getByRole("button", { name: "Send to the council" }));
    await screen.findByRole("alert");
    expect(seen, "words would leave unseen").toEqual(["It is him"]);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What happened?").value, "the words are lost").toBe("It is him");
  });

  it("does not send what it could not show", async () => {
    const send = vi.fn(async () => ok(report()));
    let calls = 0;
    const { user } = await openAt({ screen: "quick" }, {}, {
      send,
      review: async () => {
        calls += 1;
        return calls === 1
          ? ok({ readers: ["Lead"], rows: [], canSend: true, wordsTooLong: false })
          : failed("unexpected");
      },
    });
    await user.type(screen.getByLabelText("What happened?"), "It is him");
    await user.click(screen.getByRole("button", { name: "Send to the council" }));
    await screen.findByRole("alert");
    expect(send, "words left unseen").not.toHaveBeenCalled();
  });
});
