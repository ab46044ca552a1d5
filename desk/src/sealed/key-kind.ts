import { fromUtf8, utf8 } from "./bytes";

export const KEY_FILE_LIMIT = 16 * 1024;
const PROTECTED = utf8("age-encryption.org/v1\n");

/** Whether a chosen file is a key with a passphrase, one without, or something else. */
export function kindOfKeyFile(file: Uint8Array): "protected" | "open" | "other" {
  if (file.length > KEY_FILE_LIMIT) return "other";
  if (PROTECTED.every((byte, at) => file[at] === byte)) return "protected";
  return fromUtf8(file)?.includes("AGE-SECRET-KEY-1") === true ? "open" : "other";
}
