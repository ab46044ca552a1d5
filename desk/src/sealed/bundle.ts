import { fromUtf8, type Bytes } from "./bytes";
import { isPart, readEnvelope, type Envelope } from "./envelope";
import { ensure } from "./fault";
import { openWithKey } from "./age";

const BLOCK = 512;

export interface Bundle {
  envelope: Envelope;
  parts: Bytes[];
}

/** Opens the one-file form of a report: an age file of a plain ustar archive with the envelope and its parts. */
export async function readBundle(file: Uint8Array, identity: string): Promise<Bundle> {
  const archive = await openWithKey(file, identity);
  const [first, ...rest] = entries(archive);
  ensure(first?.name === "envelope.json", "not-a-report-file");
  const envelope = readEnvelope(first.bytes);
  ensure(rest.length === envelope.parts.length, "changed");
  ensure(rest.every(({ name }, index) => name === `part-${index}.age`), "not-a-report-file");
  ensure(rest.every(({ bytes }, index) => isPart(envelope, index, bytes)), "changed");
  return { envelope, parts: rest.map(({ bytes }) => bytes) };
}

interface Entry {
  name: string;
  bytes: Bytes;
}

/** Plain files only, each whole, nothing after the end. */
function entries(archive: Bytes): Entry[] {
  const found: Entry[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    ensure(ascii(header, 257, 5) === "ustar" && number(header, 148, 8) === checksum(header), "not-a-report-file");
    ensure((header[156] === 0x30 || header[156] === 0) && ascii(header, 345, 155) === "", "not-a-report-file");
    const size = number(header, 124, 12);
    const end = at + BLOCK + size;
    ensure(end <= archive.length && found.length < 12, "not-a-report-file");
    found.push({ name: ascii(header, 0, 100), bytes: archive.slice(at + BLOCK, end) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  ensure(archive.subarray(at).every((byte) => byte === 0), "not-a-report-file");
  return found;
}

function ascii(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return fromUtf8(end === -1 ? field : field.subarray(0, end)) ?? "";
}

function number(header: Uint8Array, at: number, length: number): number {
  const octal = ascii(header, at, length).trim();
  ensure(/^[0-7]+$/.test(octal), "not-a-report-file");
  return Number.parseInt(octal, 8);
}

function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}
