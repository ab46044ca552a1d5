import { Encrypter, identityToRecipient } from "age-encryption";
import { ed25519 } from "@noble/curves/ed25519.js";
import { concat, utf8, hex, type Bytes } from "../src/sealed/bytes";
import { canonical, type Json, type JsonObject } from "../src/sealed/canonical";
import { readEnvelope } from "../src/sealed/envelope";
import { readEvent } from "../src/sealed/event";
import { sha256 } from "../src/sealed/hash";
import { sign, verifies } from "../src/sealed/signature";
import { ServerFault, type AuditEntry, type Detail, type Row, type Server, type Trouble } from "../src/server/server";
import type { KeptKey, KeyShelf } from "../src/server/key-shelf";
import { keys, readers, receiptKeys, seed } from "./vectors";

/** What a test's learner reports. */
export interface Told {
  id?: string;
  reference?: string;
  answers?: Record<string, Json>;
  files?: { name: string; bytes: Bytes; shows?: string; removed?: string[] }[];
  row?: Partial<Row>;
  parentId?: string;
  /** Changes the canonical manifest before it is sealed. */
  manifest?: JsonObject;
}

export interface FakeServer extends Server {
  said: { id: string; event: Bytes }[];
  calls: string[];
  /** Changes what the service answers from now on. */
  tamper: { part?: (bytes: Bytes) => Bytes; detail?: (detail: Detail) => Detail };
  trouble: Partial<Record<keyof Server, Trouble>>;
  add: (told: Told) => Promise<void>;
}

const REPORT_SEED = seed("31".repeat(32));

/** The council's service in memory, with real seals and signatures. Time is the only thing it makes up. */
export async function fakeServer(told: Told[] = []): Promise<FakeServer> {
  const reports = new Map<string, Detail & { parts: Bytes[] }>();
  const audit: AuditEntry[] = [];
  let nonce = "";

  const server: FakeServer = {
    said: [],
    calls: [],
    tamper: {},
    trouble: {},
    async add(one) {
      const made = await sealed(one);
      reports.set(made.row.id, made);
    },
    async challenge() {
      called("challenge");
      nonce = "ab".repeat(32);
      return nonce;
    },
    async signIn(id, told, signature) {
      called("signIn");
      const key = readers.find((reader) => reader.kid === id)?.key;
      if (told !== nonce || !verifies("SR-1/desk-sign-in", utf8(nonce), signature, key)) throw new ServerFault("signed-out");
      audit.push({ at: "2026-11-23T15:00:00Z", who: id, what: "signed in", reference: null });
    },
    async signOut() {
      called("signOut");
    },
    async me() {
      called("me");
      const roles = { lead: "Safeguarding lead", deputy: "Deputy lead" };
      return { id: "lead", role: roles.lead, keys: { receipt: receiptKeys, readers }, roles };
    },
    async reports() {
      called("reports");
      return [...reports.values()].map(({ row }) => row);
    },
    async report(id) {
      called("report");
      const { row, papers } = found(id);
      const detail = { row: { ...row }, papers: { ...papers, events: [...papers.events] } };
      return server.tamper.detail?.(detail) ?? detail;
    },
    async part(id, index) {
      called("part");
      const bytes = found(id).parts[index];
      if (!bytes) throw new ServerFault("gone");
      return server.tamper.part?.(bytes) ?? bytes.slice();
    },
    async say(id, event) {
      called("say");
      const report = found(id);
      const read = readEvent(event, readEnvelope(report.papers.envelope), readers);
      if (read.seq !== report.papers.events.length + 1) throw new ServerFault("taken");
      report.papers.events.push(event);
      server.said.push({ id, event });
      if (read.kind === "opened") report.row = { ...report.row, opened_at: read.at, opened_by: read.kid };
      if (read.kind === "closed") report.row = { ...report.row, closed_at: read.at };
      audit.push({ at: read.at, who: read.kid, what: read.kind, reference: report.row.reference });
    },
    async markSpam(id, spam) {
      called("markSpam");
      const report = found(id);
      report.row = { ...report.row, spam };
    },
    async audit() {
      called("audit");
      return audit;
    },
    async deliver(method) {
      called("deliver");
      return new Response(null, { status: method === "PATCH" ? 204 : 200, headers: { "Upload-Offset": "0" } });
    },
  };

  function called(name: keyof Server): void {
    server.calls.push(name);
    const trouble = server.trouble[name];
    if (trouble) throw new ServerFault(trouble, trouble === "locked" ? 600 : null);
  }

  function found(id: string): Detail & { parts: Bytes[] } {
    const report = reports.get(id);
    if (!report) throw new ServerFault("gone");
    return report;
  }

  for (const one of told) await server.add(one);
  return server;
}

