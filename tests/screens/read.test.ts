import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { PostingView, Result, RuleView } from "../../ui/src/lib/backend/backend";
import { failed, ok, RULES, type FakeOptions } from "../../ui/src/lib/backend/fake";
import { looked } from "../../ui/src/lib/backend/fake-read";
import { cut } from "../../ui/src/lib/read/cut";
import { onScreen, openAt, press, screenName, tabTo } from "./open";

const CONTACT = { screen: "rule", id: "unwanted-contact" } as const;
const TITLE = "Say no to contact you do not want";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const main = () => screen.getByRole("main");
const toRules = async ({ user }: Awaited<ReturnType<typeof openAt>>) => {
  await user.click(screen.getByRole("link", { name: "The rules" }));
  await onScreen("rules");
};
const withRule = (change: Partial<RuleView>) => ({ rule: async () => ok({ ...(RULES[0] as RuleView), ...change }) });

describe("marks", () => {
  it("say what was read, in words and as a number", async () => {
    const opened = await openAt(CONTACT);
    await toRules(opened);
    expect(main().textContent).toContain("1 of 2 read");
    const item = screen.getByRole("link", { name: TITLE }).closest("li");
    expect(item?.textContent, "only a colour tells it").toContain("Read");
    expect(screen.getAllByText("Read"), "a rule that nobody opened is marked").toHaveLength(1);
  });

  it("tell when a rule changed after it was read", async () => {
    await openAt({ screen: "rules" }, { marks: { changed: ["passwords"] } });
    expect(screen.getByText("Changed since you read it")).toBeTruthy();
    expect(screen.queryByText(/of 2 read/), "old words count as read").toBeNull();
  });

  it("are kept on the computer only by the learner's own press", async () => {
    const keepMarks = vi.fn(async () => ok({ keeping: "on-this-computer", read: [], changed: [], atHand: [] } as const));
    const replace = { keepMarks: keepMarks as never };
    const opened = await openAt(CONTACT, {}, replace);
    await toRules(opened);
    expect(main().textContent).toContain("We keep your marks only until you close this program.");
    expect(keepMarks, "somebody else could learn what was read").not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>("Only until I close").checked, "keeping is chosen for the learner").toBe(true);
    await opened.user.click(screen.getByLabelText("Keep my marks on this computer"));
    expect(keepMarks, "trying an answer writes something").not.toHaveBeenCalled();
    await press(opened, "Save my choice");
    expect(keepMarks).toHaveBeenCalledWith(true);
    await screen.findByText(/Anyone who opens this program here can see them/, { selector: "main *" });
    expect(screen.getByLabelText<HTMLInputElement>("Keep my marks on this computer").checked).toBe(true);
    await waitFor(() => expect(document.activeElement?.id, "the focus is lost with the button").toBe("marks"));
  });

  it("say plainly where there is no safe place", async () => {
    const opened = await openAt({ screen: "rules" }, { marks: { keeping: "no-safe-place", read: ["passwords"] } });
    expect(main().textContent).toContain("We found no safe place on this computer.");
    await opened.user.click(screen.getByLabelText("Keep my marks on this computer"));
    await press(opened, "Save my choice");
    expect(main().textContent).toContain("New marks last only until you close this program.");
  });

  it("go when they are told to go", async () => {
    const marks: FakeOptions["marks"] = { keeping: "on-this-computer", read: ["passwords"], atHand: [{ id: "passwords", title: "Passwords", summary: "", english: false }] };
    const opened = await openAt({ screen: "rules" }, { marks });
    expect(screen.getByRole("heading", { name: "Your short list" })).toBeTruthy();
    await press(opened, "Forget my marks");
    await waitFor(() => expect(screen.queryByText("1 of 2 read")).toBeNull());
    expect(screen.queryByRole("heading", { name: "Your short list" })).toBeNull();
    expect(opened.container.querySelector("[aria-live]")?.textContent).toBe("Your marks are gone.");
  });

  it("say so when they could not be taken away", async () => {
    const forgetMarks = async () => failed<never>("not-deleted");
    const opened = await openAt({ screen: "rules" }, { marks: { keeping: "on-this-computer", read: ["passwords"] } }, { forgetMarks });
    await press(opened, "Forget my marks");
    await screen.findByRole("alert");
    expect(main().textContent, "a learner believes that they are gone").toContain("1 of 2 read");
  });

  it("put a rule on the short list at the top, and take it off again", async () => {
    const opened = await openAt(CONTACT);
    await press(opened, "Keep this rule at hand");
    expect(within(main()).getByText(/You find the list at the top of the rules/)).toBeTruthy();
    await toRules(opened);
    const list = screen.getByRole("region", { name: "Your short list" });
    await opened.user.click(within(list).getByRole("link", { name: TITLE }));
    await onScreen("rule");
    await press(opened, "Take it off my short list");
    await toRules(opened);
    expect(screen.queryByRole("region", { name: "Your short list" })).toBeNull();
  });

  it("let a rule be unread again", async () => {
    const opened = await openAt(CONTACT);
    await press(opened, "Mark it as not read");
    await screen.findByText("This rule is marked as not read.", { selector: "main *" });
    await toRules(opened);
    expect(screen.queryByText(/of 2 read/)).toBeNull();
  });

  it("can be found without passing all the rules", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "Your marks: who can see them" }));
    expect(document.activeElement?.id).toBe("marks");
  });

  it("never stand between a learner and a rule", async () => {
    await openAt(CONTACT, {}, { markRule: async () => failed("unexpected") });
    expect(screenName()).toBe("rule");
  });
});

