import { fromHex, fromUtf8, type Bytes } from "./bytes";
import { openWithPassphrase } from "./age";
import { Fault } from "./fault";
import { isName } from "./envelope";
import { kindOfKeyFile } from "./key-kind";

/** What a reader's key file holds. */
export interface DeskKey {
  id: string;
  role: string;
  /** Signs in and signs events. */
  readerSeed: Bytes;
  /** Opens reports: `AGE-SECRET-KEY-1…`. */
  identity: string;
}

/** Opens a key file with its passphrase; takes seconds on purpose. */
export async function openKeyFile(file: Bytes, passphrase: string): Promise<DeskKey> {
  const kind = kindOfKeyFile(file);
  if (kind === "other") throw new Fault("not-a-key-file");
  return parseKey(kind === "open" ? file : await openWithPassphrase(file, passphrase));
}

function parseKey(plain: Uint8Array): DeskKey {
  const lines = (fromUtf8(plain) ?? "").split("\n").map((line) => line.trim());
  const note = (name: string) => lines.find((line) => line.startsWith(`# ${name}: `))?.slice(name.length + 4);
  const id = note("id");
  const readerSeed = fromHex(note("reader-key"), 32);
  const identity = lines.find((line) => line.startsWith("AGE-SECRET-KEY-1"));
  if (!isName(id) || readerSeed === null || identity === undefined) throw new Fault("not-a-key-file");
  return { id, role: note("role") ?? id, readerSeed, identity };
}
