// @vitest-environment node
import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { Reader } from "../src/reader/reader";
import { base64, concat, type Bytes } from "../src/sealed/bytes";
import { readEnvelope } from "../src/sealed/envelope";
import { proves } from "../src/sealed/work";
import { deliver } from "../src/server/deliver";
import { ServerFault, type Server } from "../src/server/server";
import { keys, vector } from "./vectors";

const BIG = crypto.getRandomValues(new Uint8Array(60_000));
const PART = new Uint8Array(2_500_000).map((_, at) => BIG[at % BIG.length] ?? 0);
const bundle = { envelope: readEnvelope(vector("envelope.json")), parts: [PART, vector("file.age")] };

interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Bytes | undefined;
}

/** An intake that stores what it gets and answers what `weather` says instead, where it says something. */
function intake(weather: (call: Call, count: number) => Response | null = () => null) {
  const parts = new Map<string, Bytes>();
  const calls: Call[] = [];
  const server = {
    deliver: async (method: string, path: string, headers: Record<string, string>, body?: Bytes) => {
      const call = { method, path, headers, body };
      calls.push(call);
      const instead = weather(call, calls.filter((one) => one.method === method).length);
      if (instead) return instead;
      const stored = parts.get(path) ?? new Uint8Array();
      if (method === "HEAD") return new Response(null, { headers: { "Upload-Offset": String(stored.length) } });
      if (method !== "PATCH") return new Response(null, { status: method === "PUT" ? 201 : 200 });
      const hash = createHash("sha256").update(body ?? "").digest();
      if (headers["Upload-Checksum"] !== `sha256 ${base64(hash)}`) return new Response(null, { status: 460 });
      if (headers["Upload-Offset"] !== String(stored.length)) return new Response(null, { status: 409 });
      parts.set(path, concat(stored, body ?? new Uint8Array()));
      return new Response(null, { status: 204 });
    },
  } as unknown as Server;
  return { server, parts, calls };
}

const digest = (bytes: Uint8Array = new Uint8Array()) => createHash("sha256").update(bytes).digest("hex");
const status = (code: number, body: BodyInit | null = null, headers: Record<string, string> = {}) =>
  new Response(body, { status: code, headers });

describe("a report that came as a file", () => {
  it("arrives whole, in pieces", async () => {
    const { server, parts, calls } = intake();
    await deliver(server, new Reader(), bundle);
    expect(digest(parts.get(`reports/${keys.report_id}/parts/0`))).toBe(digest(PART));
    expect(parts.get(`reports/${keys.report_id}/parts/1`)).toEqual(vector("file.age"));
    expect(calls.at(-1)?.path).toBe(`reports/${keys.report_id}/commit`);
  });

  it("goes on where it was cut off", async () => {
    const cut = intake((call, count) => (call.method === "PATCH" && count === 2 ? status(500) : null));
    await expect(deliver(cut.server, new Reader(), bundle)).rejects.toThrow(ServerFault);
    const again = intake();
    for (const [path, bytes] of cut.parts) again.parts.set(path, bytes);
    await deliver(again.server, new Reader(), bundle);
    expect(digest(again.parts.get(`reports/${keys.report_id}/parts/0`))).toBe(digest(PART));
    const first = again.calls.find((call) => call.method === "PATCH");
    expect(first?.headers["Upload-Offset"], "what had arrived was sent once more").not.toBe("0");
  });

  it("waits when the service is busy", async () => {
    vi.useFakeTimers();
    const { server, parts } = intake((call, count) => (call.method === "PUT" && count < 3 ? status(429, null, { "Retry-After": "7" }) : null));
    const done = deliver(server, new Reader(), bundle);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(parts.size, "the service's wish was not heard").toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await done;
    expect(parts.size).toBe(2);
  });

  it("does the work that is asked for", async () => {
    let proven = false;
    const { server } = intake(({ method, headers }) => {
      if (method !== "PUT") return null;
      const [challenge = "", nonce = ""] = (headers["Report-Work"] ?? "").split(":");
      proven = proves(challenge, keys.report_id, Number(nonce), 8);
      return challenge === "today" && proven ? null : status(428, JSON.stringify({ error: "work", challenge: "today", bits: 8 }));
    });
    await deliver(server, new Reader(), bundle);
    expect(proven).toBe(true);
  });

  it.each<[number, string]>([
    [409, "refused"],
    [413, "refused"],
    [422, "refused"],
    [507, "full"],
    [500, "unexpected"],
  ])("is not called entered when the service answers %i", async (code, trouble) => {
    const { server, calls } = intake(({ method }) => (method === "PUT" ? status(code) : null));
    await expect(deliver(server, new Reader(), bundle)).rejects.toThrow(trouble);
    expect(calls).toHaveLength(1);
  });

  it("is not called entered when it was not committed", async () => {
    const { server } = intake(({ method }) => (method === "POST" ? status(409) : null));
    await expect(deliver(server, new Reader(), bundle)).rejects.toThrow("refused");
  });
});
