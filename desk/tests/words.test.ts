// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import patterns from "../words/en.ftl";
import { answerRows, FIELDS } from "../src/words/answers";
import { age, dayAndTime, say, size, visible } from "../src/words/words";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** Every question and answer of the learner's form, as the report crate names them. */
function answersInRust(): { field: string; many: boolean; value: string }[] {
  const source = read("crates/report/src/draft.rs");
  const types = new Map(
    [...source.matchAll(/^ {4}(\w+) \{([^}]*)\}/gm)].map(([, type = "", body = ""]) => [
      type,
      [...body.matchAll(/= "([\w-]+)"/g)].map(([, value = ""]) => value),
    ]),
  );
  const fields = [...source.matchAll(/pub (\w+): (Option|Vec)<(\w+)>/g)];
  return fields.flatMap(([, name = "", kind, type = ""]) => {
    const field = name.replace(/_(\w)/g, (_, sign: string) => sign.toUpperCase());
    return (types.get(type) ?? []).map((value) => ({ field, many: kind === "Vec", value }));
  });
}

describe("the learner's form", () => {
  it.each(answersInRust())("has words for $field: $value", ({ field, many, value }) => {
    const row = answerRows({ [field]: many ? [value] : value }).find((one) => one.field === field);
    expect(row?.label, "the desk reads a program's name for a question").not.toBe(field);
    expect(row?.values[0], "the desk reads a program's name for an answer").not.toBe(value);
  });

  it("is known to the last question", () => {
    const { answers } = JSON.parse(read("crates/report/tests/vectors/manifest.json")) as { answers: Record<string, unknown> };
    expect(Object.keys(answers).sort()).toEqual([...FIELDS].sort());
    expect(answersInRust().length).toBeGreaterThan(60);
  });
});

describe("the words", () => {
  const texts = Object.entries(patterns).map(([id, pattern]) => [id, typeof pattern === "string" ? pattern : ""] as const);

  it.each(texts.filter(([, text]) => text !== ""))("of %s are short sentences", (_, text) => {
    for (const sentence of text.split(/[.?!](?:\s|$)/)) {
      expect(sentence.split(/\s+/).filter(Boolean).length, sentence).toBeLessThanOrEqual(20);
    }
  });

  it("are all used", () => {
    const source = readdirSync(join(ROOT, "desk/src"), { recursive: true })
      .map(String)
      .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith("messages.ts"))
      .map((name) => read(join("desk/src", name)))
      .join("\n");
    const chosen = /^(field|answer|hidden|what|who)-/;
    const unused = Object.keys(patterns).filter((id) => !chosen.test(id) && !source.includes(`"${id}"`));
    expect(unused, "somebody reads and mends words that nobody sees").toEqual([]);
  });
});

describe("numbers and moments", () => {
  const now = Date.parse("2026-11-23T15:00:00Z");
  it.each([
    ["2026-11-23T14:59:00Z", "less than an hour ago"],
    ["2026-11-23T14:00:00Z", "one hour ago"],
    ["2026-11-21T15:00:01Z", "47 hours ago"],
    ["2026-11-21T15:00:00Z", "2 days ago"],
    ["2026-11-23T16:00:00Z", "less than an hour ago"],
    ["soon", "at an unknown time"],
  ])("%s is %s", (at, words) => expect(age(at, now)).toBe(words));

  it("read as people write them", () => {
    expect([size(0), size(73), size(999_999), size(1_250_000)]).toEqual(["1 KB", "1 KB", "1,000 KB", "1.3 MB"]);
    expect(dayAndTime("\u202esoon")).toBe("[U+202E]soon");
    expect(visible("a\tb\nc\u0000")).toBe("a\tb\nc[U+0000]");
    expect(say("sign-in-locked", { minutes: 1 })).toContain("in one minute.");
  });
});
