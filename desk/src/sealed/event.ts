import { base64, fromBase64, type Bytes } from "./bytes";
import { canonical, hasExactly, parseCanonical, type JsonObject } from "./canonical";
import type { Envelope } from "./envelope";
import { ensure } from "./fault";
import { isSigned, sign, type PublicKey } from "./signature";

export const EVENT_LIMIT = 128 * 1024;
const NAMES = ["at", "body", "envelope_sha256", "kid", "kind", "org", "report_id", "seq", "signature", "v"];
const KINDS = ["opened", "reply", "closed"] as const;

export type EventKind = (typeof KINDS)[number];

/** What the safeguarding team said about a report. */
export interface DeskEvent {
  seq: number;
  at: string;
  kind: EventKind;
  kid: string;
  /** A reply, sealed for the learner. */
  body: Bytes | null;
  signature: "good" | "unknown-key";
}

export interface Saying {
  seq: number;
  at: Date;
  kind: EventKind;
  body?: Uint8Array;
}

/** Signs what a reader says about a report. */
export function issueEvent(envelope: Envelope, { seq, at, kind, body }: Saying, kid: string, seed: Uint8Array): Bytes {
  const wire: JsonObject = {
    v: 1,
    org: envelope.org,
    report_id: envelope.reportId,
    envelope_sha256: envelope.sha256,
    seq,
    at: moment(at),
    kind,
    body: body === undefined ? null : base64(body),
    kid,
  };
  return canonical({ ...wire, signature: sign("SR-1/event", canonical(wire), seed) });
}

/** Reads one event of exactly this report. */
export function readEvent(bytes: Bytes, envelope: Envelope, keys: readonly PublicKey[]): DeskEvent {
  ensure(bytes.length <= EVENT_LIMIT, "changed");
  const wire = parseCanonical(bytes);
  ensure(wire !== null && hasExactly(wire, NAMES) && wire["v"] === 1, "changed");
  ensure(wire["org"] === envelope.org && wire["report_id"] === envelope.reportId, "changed");
  ensure(wire["envelope_sha256"] === envelope.sha256, "changed");
  const { seq, at, kind, kid } = wire;
  ensure(typeof seq === "number" && seq >= 1 && typeof at === "string" && typeof kid === "string", "changed");
  ensure(isKind(kind), "changed");
  const body = wire["body"] === null ? null : fromBase64(wire["body"]);
  ensure((body !== null) === (kind === "reply"), "changed");
  const named = keys.filter((key) => key.kid === kid);
  ensure(named.length === 0 || named.some(({ key }) => isSigned("SR-1/event", wire, key)), "changed");
  return { seq, at, kind, kid, body, signature: named.length === 0 ? "unknown-key" : "good" };
}

/** Every event of a report, none missing and none twice. */
export function readEvents(events: Bytes[], envelope: Envelope, keys: readonly PublicKey[]): DeskEvent[] {
  const read = events.map((bytes) => readEvent(bytes, envelope, keys));
  ensure(read.every((event, index) => event.seq === index + 1), "changed");
  return read;
}

/** A moment on the wire: UTC, whole seconds. */
function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function isKind(value: unknown): value is EventKind {
  return KINDS.some((kind) => kind === value);
}
