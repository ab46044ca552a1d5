import { fromHex } from "./bytes";
import { isObject, parseObject, type Json, type JsonObject } from "./canonical";
import type { Envelope } from "./envelope";
import { ensure } from "./fault";

/** A reply goes to a key of this kind only; age knows others. */
const X25519_KEY = /^age1[02-9ac-hj-np-z]{58}$/;

/** A file that came with a report, as the learner's program describes it. */
export interface Evidence {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  shows: string;
  removed: string[];
  original: string | null;
}

/** An opened report. */
export interface Manifest {
  answers: Record<string, string | string[] | boolean | null>;
  evidence: Evidence[];
  madeAt: string;
  openedAt: string | null;
  program: string;
  packVersion: number;
  parentId: string | null;
  replyKey: string;
  ackSecret: string;
}

/** Reads the plain bytes of part 0 and compares them with the envelope they came in. */
export function readManifest(plain: Uint8Array, envelope: Envelope): Manifest {
  const wire = parseObject(plain);
  ensure(wire !== null && wire["schema"] === "report/1" && isObject(wire["answers"]), "not-understood");
  ensure(wire["report_id"] === envelope.reportId && wire["org"] === envelope.org, "changed");
  ensure(wire["report_key"] === envelope.reportKey, "changed");
  const manifest = {
    answers: readAnswers(wire["answers"]),
    evidence: readEvidence(wire["evidence"]),
    madeAt: text(wire["made_at"]),
    openedAt: wire["opened_at"] === null ? null : text(wire["opened_at"]),
    program: text(wire["program"]),
    packVersion: whole(wire["pack_version"]),
    parentId: wire["parent_id"] === null ? null : text(wire["parent_id"]),
    replyKey: text(wire["reply_key"]),
    ackSecret: text(wire["ack_secret"]),
  };
  ensure(fromHex(manifest.ackSecret, 32) !== null && X25519_KEY.test(manifest.replyKey), "not-understood");
  ensure((manifest.answers["danger"] === "yes") === (envelope.urgency === "urgent"), "changed");
  ensure(manifest.evidence.length + 1 === envelope.parts.length, "changed");
  return manifest;
}

/** Whether the learner said that a sexual image of somebody under 18 may be part of it. */
export function mayShowUnder18({ answers }: Manifest): boolean {
  return answers["under18Images"] === "yes" || answers["under18Images"] === "not-sure";
}

function readAnswers(value: JsonObject): Manifest["answers"] {
  return Object.fromEntries(
    Object.entries(value).map(([name, answer]) => {
      if (Array.isArray(answer)) return [name, answer.map(text)];
      ensure(answer === null || typeof answer === "string" || typeof answer === "boolean", "not-understood");
      return [name, answer];
    }),
  );
}

function readEvidence(value: Json | undefined): Evidence[] {
  ensure(Array.isArray(value), "not-understood");
  return value.map((file) => {
    ensure(isObject(file) && Array.isArray(file["removed"]), "not-understood");
    return {
      name: text(file["name"]),
      mediaType: text(file["media_type"]),
      size: whole(file["size"]),
      sha256: text(file["sha256"]),
      shows: text(file["shows"]),
      removed: file["removed"].map(text),
      original: file["original"] === null ? null : text(file["original"]),
    };
  });
}

function text(value: Json | undefined): string {
  ensure(typeof value === "string", "not-understood");
  return value;
}

function whole(value: Json | undefined): number {
  ensure(typeof value === "number" && Number.isSafeInteger(value) && value >= 0, "not-understood");
  return value;
}
