// @vitest-environment node
import { describe, expect, it } from "vitest";
import { measure } from "../src/picture";
import { safeName } from "../src/save";
import { utf8 } from "../src/sealed/bytes";
import { readBundle } from "../src/sealed/bundle";
import { Encrypter } from "age-encryption";
import { keys, vector } from "./vectors";

describe("the name of a saved file", () => {
  it.each([
    ["picture.png", "picture.png"],
    ["Ünï.JPG", "Ünï.JPG"],
    ["../../etc/passwd", "_.._etc_passwd.bin"],
    ["C:\\run.exe", "C__run.exe.bin"],
    ["page.html", "page.html.bin"],
    ["picture.svg", "picture.svg.bin"],
    ["photo\u202egnp.exe", "photognp.exe.bin"],
    [".profile", "profile.bin"],
    ["con.txt", "_con.txt"],
    ["", "file.bin"],
    ["\u0000\n", "file.bin"],
    ["invoice.pdf.lnk", "invoice.pdf.lnk.bin"],
    ["a b .pdf ", "a b .pdf"],
    ["🙂.mp4", "🙂.mp4"],
    [`${"n".repeat(300)}.png`, `${"n".repeat(120)}.png`],
  ])("made of %j cannot hurt", (name, safe) => expect(safeName(name)).toBe(safe));
});

describe("the size of a picture", () => {
  const bytes = (...parts: (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part].map((sign) => sign.charCodeAt(0)))));

  it.each([
    ["PNG", bytes("\x89PNG\r\n\x1a\n", 0, 0, 0, 13, "IHDR", 0, 1, 0, 0, 0, 0, 0, 2), 65_536, 2],
    ["GIF", bytes("GIF89a", 1, 2, 3, 0), 513, 3],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 5, 1, 0, 3, 0), 256, 5],
    ["WebP", bytes("RIFF", 0, 0, 0, 0, "WEBPVP8X", 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 1, 0, 0), 65_536, 2],
  ])("is read from the first bytes of a %s", (_, head, width, height) => expect(measure(head)).toMatchObject({ width, height }));

  it.each([
    ["nothing", bytes()],
    ["a page", bytes("<svg onload=alert(1)>")],
    ["a cut PNG", bytes("\x89PNG\r\n\x1a\n", 0, 0, 0, 13, "IHDR", 0)],
    ["a JPEG without a frame", bytes(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff)],
  ])("is not guessed from %s", (_, head) => expect(measure(head)).toBeNull());
});

describe("a report in one file", () => {
  interface Entry {
    name: string;
    bytes: Uint8Array;
    type?: string;
    size?: string;
  }

  function tar(entries: Entry[], end: Uint8Array = new Uint8Array(1024)): Uint8Array {
    const blocks = entries.flatMap(({ name, bytes, type = "0", size }) => {
      const header = new Uint8Array(512);
      const put = (at: number, text: string) => header.set(utf8(text), at);
      put(0, name);
      put(124, `${size ?? bytes.length.toString(8).padStart(11, "0")}\0`);
      put(156, type);
      put(257, "ustar\x0000");
      put(148, "        ");
      put(148, `${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0")}\0 `);
      const padded = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
      padded.set(bytes);
      return [header, padded];
    });
    return Uint8Array.from([...blocks, end].flatMap((block) => [...block]));
  }

  async function read(archive: Uint8Array): Promise<string> {
    const encrypter = new Encrypter();
    encrypter.addRecipient(keys.lead.key);
    const file = await encrypter.encrypt(archive);
    return readBundle(file, keys.lead.identity).then(
      () => "read",
      (error: Error) => error.message,
    );
  }

  const envelope = { name: "envelope.json", bytes: vector("envelope.json") };
  const parts = [
    { name: "part-0.age", bytes: vector("sealed.age") },
    { name: "part-1.age", bytes: vector("file.age") },
  ] as const;

  it.each<[string, Uint8Array, string]>([
    ["whole", tar([envelope, ...parts]), "read"],
    ["empty", new Uint8Array(), "not-a-report-file"],
    ["no archive", utf8("x".repeat(600)), "not-a-report-file"],
    ["without an envelope", tar([...parts]), "not-a-report-file"],
    ["without its last part", tar([envelope, parts[0]]), "changed"],
    ["with a part too many", tar([envelope, ...parts, { name: "part-2.age", bytes: new Uint8Array(1) }]), "changed"],
    ["with parts in another order", tar([envelope, parts[1], parts[0]]), "not-a-report-file"],
    ["with other bytes in a part", tar([envelope, parts[0], { name: "part-1.age", bytes: vector("sealed.age") }]), "changed"],
    ["with a link", tar([{ ...envelope, type: "2" }, ...parts]), "not-a-report-file"],
    ["with a path", tar([envelope, { ...parts[0], name: "../part-0.age" }, parts[1]]), "not-a-report-file"],
    ["with a size beyond its end", tar([envelope, { ...parts[0], size: "77777777777" }]), "not-a-report-file"],
    ["with a size that is no number", tar([{ ...envelope, size: "-1         " }]), "not-a-report-file"],
    ["with something after its end", tar([envelope, ...parts], Uint8Array.from({ length: 1024 }, (_, at) => at & 1)), "not-a-report-file"],
  ])("that is %s", async (what, archive, expected) => expect(await read(archive), what).toBe(expected));
});