describe("a sensitive rule", () => {
  it("can be left quickly and gives the task bar nothing to read", async () => {
    const titles: string[] = [];
    await openAt(CONTACT, {}, { ...withRule({ sensitive: true }), screenShown: async (title) => (titles.push(title), ok(null)) });
    expect(screen.getByRole("button", { name: "Leave quickly" })).toBeTruthy();
    expect(titles.at(-1)).toBe("Learner Companion");
  });

  it("is no reason to alarm on the next screen", async () => {
    const opened = await openAt(CONTACT, {}, withRule({ sensitive: true }));
    await toRules(opened);
    expect(screen.queryByRole("button", { name: "Leave quickly" })).toBeNull();
  });
});

describe("words in a rule", () => {
  it("are explained where they stand, by keyboard too", async () => {
    const opened = await openAt(CONTACT);
    const button = () => screen.getByRole("button", { name: "copy: what it means" });
    await tabTo(opened, button);
    expect(button().getAttribute("aria-expanded")).toBe("false");
    await opened.user.keyboard("{Enter}");
    expect(button().getAttribute("aria-expanded")).toBe("true");
    const meaning = document.getElementById(button().getAttribute("aria-controls") ?? "");
    expect(meaning?.textContent).toContain("The same thing once more");
    await opened.user.keyboard(" ");
    expect(button().getAttribute("aria-expanded")).toBe("false");
  });

  it("stand in a list of their own", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "What the words mean" }));
    await onScreen("word-list");
    expect(screen.getByText("Safeguarding").tagName).toBe("DT");
  });

  it("are marked when the rule was found by them, until the learner hides the marks", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.type(screen.getByLabelText("Search the rules"), "pass");
    await screen.findByText("One rule found");
    await opened.user.click(screen.getByRole("link", { name: "Keep your passwords to yourself" }));
    await onScreen("rule");
    const marks = () => [...main().querySelectorAll("p:not(#found) mark")].map((mark) => mark.textContent);
    expect(marks()).toEqual(["password", "password"]);
    await press(opened, "Hide the marks");
    expect(marks()).toEqual([]);
    await press(opened, "Show the marks");
    expect(marks()).toHaveLength(2);
  });

  it("are not marked when the rule was opened from the contents", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "Keep your passwords to yourself" }));
    await onScreen("rule");
    expect(main().querySelector("mark")).toBeNull();
    expect(screen.queryByText("Found:")).toBeNull();
  });

  it.each([
    ["A password. My password!", ["password"], ["A ", "*password", ". My ", "*password", "!"]],
    ["Passwords are not password.", ["password"], ["Passwords are not ", "*password", "."]],
    ["E-mail or an e-mail?", ["e-mail"], ["E-mail or an ", "*e-mail", "?"]],
    ["Ключ и ключи", ["ключ"], ["Ключ и ключи"]],
    ["", ["a"], []],
  ])("are cut as the search cuts them: %s", (text, found, expected) => {
    const parts = cut(text, found, []);
    expect(parts.map((part) => (part.marked ? `*${part.text}` : part.text))).toEqual(expected);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });

  it("are explained only where they stand by themselves, and once", () => {
    const word = { said: "block", word: "Block", meaning: "M." };
    const parts = cut("Unblock, blocks, then block and block.", ["block"], [word]);
    expect(parts.filter((part) => part.explained !== null)).toEqual([{ text: "block", marked: true, explained: word }]);
    expect(parts.map((part) => part.text).join("")).toBe("Unblock, blocks, then block and block.");
  });
});

describe("the council's own words", () => {
  const official = [{ place: "Rule 9", paragraphs: ["Made up.", "For a test."] }];
  const sources = [{ title: "A policy", year: "2022-23", place: "rule 9", official }];

  it("open beside the plain ones and say which document, which year and that this text counts", async () => {
    const opened = await openAt(CONTACT, {}, withRule({ sources }));
    expect(screen.queryByText("Made up.")).toBeNull();
    const button = screen.getByRole("button", { name: "The council’s own words" });
    await opened.user.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("This is the official text. It is from A policy (2022-23).")).toBeTruthy();
    const quote = screen.getByRole("blockquote");
    expect(quote.textContent).toBe("Made up.For a test.");
    expect(quote.lang, "a voice reads English words in another language").toBe("en");
    expect(main().textContent, "the plain words went away").toContain("You can say no.");
  });

  it("are not promised where this copy does not have them", async () => {
    await openAt(CONTACT);
    expect(screen.queryByRole("button", { name: /council’s own words/ })).toBeNull();
    expect(main().textContent).toContain("Ask your tutor for the document.");
  });
});

