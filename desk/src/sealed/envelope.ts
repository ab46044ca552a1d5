import { fromHex, type Bytes } from "./bytes";
import { hasExactly, isObject, parseCanonical, type Json } from "./canonical";
import { ensure, Fault } from "./fault";
import { sha256 } from "./hash";
import { isSigned } from "./signature";

export const ENVELOPE_LIMIT = 64 * 1024;
export const PART_LIMIT = 32 * 1024 * 1024;
const MOST_PARTS = 11;
const MOST_RECIPIENTS = 16;
const NAMES = ["org", "parts", "protocol", "recipients", "report_id", "report_key", "signature", "urgency", "version"];

export type Urgency = "routine" | "urgent";

export interface Part {
  size: number;
  sha256: string;
}

/** The clear description of a sealed report. Only `readEnvelope` makes one. */
export interface Envelope {
  readonly bytes: Bytes;
  readonly sha256: string;
  readonly org: string;
  readonly reportId: string;
  readonly recipients: readonly string[];
  readonly urgency: Urgency;
  readonly parts: readonly Part[];
  readonly reportKey: string;
}

/** Reads an envelope and checks its signature. */
export function readEnvelope(bytes: Bytes): Envelope {
  ensure(bytes.length <= ENVELOPE_LIMIT, "changed");
  const wire = parseCanonical(bytes);
  ensure(wire !== null, "changed");
  ensure(wire["protocol"] === "SR-1" && wire["version"] === 1, "not-understood");
  const { org, report_id, recipients, urgency, report_key } = wire;
  ensure(hasExactly(wire, NAMES) && isName(org) && (urgency === "routine" || urgency === "urgent"), "changed");
  ensure(fromHex(report_id, 16) !== null && typeof report_id === "string", "changed");
  ensure(typeof report_key === "string" && isSigned("SR-1/envelope", wire, report_key), "changed");
  ensure(isRecipients(recipients), "changed");
  const parts = readParts(wire["parts"]);
  return { bytes, sha256: sha256(bytes), org, reportId: report_id, recipients, urgency, parts, reportKey: report_key };
}

/** Whether these are the announced bytes of a part. */
export function isPart(envelope: Envelope, index: number, sealed: Uint8Array): boolean {
  const part = envelope.parts[index];
  return part !== undefined && sealed.length === part.size && sha256(sealed) === part.sha256;
}

export function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && [...value].length <= 100 && !/\p{Cc}/u.test(value);
}

function isRecipients(value: Json | undefined): value is string[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > MOST_RECIPIENTS) return false;
  return value.every(isName) && new Set(value).size === value.length;
}

function readParts(value: Json | undefined): Part[] {
  ensure(Array.isArray(value) && value.length >= 1 && value.length <= MOST_PARTS, "changed");
  return value.map((part) => {
    if (!isObject(part) || !hasExactly(part, ["sha256", "size"])) throw new Fault("changed");
    const { size, sha256 } = part;
    ensure(typeof size === "number" && size >= 1 && size <= PART_LIMIT, "changed");
    ensure(typeof sha256 === "string" && fromHex(sha256, 32) !== null, "changed");
    return { size, sha256 };
  });
}
