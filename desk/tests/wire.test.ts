// @vitest-environment node
import { describe, expect, it } from "vitest";
import { Reader } from "../src/reader/reader";
import { ackCode } from "../src/sealed/ack";
import { openWithKey, sealReply } from "../src/sealed/age";
import { fromUtf8, utf8, type Bytes } from "../src/sealed/bytes";
import { canonical, parseCanonical, type Json } from "../src/sealed/canonical";
import { readEnvelope } from "../src/sealed/envelope";
import { issueEvent, readEvent, readEvents } from "../src/sealed/event";
import { Fault } from "../src/sealed/fault";
import { readReceipt } from "../src/sealed/receipt";
import { proves, solve } from "../src/sealed/work";
import { keyFile, keys, readers, receiptKeys, seed, seedOf, vector } from "./vectors";

const envelope = readEnvelope(vector("envelope.json"));
const papers = () => ({
  envelope: vector("envelope.json"),
  receipt: vector("receipt.json"),
  events: ["opened.json", "reply.json", "closed.json"].map(vector),
});
const council = { receipt: receiptKeys, readers };

async function reader(who: "lead" | "deputy" = "lead"): Promise<Reader> {
  const one = new Reader();
  await one.unlock(keyFile(who), "");
  return one;
}

async function faultOf(question: () => unknown): Promise<string> {
  try {
    await question();
    return "none";
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
}

describe("the fixed files that Rust wrote", () => {
  it.each(["lead", "deputy"] as const)("open for the %s with every answer", async (who) => {
    const { manifest } = await (await reader(who)).open(envelope, vector("sealed.age"));
    const published = JSON.parse(fromUtf8(vector("manifest.json")) ?? "") as { answers: unknown; made_at: string };
    expect(manifest.answers, "the desk would read other answers than the learner gave").toEqual(published.answers);
    expect(manifest.madeAt).toBe(published.made_at);
    expect(manifest.evidence).toHaveLength(1);
  });

  it("give the file that was attached, to the byte", async () => {
    const lead = await reader();
    const { manifest } = await lead.open(envelope, vector("sealed.age"));
    const [file] = manifest.evidence;
    if (!file) throw new Error("no file in the manifest");
    expect(await lead.openFile(envelope, 0, vector("file.age"), file)).toEqual(vector("messages.txt"));
  });

  it("have papers that check", async () => {
    const checked = await (await reader()).check(keys.report_id, papers(), council);
    expect(checked.receipt).toEqual({ reference: "CW-4106-1054", receivedAt: "2026-11-23T14:05:00Z", signature: "good" });
    expect(checked.events.map(({ kind, signature }) => [kind, signature])).toEqual([
      ["opened", "good"],
      ["reply", "good"],
      ["closed", "good"],
    ]);
  });

  it("hold a reply that the learner can read", async () => {
    const reply = await openWithKey(vector("reply.age"), keys.reply_identity);
    expect(fromUtf8(reply)).toBe(keys.reply_words);
  });

  it("come whole out of one file", async () => {
    const bundle = await (await reader()).bundle(vector("bundle.age"));
    expect(bundle.envelope.sha256).toBe(envelope.sha256);
    expect(bundle.parts).toEqual([vector("sealed.age"), vector("file.age")]);
  });
});

describe("events made here", () => {
  it.each(["opened", "reply", "closed"] as const)("are the bytes that Rust makes: %s", (kind) => {
    const published = vector(`${kind}.json`);
    const { seq, at } = readEvent(published, envelope, readers);
    const saying = { seq, at: new Date(at), kind, ...(kind === "reply" ? { body: vector("reply.age") } : {}) };
    expect(issueEvent(envelope, saying, "lead", seedOf("lead")), "the service would refuse what the desk signs").toEqual(published);
  });

  it("carry a reply for the learner and its writer, and nobody else", async () => {
    const words = "We will phone you.\nÄ 🙂";
    const { manifest } = await (await reader()).open(envelope, vector("sealed.age"));
    const sealed = await sealReply(words, manifest.replyKey, keys.lead.identity);
    expect(fromUtf8(await openWithKey(sealed, keys.reply_identity))).toBe(words);
    expect(fromUtf8(await openWithKey(sealed, keys.lead.identity))).toBe(words);
    expect(await faultOf(() => openWithKey(sealed, keys.deputy.identity))).toBe("other-reader");
  });

  it("count only in their order, each once", () => {
    const [opened, reply, closed] = papers().events;
    if (!opened || !reply || !closed) throw new Error("no events");
    for (const [events, what] of [
      [[opened, closed], "one is missing"],
      [[reply, opened, closed], "they changed places"],
      [[opened, opened], "one came twice"],
    ] as const) {
      expect(() => readEvents([...events], envelope, readers), what).toThrow("changed");
    }
  });
});

describe("a byte that was changed", () => {
  const flip = (bytes: Bytes, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const spread = (bytes: Bytes, steps: number) => Array.from({ length: steps }, (_, n) => Math.floor((n * bytes.length) / steps));

  it.each(["envelope.json", "receipt.json", "opened.json", "reply.json", "closed.json"])("is found in %s", async (name) => {
    const lead = await reader();
    const bytes = vector(name);
    for (const at of name === "envelope.json" ? bytes.keys() : spread(bytes, 120)) {
      const tampered = flip(bytes, at);
      const found = {
        ...papers(),
        ...(name === "envelope.json" ? { envelope: tampered } : {}),
        ...(name === "receipt.json" ? { receipt: tampered } : {}),
      };
      if (!["envelope.json", "receipt.json"].includes(name)) {
        found.events = ["opened.json", "reply.json", "closed.json"].map((one) => (one === name ? tampered : vector(one)));
      }
      const fault = await faultOf(async () => {
        const checked = await lead.check(keys.report_id, found, council);
        // A changed key name only means that the page does not know the key; nothing is called checked then.
        const unchecked = [checked.receipt, ...checked.events].some(({ signature }) => signature !== "good");
        if (unchecked) throw new Fault("changed");
      });
      expect(["changed", "not-understood"], `byte ${at} of ${name} was changed and the desk relies on it`).toContain(fault);
    }
  });

  it.each(["sealed.age", "file.age"])("is found in %s", async (name) => {
    const lead = await reader();
    const bytes = vector(name);
    const index = name === "sealed.age" ? 0 : 1;
    for (const at of spread(bytes, 200)) {
      expect(await faultOf(() => lead.checkPart(envelope, index, flip(bytes, at))), `byte ${at} of ${name}`).toBe("changed");
    }
    expect(await faultOf(() => lead.checkPart(envelope, index, bytes.slice(1)))).toBe("changed");
  });

  it("is found in a report in one file", async () => {
    const lead = await reader();
    const bytes = vector("bundle.age");
    for (const at of spread(bytes, 60)) {
      const fault = await faultOf(() => lead.bundle(flip(bytes, at)));
      expect(["changed", "other-reader"], `byte ${at} of the file was changed`).toContain(fault);
    }
    expect(await faultOf(() => lead.bundle(bytes.slice(0, -1)))).toBe("changed");
  });

  it("is found where the parts belong to another report", async () => {
    const lead = await reader();
    const other = { ...envelope, reportId: "f".repeat(32) };
    expect(await faultOf(() => lead.open(other, vector("sealed.age"))), "one report is shown under another's name").toBe("changed");
    expect(await faultOf(() => lead.check("f".repeat(32), papers(), council))).toBe("changed");
  });
});

describe("keys", () => {
  it("that are not known are never called good", () => {
    expect(readReceipt(vector("receipt.json"), envelope, []).signature).toBe("unknown-key");
    const impostor = [{ kid: keys.receipt_kid, key: readers[0]?.key ?? "" }];
    expect(() => readReceipt(vector("receipt.json"), envelope, impostor), "another's signature counts").toThrow("changed");
  });

  it("of one's own are believed before those that the service names", async () => {
    const lead = await reader();
    const { events, receipt } = await lead.check(keys.report_id, papers(), { receipt: [], readers: [] });
    expect([receipt.signature, ...events.map(({ signature }) => signature)]).toEqual(["unknown-key", "good", "good", "good"]);
    const impostor = { receipt: [], readers: [{ kid: "lead", key: readers[1]?.key ?? "" }] };
    expect((await lead.check(keys.report_id, papers(), impostor)).events[0]?.signature).toBe("good");
    const deputy = await reader("deputy");
    expect((await deputy.check(keys.report_id, papers(), { receipt: [], readers: [] })).events[0]?.signature).toBe("unknown-key");
  });

  it("are forgotten", async () => {
    const lead = await reader();
    lead.end();
    expect(await faultOf(() => lead.open(envelope, vector("sealed.age")))).toBe("signed-out");
  });

  it.each([
    ["an empty file", ""],
    ["a picture", "\x89PNG"],
    ["a key without a reader key", keys.lead.identity],
    ["a public key", keys.lead.key],
  ])("are not taken from %s", async (_, text) => {
    expect(await faultOf(() => new Reader().unlock(utf8(text), ""))).toBe("not-a-key-file");
  });
});

describe("the code for the learner", () => {
  it("is the one that the learner's program expects", () => {
    // The same code stands in the report crate's tests.
    expect(ackCode(seed(keys.ack_secret))).toBe("2CYRY-CJRG1");
  });
});

describe("the canonical form", () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ "\u20ac": 1, "\r": 2, "1": 3, "\u{1f600}": 4, "\ufb33": 5 }, '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}'],
    ['\u0007\b\t"\\/\u007f', '"\\u0007\\b\\t\\"\\\\/\u007f"'],
  ])("of %j is one", (value, text) => {
    expect(fromUtf8(canonical(value))).toBe(text);
  });

  it.each(['{"a":1,"a":2}', '{ "a":1}', '{"b":1,"a":2}', '{"a":1.0}', '{"a":1}\n', "[1]", "\ufeff{}", '{"a":1e999}'])(
    "is not %j",
    (text) => expect(parseCanonical(utf8(text)), "one signature would cover two spellings").toBeNull(),
  );
});

describe("work for a busy service", () => {
  it("proves itself", () => {
    const nonce = solve("now", keys.report_id, 8);
    expect(proves("now", keys.report_id, nonce, 8)).toBe(true);
    expect(proves("now", "f".repeat(32), nonce, 8) && proves("later", keys.report_id, nonce, 8)).toBe(false);
  });
});
