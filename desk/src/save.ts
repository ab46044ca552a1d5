const LONGEST = 120;
/** What opens in a viewer and runs nothing by itself. Everything else gets an ending that opens nothing. */
const KNOWN = /\.(png|jpe?g|gif|webp|heic|pdf|eml|msg|txt|csv|mp4|mov|m4a|mp3)$/i;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that is safe on every system, close to the one the file came with. */
export function safeName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = KNOWN.exec(plain)?.[0] ?? "";
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join("") || "file";
  const named = `${DEVICES.test(stem) ? "_" : ""}${stem}${ending}`;
  return ending === "" ? `${named}.bin` : named;
}

/** Gives a file to the browser to save. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
