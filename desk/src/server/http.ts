import { fromBase64, type Bytes } from "../sealed/bytes";
import { isObject, type Json, type JsonObject } from "../sealed/canonical";
import type { PublicKey } from "../sealed/signature";
import { ServerFault, type AuditEntry, type Detail, type Me, type Row, type Server, type Trouble } from "./server";

const TROUBLE: Record<number, Trouble> = {
  401: "signed-out",
  404: "gone",
  409: "taken",
  410: "gone",
  422: "refused",
  423: "locked",
  429: "busy",
  503: "busy",
  507: "full",
};

/** The real service, which also serves this page. */
export function httpServer(): Server {
  return {
    async challenge(id) {
      const { nonce } = await object("POST", "api/challenge", JSON.stringify({ id }));
      return text(nonce);
    },
    async signIn(id, nonce, signature) {
      await call("POST", "api/sign-in", JSON.stringify({ id, nonce, signature }));
    },
    async signOut() {
      await call("POST", "api/sign-out");
    },
    async me() {
      return readMe(await object("GET", "api/me"));
    },
    async reports() {
      const { reports } = await object("GET", "api/reports");
      return list(reports).map(readRow);
    },
    async report(id) {
      return readDetail(await object("GET", `api/reports/${id}`));
    },
    async part(id, index) {
      const answer = await call("GET", `api/reports/${id}/parts/${index}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async say(id, event) {
      await call("POST", `api/reports/${id}/events`, event);
    },
    async markSpam(id, spam) {
      await call("POST", `api/reports/${id}/spam`, JSON.stringify({ spam }));
    },
    async audit() {
      const { entries } = await object("GET", "api/audit");
      return list(entries).map(readEntry);
    },
    deliver(method, path, headers, body) {
      return ask(`../v1/${path}`, { method, headers, ...(body ? { body } : {}) });
    },
  };
}

async function call(method: "GET" | "POST", path: string, body?: string | Bytes): Promise<Response> {
  const headers: Record<string, string> = {};
  if (method === "POST") headers["Desk"] = "1";
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  else if (body) headers["Content-Type"] = "application/octet-stream";
  const answer = await ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
  if (answer.ok) return answer;
  throw new ServerFault(TROUBLE[answer.status] ?? "unexpected", retryAfter(answer));
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...request, cache: "no-store", credentials: "same-origin", redirect: "error" });
  } catch {
    throw new ServerFault("offline");
  }
}

/** Seconds the service asks to wait, as far as it says. */
export function retryAfter(answer: Response): number | null {
  const seconds = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  return Number.isNaN(seconds) ? null : seconds;
}

async function object(method: "GET" | "POST", path: string, body?: string): Promise<JsonObject> {
  const answer = await call(method, path, body);
  const value: unknown = await answer.json().catch(() => null);
  if (!isObject(value)) throw new ServerFault("unexpected");
  return value;
}

function readMe(me: JsonObject): Me {
  const people = optional(me["recipients"]).map((one) => [text(one["id"]), text(one["role"])]);
  return {
    id: text(me["id"]),
    role: text(me["role"]),
    keys: { receipt: optional(me["receipt_keys"]).map(readKey), readers: optional(me["reader_keys"]).map(readKey) },
    roles: { ...Object.fromEntries(people), [text(me["id"])]: text(me["role"]) },
  };
}

function readKey(key: JsonObject): PublicKey {
  return { kid: text(key["kid"]), key: text(key["key"]) };
}

function readRow(row: JsonObject): Row {
  return {
    id: text(row["id"]),
    reference: text(row["reference"]),
    received_at: text(row["received_at"]),
    urgency: row["urgency"] === "urgent" ? "urgent" : "routine",
    size: Number(row["size"]),
    files: Number(row["files"]),
    opened_at: textOrNull(row["opened_at"]),
    opened_by: textOrNull(row["opened_by"]),
    closed_at: textOrNull(row["closed_at"]),
    spam: row["spam"] === true,
    late: row["late"] === true,
  };
}

function readDetail(detail: JsonObject): Detail {
  const events = Array.isArray(detail["events"]) ? detail["events"] : [];
  return {
    row: readRow(detail),
    papers: { envelope: bytes(detail["envelope"]), receipt: bytes(detail["receipt"]), events: events.map(bytes) },
  };
}

function readEntry(entry: JsonObject): AuditEntry {
  return {
    at: text(entry["at"]),
    who: text(entry["who"]),
    what: text(entry["what"]),
    reference: textOrNull(entry["reference"]),
  };
}

function text(value: Json | undefined): string {
  if (typeof value !== "string") throw new ServerFault("unexpected");
  return value;
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function bytes(value: Json | undefined): Bytes {
  const found = fromBase64(value);
  if (found === null) throw new ServerFault("unexpected");
  return found;
}

function list(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw new ServerFault("unexpected");
  return value;
}

function optional(value: Json | undefined): JsonObject[] {
  return value === undefined ? [] : list(value);
}
