import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import source from "../../policy-content/locales/en.ftl?raw";
import { say, type MessageId } from "../../ui/src/lib/words/words";
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
  ...{ version: "0.1.0" },
}));

const speak = say as (id: MessageId, values: object) => string;
const texts = (id: MessageId) => VALUES.map((values) => speak(id, values));

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

describe("the words of the screens", () => {
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
      import.meta.glob<string>(["../../ui/src/**/*.{svelte,ts}", "!../../ui/src/lib/words/messages.ts"], {
        query: "?raw",
        import: "default",
        eager: true,
      }),
    ).join("\n");
    const used = (id: string) => code.includes(`"${id}"`) || source.includes(`{ ${id} }`);
    expect(IDS.filter((id) => !used(id)), "these words are never shown").toEqual([]);
    expect(IDS.filter((id) => texts(id).some((text) => text.includes("Received by"))), "the promise is made elsewhere").toEqual([
      "report-state-received",
    ]);
  });

  it("name every answer once", () => {
    for (const table of [answers.DANGER, answers.KINDS, answers.ABOUT, answers.AGE, answers.PLACE, answers.WHEN, answers.CONTACT_WAY]) {
      const labels = answers.choices(table).map((choice) => choice.label);
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