describe("before you post", () => {
  const box = () => screen.getByLabelText<HTMLTextAreaElement>("Your text");

  it("marks in words, says why and what to do, and leads to the rule", async () => {
    const opened = await openAt({ screen: "posting" });
    await opened.user.type(box(), "You idiot, call 01632 960123");
    await screen.findByText("Look at these parts before you post.");
    const marked = main().querySelector(".lc-posting");
    expect(marked?.textContent, "a colour alone tells it").toBe(
      "You idiot (Words that may hurt), call 01632 960123 (A phone number)",
    );
    const phone = screen.getByRole("region", { name: "A phone number" });
    expect(phone.textContent).toContain("Strangers can call it");
    expect(phone.textContent).toContain("Take it out");
    expect(main().textContent, "a learner trusts it too much").toContain("We do not see everything.");
    await opened.user.click(within(phone).getByRole("link", { name: TITLE }));
    await onScreen("rule");
  });

  it("says that it does not see everything when it saw nothing", async () => {
    const opened = await openAt({ screen: "posting" });
    await opened.user.type(box(), "See you on Monday");
    await screen.findByText("We saw nothing that the rules warn about.");
    expect(main().textContent).toContain("We do not see everything.");
  });

  it("is empty after leaving and coming back", async () => {
    const opened = await openAt({ screen: "posting" });
    await opened.user.type(box(), "He lives at");
    const before = box();
    await toRules(opened);
    expect(before.value, "the words stay in memory").toBe("");
    await press(opened, "Back");
    await onScreen("posting");
    expect(box().value, "the next person reads it").toBe("");
  });

  it("drops an answer about something that is no longer in the box", async () => {
    const answers = new Map<string, () => void>();
    const lookBeforePosting = (text: string) =>
      new Promise<Result<PostingView>>((resolve) => answers.set(text, () => resolve(ok({ ...looked(text), headline: `About ${text}.` }))));
    await openAt({ screen: "posting" }, {}, { lookBeforePosting });
    await fireEvent.input(box(), { target: { value: "one" } });
    await waitFor(() => expect(answers.has("one")).toBe(true));
    await fireEvent.input(box(), { target: { value: "two" } });
    await waitFor(() => expect(answers.has("two")).toBe(true));
    answers.get("two")?.();
    await screen.findByText("About two.");
    answers.get("one")?.();
    await pause(20);
    expect(screen.queryByText("About one."), "a verdict on another text").toBeNull();
    await fireEvent.input(box(), { target: { value: "" } });
    await waitFor(() => expect(screen.queryByText("About two.")).toBeNull());
  });

  it("asks once for a burst of keys", async () => {
    const lookBeforePosting = vi.fn(async (text: string) => ok(looked(text)));
    const opened = await openAt({ screen: "posting" }, {}, { lookBeforePosting });
    await opened.user.type(box(), "three words here");
    await screen.findByText("We saw nothing that the rules warn about.");
    expect(lookBeforePosting.mock.calls.length).toBeLessThan(4);
  });

  it("is reached from the contents, and from a rule on posting only", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "Check a text before you post it" }));
    await onScreen("posting");
    await press(opened, "Back");
    await onScreen("rules");
    await opened.user.click(screen.getByRole("link", { name: "Keep your passwords to yourself" }));
    await onScreen("rule");
    expect(screen.getByRole("link", { name: "Check a text before you post it" })).toBeTruthy();
    await press(opened, "Back");
    await opened.user.click(await screen.findByRole("link", { name: TITLE }));
    await onScreen("rule");
    expect(screen.queryByRole("link", { name: "Check a text before you post it" })).toBeNull();
  });
});

describe("paper", () => {
  it("gets a rule with its council, its day, its sources and who helps", async () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    const opened = await openAt(CONTACT);
    await press(opened, "Print this rule");
    expect(print).toHaveBeenCalledOnce();
    const foot = main().querySelector(".lc-only-printed");
    expect(foot?.textContent).toContain("Riverside Council. Printed on ");
    expect(foot?.textContent).toContain("999");
    expect(foot?.textContent).toContain("01632 960123");
    expect(main().textContent).toContain("Online Safety Policy (2020-21), section 5, video conferencing");
  });

  it("gets all the rules", async () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "Print all the rules" }));
    await onScreen("rules-print");
    for (const rule of RULES) expect(screen.getByRole("region", { name: rule.title })).toBeTruthy();
    expect(main().textContent).toContain("Use three random words.");
    expect(main().textContent).toContain("Principles of Working Safely Online (2022-23), rule 2");
    await press(opened, "Print all the rules");
    expect(print).toHaveBeenCalledOnce();
  });

  it("does not make a rule read", async () => {
    const markRule = vi.fn();
    await openAt({ screen: "rules-print" }, {}, { markRule });
    expect(markRule, "printing for somebody else is not reading").not.toHaveBeenCalled();
  });
});
