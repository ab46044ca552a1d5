import { sha256 as hash } from "@noble/hashes/sha2.js";
import { hex } from "./bytes";

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return hex(hash(bytes));
}
