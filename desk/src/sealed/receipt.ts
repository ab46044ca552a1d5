import type { Bytes } from "./bytes";
import { parseCanonical } from "./canonical";
import type { Envelope } from "./envelope";
import { ensure } from "./fault";
import { isSigned, type PublicKey } from "./signature";

export interface Receipt {
  reference: string;
  receivedAt: string;
  /** `unknown-key`: the page was not told the key, so nothing is known about the signature. */
  signature: "good" | "unknown-key";
}

/** Reads the council's receipt for exactly this envelope. */
export function readReceipt(bytes: Bytes, envelope: Envelope, keys: readonly PublicKey[]): Receipt {
  const wire = parseCanonical(bytes);
  ensure(wire !== null && wire["v"] === 1, "changed");
  ensure(wire["org"] === envelope.org && wire["report_id"] === envelope.reportId, "changed");
  ensure(wire["envelope_sha256"] === envelope.sha256, "changed");
  ensure(JSON.stringify(wire["parts"]) === JSON.stringify(envelope.parts.map((part) => part.sha256)), "changed");
  const { reference, received_at } = wire;
  ensure(typeof reference === "string" && typeof received_at === "string", "changed");
  const named = keys.filter((key) => key.kid === wire["kid"]);
  ensure(named.length === 0 || named.some(({ key }) => isSigned("SR-1/receipt", wire, key)), "changed");
  return { reference, receivedAt: received_at, signature: named.length === 0 ? "unknown-key" : "good" };
}
