import { FluentBundle, FluentResource } from "@fluent/bundle";
import axe from "axe-core";
import { cleanup, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import patternWords from "../../crates/content/tests/patterns/words.ftl?raw";
import patternJson from "../../crates/content/tests/patterns/words.json?raw";
import { failed, fakeBackend, LANGUAGES, ok, report, wordsIn, type FakeOptions } from "../../ui/src/lib/backend/fake";
import { TELL_PAGES, type Route } from "../../ui/src/lib/routes";
import type { Pattern } from "../../ui/src/lib/words/format";
import { spoken } from "../../ui/src/lib/words/spoken.svelte";
import { dayAndTime, say, type MessageId } from "../../ui/src/lib/words/words";
import { onScreen, openAt, screenName, withAnswers } from "./open";

const SOURCES = import.meta.glob<string>("../../policy-content/locales/*.ftl", { query: "?raw", import: "default", eager: true });
const source = (code: string): string => SOURCES[`../../policy-content/locales/${code}.ftl`] ?? "";
const OTHERS = LANGUAGES.filter(({ code }) => code !== "en");

async function speak(code: string): Promise<void> {
  const words = await wordsIn(code);
  if (words !== null) spoken.take(words);
}

afterEach(() => speak("en"));

describe("the first start", () => {
  const first: FakeOptions = { language: null };

  it("asks for the language before anything else, each in its own words", async () => {
    await openAt({ screen: "languages" }, first);
    expect(screenName()).toBe("languages");
    for (const { name, code, direction } of LANGUAGES) {
      const button = screen.getByRole("button", { name });
      expect(button.getAttribute("lang"), "a screen reader says it in the wrong voice").toBe(code);
      expect(button.getAttribute("dir")).toBe(direction);
    }
    expect(screen.queryByRole("link", { name: "Home" }), "there is more than one question").toBeNull();
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
    expect((await axe.run(document)).violations).toEqual([]);
  });

  it("goes on to Home in the chosen language, which the program is told to keep", async () => {
    const asked: [string, boolean][] = [];
    const base = fakeBackend(first);
    const { user } = await openAt({ screen: "languages" }, first, {
      words: base.words,
      chooseLanguage: (code, keep) => {
        asked.push([code, keep]);
        return base.chooseLanguage(code, keep);
      },
    });
    await user.click(screen.getByRole("button", { name: "Polski" }));
    await waitFor(() => expect(document.documentElement.lang, "the screens stay English").toBe("pl"));
    expect(asked).toEqual([["pl", true]]);
    await waitFor(() => {
      expect(say("nav-home")).not.toBe("Home");
      expect(screen.getByRole("link", { name: say("nav-home") })).toBeTruthy();
    });
  });

  it("says so where the language cannot be changed, and stays", async () => {
    const { user } = await openAt({ screen: "languages" }, first, { chooseLanguage: async () => failed("unexpected") });
    await user.click(screen.getByRole("button", { name: "Polski" }));
    await screen.findByRole("alert");
    expect(screenName()).toBe("languages");
  });

  it("is over at once where a language was chosen before", async () => {
    await openAt({ screen: "home" }, { language: "cy" });
    expect(screenName()).toBe("home");
    expect(document.documentElement.lang).toBe("cy");
  });

  it("speaks English where the program does not answer", async () => {
    await openAt({ screen: "home" }, {}, { words: async () => failed("unexpected") });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("What do you want to do?");
  });
});

describe("another language", () => {
  it("is one press away from English and one press back, on the same screen and with the same answers", async () => {
    const opened = await openAt({ screen: "tell", page: "words" }, { ...withAnswers, language: "ar" });
    const box = () => document.querySelector<HTMLTextAreaElement>("textarea");
    await opened.user.type(box() ?? document.body, "It is him");
    expect(document.documentElement.dir).toBe("rtl");
    const field = box();
    await opened.user.click(screen.getByRole("button", { name: "English" }));
    await waitFor(() => expect(document.documentElement.lang).toBe("en"));
    expect(document.documentElement.dir).toBe("ltr");
    expect(screenName()).toBe("tell-words");
    expect(box(), "the screen was built anew").toBe(field);
    expect(box()?.value, "an answer is lost").toBe("It is him");
    await screen.findByLabelText("What do you want to say?");
    expect(document.title, "the title stays in the other language").toMatch(/Learner Companion$/);
    await opened.user.click(screen.getByRole("button", { name: "العربية" }));
    await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
    expect(box()?.value).toBe("It is him");
  });

  it("is chosen on a screen of its own, which leads back to where the learner was", async () => {
    const { user } = await openAt({ screen: "rules" });
    await user.click(screen.getByRole("link", { name: "Other languages" }));
    await onScreen("languages");
    await user.click(screen.getByRole("button", { name: "Українська" }));
    await onScreen("rules");
    expect(document.documentElement.lang).toBe("uk");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(say("rules-title"));
    expect(screen.getByRole("button", { name: "English" })).toBeTruthy();
  });

  it("says of a rule that nobody has checked it, one press from its English", async () => {
    const { user } = await openAt({ screen: "rule", id: "passwords" }, { language: "pl" });
    expect(document.querySelector("[data-telling]")?.textContent).toContain(say("rule-draft"));
    await user.click(screen.getByRole("link", { name: say("rule-read-english") }));
    await screen.findByRole("link", { name: say("rule-read-own") });
    expect(document.querySelector("h1")?.lang, "English is read out as Polish").toBe("en");
  });

  it("marks what is English in its midst, and says so", async () => {
    await openAt({ screen: "guide-step", id: "teams", step: 0 }, { language: "ar" });
    const heading = document.querySelector("h1");
    expect([heading?.lang, heading?.dir]).toEqual(["en", "ltr"]);
    expect(document.querySelector("main")?.textContent).toContain(say("language-part-english"));
  });

  it("marks nothing and says nothing where English is spoken", async () => {
    await openAt({ screen: "guide-step", id: "teams", step: 0 });
    expect(document.querySelector("main [lang]")).toBeNull();
    expect(document.querySelector("[data-telling]")).toBeNull();
  });

  it("keeps a name and a number apart from text that runs the other way", async () => {
    await speak("ar");
    expect(say("sheet-title")).not.toContain("\u2068");
    expect(say("hub-login-intro", { name: "BT Hub 6" })).toContain("\u2068BT Hub 6\u2069");
    await speak("pl");
    expect(say("hub-login-intro", { name: "BT Hub 6" })).not.toContain("\u2068");
  });

  it("keeps the groups of a phone number in their order", async () => {
    await speak("ar");
    const call = say("help-childline" as "back");
    expect(call, "somebody in need dials the wrong number").toContain("\u20660800 1111\u2069");
    await speak("pl");
    expect(say("help-childline" as "back")).toContain("0800 1111");
  });

  it("writes days in its own words, and digits as phone numbers have them", async () => {
    await speak("ar");
    expect(dayAndTime("2026-11-23T11:31:00Z")).toMatch(/2026/);
    await speak("pl");
    expect(dayAndTime("2026-11-23T11:31:00Z")).toMatch(/listopada 2026/);
  });

  it("shows English where a message is missing, and stays English where the words cannot be read", async () => {
    const polish = LANGUAGES[2] ?? LANGUAGES[0]!;
    spoken.take({ language: polish, chosen: true, languages: LANGUAGES, patterns: '{"back":"Wstecz"}' });
    expect([say("back"), say("continue")]).toEqual(["Wstecz", "Continue"]);
    await speak("en");
    spoken.take({ language: polish, chosen: true, languages: LANGUAGES, patterns: "{" });
    expect([say("back"), document.documentElement.lang]).toEqual(["Back", "en"]);
  });
});

/** Text that was cut in pieces is one text again: that is how the program hands it over. */
function joined(pattern: Pattern): Pattern {
  if (typeof pattern === "string") return pattern;
  const parts: Exclude<Pattern, string> = [];
  for (const part of pattern) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else if (typeof part === "object" && part.type === "select")
      parts.push({ ...part, variants: part.variants.map((variant) => ({ ...variant, value: joined(variant.value) })) });
    else parts.push(part);
  }
  return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : parts;
}

