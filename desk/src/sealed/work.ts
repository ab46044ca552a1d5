import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./bytes";

/** Finds the number that a busy intake asks for before it takes a report. */
export function solve(challenge: string, reportId: string, bits: number): number {
  for (let nonce = 0; ; nonce += 1) {
    if (proves(challenge, reportId, nonce, bits)) return nonce;
  }
}

export function proves(challenge: string, reportId: string, nonce: number, bits: number): boolean {
  const hash = sha256(utf8(`SR-1/work\0${challenge}\0${reportId}\0${nonce}`));
  let zeros = 0;
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros >= bits;
}
