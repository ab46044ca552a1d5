import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import source from "../../policy-content/locales/en.ftl?raw";
import { say, type MessageId } from "../../ui/src/lib/words/words";
import { WAYS_IN_TABLE } from "../../ui/src/lib/backend/fake-ways";
import { ASKED } from "../../ui/src/lib/tell/questions";
import * as answers from "../../ui/src/lib/words/answers";

const resource = new FluentResource(source);
const bundle = new FluentBundle("en-GB", { useIsolating: false });
bundle.addResource(resource);

const IDS = resource.body.map((message) => message.id as MessageId);
const VALUES = [
  { count: 0, attention: 0 },
  { count: 1, attention: 1 },
  { count: 2, attention: 2 },
  { count: 20_000, attention: 5 },
].map((numbers) => ({
  ...numbers,
  ...{ page: "Home", title: "A rule", year: "2020-21", place: "section 3", guide: "Teams", phase: "Keep proof" },
  ...{ step: 1, total: 3, done: 2, when: "today", date: "today", question: "Age", field: "x", reference: "CW-7K3M-9QXP" },
  ...{ version: "0.1.0", name: "chat.jpg", size: 12, way: "by e-mail", at: "14:05" },
  ...{ from: "Firefox", judged: 12, different: 9, fine: 3, places: "shop.example", line: 17, words: "It is weak.", bits: 52 },
  ...{ kept: 19_640, lines: "3, 7", what: "Five characters.", of: 1_000, user: "alex", number: 2, others: "Password 3", steps: "Block the person" },
}));

const speak = say as (id: MessageId, values: object) => string;
const texts = (id: MessageId) => VALUES.map((values) => speak(id, values));

/** What the program adds to a report by itself. */
const TECHNICAL = ["opened-at", "made-at", "program", "org", "pack-version", "report-number", "parent", "file-numbers", "report-key", "reply-key", "reply-secret", "format"];

/** Words that blame, frighten, promise too much or belong to computers. */
const UNKIND = [
  /\bfailed\b/i,
  /\bfailure\b/i,
  /\binvalid\b/i,
  /\brequired\b/i,
  /\bmandatory\b/i,
  /\bmust\b/i,
  /\bshould have\b/i,
  /\bvictim\b/i,
  /\bperpetrator\b/i,
  /\baccused\b/i,
  /\bat risk\b/i,
  /\bsimply\b/i,
  /\bsuccess/i,
  /\bencrypt/i,
  /\bserver\b/i,
  /\bsubmit/i,
];

/** Groups of vowels, without a silent e at the end. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^l]e$|[^td]ed$|[^sxz]es$/.test(letters) && !/(ch|sh|c|g)es$/.test(letters);
  return Math.max(1, silent ? groups - 1 : groups);
}

/** School years that a reader needs, after Flesch and Kincaid. */
function grade(lines: string[]): number {
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?:])\s+/));
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/)).filter((word) => /\p{L}|\d/u.test(word));
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * count) / words.length - 15.59;
}

/** The messages of each part of the word list. */
const PARTS = source
  .split(/^## /m)
  .slice(1)
  .map((part) => ({ name: part.split("\n")[0], ids: IDS.filter((id) => part.includes(`\n${id} =`)) }));

describe("the words of the screens", () => {
  it("are measured rightly", () => {
    expect(["cat", "make", "little", "started", "blocked", "messages", "computer"].map(syllables)).toEqual([1, 1, 2, 2, 1, 3, 3]);
    expect(grade(["The cat sat on the mat."])).toBeLessThan(1);
    expect(grade(["Notwithstanding organisational responsibilities, unauthorised communication constitutes an offence."])).toBeGreaterThan(18);
    expect(PARTS.flatMap(({ ids }) => ids), "a part of the word list is not looked at").toHaveLength(IDS.length);
  });

  it.each(PARTS)("can be read at the end of primary school: $name", ({ ids }) => {
    expect(grade(ids.flatMap((id) => texts(id)[1] ?? [])), "one adult in seven could not read this").toBeLessThanOrEqual(6);
  });

  it.each(IDS)("%s reads as Fluent itself reads it", (id) => {
    const pattern = bundle.getMessage(id)?.value ?? "";
    for (const values of VALUES) {
      expect(speak(id, values), "our small reader and Fluent disagree").toBe(bundle.formatPattern(pattern, values));
    }
  });

  it.each(IDS)("%s is short and kind", (id) => {
    for (const text of texts(id)) {
      for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
        expect(sentence.split(/\s+/).length, `too long to follow: “${sentence}”`).toBeLessThanOrEqual(20);
      }
      for (const word of UNKIND) expect(text, `not our tone: “${text}”`).not.toMatch(word);
    }
  });

  it("are all used, and said received by one message only", () => {
    const code = Object.values(
      import.meta.glob<string>(
        ["../../ui/src/**/*.{svelte,ts}", "!../../ui/src/lib/words/messages.ts", "../../crates/app/src/**/*.rs", "../../crates/cli/src/**/*.rs", "../../crates/content/src/paper/*.rs", "../../crates/content/src/paper.rs"],
        { query: "?raw", import: "default", eager: true },
      ),
    ).join("\n");
    // `report-text-${state}` uses every message of that form; what can stand there is checked by the compiler.
    const formed = [...code.matchAll(/`([a-z][a-z0-9-]*-)\$\{([^}`]*)\}([a-z-]*)`/g)]
      .filter(([, , inside]) => !/field|value/.test(inside ?? ""))
      .map(([, before = "", , after = ""]) => new RegExp(`^${before}[a-z0-9-]+${after}$`));
    const asked = Object.values(ASKED).flat();
    const rows = [...asked, "evidence", ...TECHNICAL];
    const known = new Set([
      ...asked.flatMap((field) => [`question-${field}`, `question-${field}-hint`]),
      ...rows.map((field) => `field-${field}`),
      ...Object.entries(answers.CHOICES).flatMap(([field, values]) => values.flatMap((value) => [`answer-${field}-${value}`, `answer-${value}`])),
      // The program looks these up by the names that stand in its table.
      ...WAYS_IN_TABLE,
      "answer-true-as-known-yes",
      "answer-true-as-known-no",
    ]);
    const used = (id: string) =>
      code.includes(`"${id}"`) || source.includes(`{ ${id} }`) || known.has(id) || formed.some((form) => form.test(id));
    expect(IDS.filter((id) => !used(id)), "these words are never shown").toEqual([]);
    expect(IDS.filter((id) => texts(id).some((text) => /^Received(:| by)/.test(text))), "the promise is made elsewhere").toEqual([
      "report-state-received",
      "report-state-confirmed-by-code",
    ]);
  });

  it("name every answer once", () => {
    for (const field of Object.keys(answers.CHOICES) as answers.ChoiceField[]) {
      const labels = answers.choices(field).map((choice) => choice.label);
      expect(labels.filter((label) => /^[a-z-]+$/.test(label)), "an id stands on the screen instead of words").toEqual([]);
      expect(new Set(labels).size, "two answers look the same").toBe(labels.length);
    }
  });

  it("keep 999 and 55 right: 55 is for mobile phones only", () => {
    for (const id of IDS) {
      for (const text of texts(id)) {
        if (/\b55\b/.test(text)) expect(text, "a learner at a landline would lose time").toMatch(/mobile/);
      }
    }
  });
});