it("the program and the page read the words of the screens in the same way", () => {
  const { body } = new FluentResource(patternWords);
  const page = Object.fromEntries(body.map(({ id, value }) => [id, joined(value as Pattern)]));
  expect(page, "a council's words would look different from the built-in ones").toEqual(JSON.parse(patternJson));
});

describe.each(OTHERS)("the words in $code", ({ code, tag }) => {
  const resource = new FluentResource(source(code));
  const bundle = new FluentBundle(tag, { useIsolating: code === "ar" });
  bundle.addResource(resource);

  it("read as Fluent itself reads them, with every kind of plural", async () => {
    await speak(code);
    const speakIt = say as (id: MessageId, values: object) => string;
    for (const { id, value } of resource.body) {
      for (const count of [0, 1, 2, 3, 5, 11, 22, 100]) {
        const values = new Proxy<Record<string, number>>({}, { get: () => count, getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: count }) });
        const plain = (text: string) => text.replace(/[\u2066\u2068\u2069]/g, "");
        if (value === null) continue;
        expect(plain(speakIt(id as MessageId, values)), id).toBe(plain(bundle.formatPattern(value, values)));
      }
    }
  });
});

const ROUTES: Route[] = [
  { screen: "home" },
  { screen: "languages" },
  { screen: "rules" },
  { screen: "rule", id: "unwanted-contact" },
  { screen: "rule", id: "unwanted-contact", english: true },
  { screen: "guides" },
  { screen: "guide", id: "teams" },
  { screen: "guide-step", id: "teams", step: 1 },
  { screen: "guide-end", id: "teams" },
  { screen: "check" },
  { screen: "check-home" },
  { screen: "check-results" },
  { screen: "hub-questions", step: "which" },
  { screen: "hub-questions", step: "sticker", guide: "bt" },
  { screen: "hub-questions", step: "asked", guide: "bt" },
  { screen: "hub-questions", step: "change", guide: "bt" },
  { screen: "help-sheet" },
  { screen: "password" },
  { screen: "passwords" },
  { screen: "password-saved" },
  { screen: "password-make" },
  { screen: "password-make", wifi: true },
  { screen: "password-same" },
  { screen: "two-step" },
  ...TELL_PAGES.map((page): Route => ({ screen: "tell", page })),
  { screen: "quick" },
  { screen: "reports" },
  { screen: "report", id: report().id, made: true },
  { screen: "report-act", act: "withdraw", id: report().id },
  { screen: "report-way", way: "usb", id: report().id },
  { screen: "report-code", id: report().id },
  { screen: "report-copy", id: report().id },
  { screen: "keep" },
  { screen: "keep-done" },
  { screen: "kept" },
  { screen: "delete-everything" },
  { screen: "deleted" },
  { screen: "about" },
];
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** The questions look alike in every language that runs from left to right. */
const PLACES = [
  { language: "ar", routes: ROUTES },
  { language: "pl", routes: ROUTES.filter(({ screen: name }) => name !== "tell") },
];

describe.each(PLACES)("every screen in $language", ({ language, routes }) => {
  it.each(routes.map((start) => ({ start, name: JSON.stringify(start) })))("$name can be used with assistive technology", async ({ start }) => {
    await openAt(start, { language, reports: [report()] }, { readCopy: async () => ok({ rows: [] }) });
    const { violations } = await axe.run(document, RULES);
    expect(
      violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`),
      "a learner who reads this language with a screen reader or a keyboard is stopped here",
    ).toEqual([]);
    expect(document.documentElement.lang).toBe(language);
    cleanup();
  });
});
