// Prints what the page has to load and fails above the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist", import.meta.url).pathname;
const BUDGET_KB = { ".js": 90, ".css": 12 };

const files = readdirSync(DIST, { recursive: true }).map(String);
let failed = false;

for (const [ending, budget] of Object.entries(BUDGET_KB)) {
  const found = files.filter((file) => file.endsWith(ending));
  const zipped = found.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
  const sum = zipped.reduce((all, one) => all + one, 0);
  const holds = found.length > 0 && sum <= budget * 1000;
  failed ||= !holds;
  for (const [at, file] of found.entries()) console.log(`  ${file}  ${((zipped[at] ?? 0) / 1000).toFixed(1)} KB gzip`);
  console.log(`${ending.slice(1).padEnd(4)} ${(sum / 1000).toFixed(1)} KB gzip  budget ${budget} KB  ${holds ? "holds" : "TOO LARGE"}`);
}

process.exit(failed ? 1 : 0);
