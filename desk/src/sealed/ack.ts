import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./bytes";

/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten characters that only a reader of the report can know: "7K3M9-QXPAB". */
export function ackCode(ackSecret: Uint8Array): string {
  const proof = hmac(sha256, ackSecret, utf8("opened"));
  let bits = proof.slice(0, 7).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 6n;
  let code = "";
  for (let at = 0; at < 10; at += 1) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
