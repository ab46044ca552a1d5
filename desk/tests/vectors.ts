import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bytes } from "../src/sealed/bytes";
import { fromHex } from "../src/sealed/bytes";
import { publicKeyOf, type PublicKey } from "../src/sealed/signature";

const FOLDER = join(import.meta.dirname, "../../crates/report/tests/vectors");

/** A fixed file of the wire format, written by the Rust crate. */
export function vector(name: string): Bytes {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

interface ReaderKeys {
  identity: string;
  key: string;
  reader_seed: string;
}

export interface Keys {
  lead: ReaderKeys;
  deputy: ReaderKeys;
  ack_secret: string;
  receipt_key: string;
  receipt_kid: string;
  receipt_seed: string;
  reply_identity: string;
  reply_words: string;
  report_id: string;
}

export const keys = JSON.parse(new TextDecoder().decode(vector("keys.json"))) as Keys;

export function seedOf(who: "lead" | "deputy"): Bytes {
  return seed(keys[who].reader_seed);
}

export function seed(hex: string): Bytes {
  const bytes = fromHex(hex, 32);
  if (bytes === null) throw new Error("keys.json holds no such seed");
  return bytes;
}

export const readers: PublicKey[] = (["lead", "deputy"] as const).map((kid) => ({ kid, key: publicKeyOf(seedOf(kid)) }));
export const receiptKeys: PublicKey[] = [{ kid: keys.receipt_kid, key: keys.receipt_key }];

/** The lead's key file as `council-intake keys new` writes it, without a passphrase. */
export function keyFile(who: "lead" | "deputy" = "lead"): Bytes {
  const { identity, reader_seed } = keys[who];
  const role = who === "lead" ? "Safeguarding lead" : "Deputy lead";
  const text = `# Learner Companion desk key\n# id: ${who}\n# role: ${role}\n# reader-key: ${reader_seed}\n${identity}\n`;
  return new TextEncoder().encode(text);
}
