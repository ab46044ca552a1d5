import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { utf8, type Bytes } from "./bytes";
import { ensure, Fault } from "./fault";
import { sha256 } from "./hash";

export const REPLY_LIMIT = 64 * 1024;

/** Opens an age file with a key. */
export async function openWithKey(sealed: Uint8Array, identity: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return owned(await decrypter.decrypt(sealed));
  } catch (error) {
    throw new Fault(String(error).includes("no identity matched") ? "other-reader" : "changed");
  }
}

/** Opens an age file with a passphrase. */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return owned(await decrypter.decrypt(sealed));
  } catch (error) {
    throw new Fault(String(error).includes("no identity matched") ? "wrong-passphrase" : "not-a-key-file");
  }
}

/** Opens a file that came with a report: the padding goes, and what is left must be what the report says. */
export async function openFile(sealed: Uint8Array, identity: string, size: number, hash: string): Promise<Bytes> {
  const padded = await openWithKey(sealed, identity);
  ensure(padded.length >= size, "changed");
  const file = padded.slice(0, size);
  ensure(sha256(file) === hash, "changed");
  return file;
}

/** Seals a reply to the learner. The writer can read it again; nobody else at the desk can. */
export async function sealReply(words: string, replyKey: string, identity: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(replyKey);
  encrypter.addRecipient(await identityToRecipient(identity));
  const sealed = owned(await encrypter.encrypt(utf8(words)));
  ensure(sealed.length <= REPLY_LIMIT, "too-big");
  return sealed;
}

function owned(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : bytes.slice();
}
