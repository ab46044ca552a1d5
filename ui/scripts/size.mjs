// Prints what the window has to load and fails above the budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = new URL("../dist", import.meta.url).pathname;
/** `.mjs` is the policy text of one language. */
const BUDGET_KB = { ".js": 45, ".mjs": 80, ".css": 12 };
const FORBIDDEN = ["GDS Transport", "govuk-crest", "govuk-icon", "#1d70b8"];

const files = readdirSync(DIST, { recursive: true }).map(String);
let failed = false;

for (const [ending, budget] of Object.entries(BUDGET_KB)) {
  const found = files.filter((file) => file.endsWith(ending));
  const bytes = found.map((file) => readFileSync(join(DIST, file)));
  const raw = bytes.reduce((sum, content) => sum + content.length, 0);
  const zipped = bytes.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  const holds = found.length === 1 && zipped <= budget * 1000;
  failed ||= !holds;
  console.log(
    `${ending.slice(1).padEnd(4)} ${found.length} file  ${(raw / 1000).toFixed(1)} KB  ${(zipped / 1000).toFixed(1)} KB gzip  ` +
      `budget ${budget} KB  ${holds ? "holds" : "TOO LARGE, or not one file"}`,
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
