import { ed25519 } from "@noble/curves/ed25519.js";
import { concat, fromHex, hex, utf8 } from "./bytes";
import { canonical, without, type JsonObject } from "./canonical";

/** What a signature is for. A signature for one thing never counts for another. */
export type Domain = "SR-1/envelope" | "SR-1/receipt" | "SR-1/event" | "SR-1/desk-sign-in";

/** A public key of the council with its name. */
export interface PublicKey {
  kid: string;
  key: string;
}

export function sign(domain: Domain, message: Uint8Array, seed: Uint8Array): string {
  return hex(ed25519.sign(covered(domain, message), seed));
}

export function verifies(domain: Domain, message: Uint8Array, signature: unknown, key: unknown): boolean {
  const signed = fromHex(signature, 64);
  const publicKey = fromHex(key, 32);
  if (signed === null || publicKey === null) return false;
  try {
    return ed25519.verify(signed, covered(domain, message), publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether a canonical object carries a signature over the rest of itself. */
export function isSigned(domain: Domain, value: JsonObject, key: unknown): boolean {
  return verifies(domain, canonical(without(value, "signature")), value["signature"], key);
}

export function publicKeyOf(seed: Uint8Array): string {
  return hex(ed25519.getPublicKey(seed));
}

function covered(domain: Domain, message: Uint8Array): Uint8Array {
  return concat(utf8(`${domain}\0`), message);
}
