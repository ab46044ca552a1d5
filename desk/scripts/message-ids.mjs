// Writes the type of every message in the word list, so that a missing id or argument does not compile.
// `--check` only compares, for builds.
import { readFileSync, writeFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";

const WORDS = new URL("../words/en.ftl", import.meta.url);
const TYPES = new URL("../src/words/messages.ts", import.meta.url);

const source = readFileSync(WORDS, "utf8");
const messages = new FluentResource(source).body;

const declared = [...source.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1]);
const parsed = new Set(messages.map((message) => message.id));
const broken = declared.filter((id) => !parsed.has(id));
const repeated = declared.filter((id, index) => declared.indexOf(id) !== index);
if (broken.length > 0 || repeated.length > 0) {
  console.error(`en.ftl: cannot be read: ${broken.join(", ") || "none"}; more than once: ${repeated.join(", ") || "none"}`);
  process.exit(1);
}

/** The parts of Fluent that the screens understand. */
const UNDERSTOOD = new Set(["var", "mesg", "str", "num", "select"]);

/** The names of the values a pattern asks for. */
function values(pattern, found = new Set()) {
  if (Array.isArray(pattern)) pattern.forEach((part) => values(part, found));
  else if (pattern !== null && typeof pattern === "object") {
    if (pattern.type !== undefined && !UNDERSTOOD.has(pattern.type)) {
      console.error(`en.ftl: "${pattern.type}" is a part of Fluent that the screens do not read yet`);
      process.exit(1);
    }
    if (pattern.type === "var") found.add(pattern.name);
    for (const part of [pattern.selector, pattern.variants, pattern.key, pattern.value]) if (part) values(part, found);
  }
  return found;
}

const lines = messages.map(({ id, value }) => {
  const names = [...values(value)];
  const type = names.length === 0 ? "null" : `{ ${names.map((name) => `${name}: string | number`).join("; ")} }`;
  return `  "${id}": ${type};`;
});
const text = `// Generated from words/en.ftl by \`npm run words\`.

/** Every message of the desk, with the values it needs. */
export interface Messages {
${lines.join("\n")}
}
`;

if (process.argv.includes("--check")) {
  let current = "";
  try {
    current = readFileSync(TYPES, "utf8");
  } catch {
    // Reported below as out of date.
  }
  if (current !== text) {
    console.error("src/words/messages.ts is out of date: run `npm run words`");
    process.exit(1);
  }
} else {
  writeFileSync(TYPES, text);
}