/** Where a key file would be kept, in memory. */
export function fakeShelf(kept: KeptKey | null = null): KeyShelf & { kept: () => KeptKey | null } {
  return {
    kept: () => kept,
    read: async () => kept,
    keep: async (key) => void (kept = key),
    clear: async () => void (kept = null),
  };
}

async function seal(plain: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(keys.lead.key);
  encrypter.addRecipient(keys.deputy.key);
  return (await encrypter.encrypt(plain)).slice();
}

async function sealed(told: Told): Promise<Detail & { parts: Bytes[] }> {
  const { id = "0123456789abcdef0123456789abcdef", reference = "CW-4106-1054", files = [] } = told;
  const answers: Record<string, Json> = { danger: "no", kinds: ["bullying"], words: "He wrote to me again.", ...told.answers };
  const reportKey = hex(ed25519.getPublicKey(REPORT_SEED));
  const manifest: JsonObject = {
    schema: "report/1",
    report_id: id,
    org: "practice-council",
    made_at: "2026-11-23T14:04:58Z",
    opened_at: null,
    program: "Learner Companion 0.1.0",
    pack_version: 7,
    answers,
    evidence: files.map(({ name, bytes, shows = "", removed = [] }) => ({
      name,
      media_type: "application/octet-stream",
      size: bytes.length,
      sha256: sha256(bytes),
      shows,
      removed,
      original: null,
    })),
    parent_id: told.parentId ?? null,
    reply_key: await identityToRecipient(keys.reply_identity),
    report_key: reportKey,
    ack_secret: keys.ack_secret,
    ...told.manifest,
  };
  const parts = [await seal(concat(canonical(manifest), utf8(" ".repeat(64))))];
  for (const { bytes } of files) parts.push(await seal(concat(bytes, new Uint8Array(100))));

  const wire: JsonObject = {
    protocol: "SR-1",
    version: 1,
    report_id: id,
    org: "practice-council",
    recipients: ["lead", "deputy"],
    urgency: answers["danger"] === "yes" ? "urgent" : "routine",
    parts: parts.map((part) => ({ size: part.length, sha256: sha256(part) })),
    report_key: reportKey,
  };
  const envelope = canonical({ ...wire, signature: sign("SR-1/envelope", canonical(wire), REPORT_SEED) });
  const receipt: JsonObject = {
    v: 1,
    org: "practice-council",
    report_id: id,
    envelope_sha256: sha256(envelope),
    parts: parts.map((part) => sha256(part)),
    received_at: "2026-11-23T14:05:00Z",
    reference,
    next_contact_by: null,
    office_open: null,
    kid: keys.receipt_kid,
  };
  const signed = canonical({ ...receipt, signature: sign("SR-1/receipt", canonical(receipt), seed(keys.receipt_seed)) });
  const row: Row = {
    id,
    reference,
    received_at: "2026-11-23T14:05:00Z",
    urgency: wire["urgency"] === "urgent" ? "urgent" : "routine",
    size: 20_000,
    files: files.length,
    opened_at: null,
    opened_by: null,
    closed_at: null,
    spam: false,
    late: false,
    ...told.row,
  };
  return { row, papers: { envelope, receipt: signed, events: [] }, parts };
}
