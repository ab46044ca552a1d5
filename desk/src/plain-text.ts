import { visible } from "./words/words";

const SHOWN = 200_000;

/** Whether a file is shown as text: messages too, whatever their text asks a mail program to do. */
export function isText(name: string): boolean {
  return /\.(txt|eml|csv|log)$/i.test(name);
}

/** The beginning of a file as text in which nothing hides. */
export function plainText(bytes: Uint8Array): { text: string; cut: boolean } {
  const text = new TextDecoder().decode(bytes.subarray(0, SHOWN)).replaceAll("\r\n", "\n");
  return { text: visible(text), cut: bytes.length > SHOWN };
}
