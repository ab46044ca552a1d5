// Writes what the page makes into the report crate's fixed files, where Rust verifies it: `npm run vectors`.
// Run it only when the wire format changes: the sealed reply differs every time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "vite";

const VECTORS = new URL("../../crates/report/tests/vectors/", import.meta.url);
const OUT = new URL("from-browser/", VECTORS);
const WORDS = "We read your report. Can we phone you on Thursday at 6? – Ärztin “Z” 🙂\nYou did the right thing.";

const vite = await createServer({
  root: new URL("..", import.meta.url).pathname,
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: "custom",
  logLevel: "error",
});
const load = (name) => vite.ssrLoadModule(`/src/sealed/${name}.ts`);
const [{ ackCode }, { sealReply }, { fromHex, utf8 }, { readEnvelope }, { issueEvent }, { sign }, { solve }] =
  await Promise.all(["ack", "age", "bytes", "envelope", "event", "signature", "work"].map(load));

const read = (name) => new Uint8Array(readFileSync(new URL(name, VECTORS)));
const keys = JSON.parse(new TextDecoder().decode(read("keys.json")));
const manifest = JSON.parse(new TextDecoder().decode(read("manifest.json")));
const envelope = readEnvelope(read("envelope.json"));
const seed = fromHex(keys.lead.reader_seed, 32);
const at = new Date(keys.opened_event_at);

mkdirSync(OUT, { recursive: true });
const body = await sealReply(WORDS, manifest.reply_key, keys.lead.identity);
for (const [index, kind] of ["opened", "reply", "closed"].entries()) {
  const saying = { seq: index + 1, at, kind, ...(kind === "reply" ? { body } : {}) };
  writeFileSync(new URL(`${kind}.json`, OUT), issueEvent(envelope, saying, "lead", seed));
}

const nonce = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const made = {
  ack_code: ackCode(fromHex(keys.ack_secret, 32)),
  reply_words: WORDS,
  sign_in: { id: "lead", nonce, signature: sign("SR-1/desk-sign-in", utf8(nonce), seed) },
  work: { challenge: "2026-11-23", bits: 12, nonce: solve("2026-11-23", keys.report_id, 12) },
};
writeFileSync(new URL("made.json", OUT), `${JSON.stringify(made, null, 2)}\n`);
await vite.close();
