// Prints what the window has to load and fails above the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist", import.meta.url).pathname;
const FORBIDDEN = ["GDS Transport", "govuk-crest", "govuk-icon", "#1d70b8"];

/** A room is a file of its own only as long as nothing else imports it. */
const ROOMS = readdirSync(new URL("../src/screens", import.meta.url).pathname, { recursive: true }).filter((file) => /room-[^/\\]*\.ts$/.test(String(file)));
const files = readdirSync(DIST, { recursive: true }).map(String);
let failed = false;

const zipped = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000;
const sum = (names) => names.reduce((total, file) => total + zipped(file), 0);
const named = (pattern) => files.filter((file) => pattern.test(file));

const entry = named(/\.js$/);
const words = named(/(^|[/\\])words-[^/\\]*\.mjs$/);
const rooms = named(/room-[^/\\]*\.mjs$/);
/** Parts that several rooms use and Home does not. */
const shared = named(/\.mjs$/).filter((file) => !words.includes(file) && !rooms.includes(file));
const mirrored = named(/\.rtl\.css$/);
const style = named(/\.css$/).filter((file) => !mirrored.includes(file));

/** What, kilobytes, budget, and whether the files are those that this reckoning knows. */
const ROWS = [
  ["to begin", sum(entry), 36, entry.length === 1],
  ["largest room", Math.max(0, ...rooms.map(zipped)) + sum(shared), 20, rooms.length === ROOMS.length],
  ["all program", sum([...entry, ...rooms, ...shared]), 95, true],
  ["words", sum(words), 80, words.length === 1],
  ["style", sum(style), 12, style.length === 1],
  ["right to left", sum(mirrored), 12, mirrored.length === 1],
];

for (const [what, size, budget, known] of ROWS) {
  const holds = known && size <= budget;
  failed ||= !holds;
  console.log(
    `${what.padEnd(13)} ${size.toFixed(1).padStart(5)} KB gzip  budget ${budget} KB  ${holds ? "holds" : "TOO LARGE, or not the files that were expected"}`,
  );
}

for (const file of files.filter((name) => /\.(m?js|css|html)$/.test(name))) {
  const content = readFileSync(join(DIST, file), "utf8");
  for (const word of FORBIDDEN.filter((mark) => content.toLowerCase().includes(mark.toLowerCase()))) {
    console.log(`${file}: contains "${word}", which belongs to GOV.UK`);
    failed = true;
  }
}

process.exit(failed ? 1 : 0);
