import type { Bytes } from "./sealed/bytes";

/** Above this a picture is refused before it is unpacked: a small file can unpack to gigabytes. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 1_600;

type Kind = "image/png" | "image/jpeg" | "image/gif" | "image/webp";

interface Measured {
  kind: Kind;
  width: number;
  height: number;
}

/** Whether a file may be shown as a picture, by its name. What is in it is looked at before it is drawn. */
export function isPicture(name: string): boolean {
  return /\.(png|jpe?g|gif|webp)$/i.test(name);
}

/** Draws the points of a picture and nothing else of it: no script, no address, no second frame. */
export async function drawPicture(bytes: Bytes, canvas: HTMLCanvasElement): Promise<"drawn" | "too-large" | "not-a-picture"> {
  const measured = measure(bytes);
  if (measured === null) return "not-a-picture";
  const { kind, width, height } = measured;
  if (width * height > MOST_PIXELS) return "too-large";
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type: kind }));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return "drawn";
  } catch {
    return "not-a-picture";
  }
}

/** The kind and size that a picture's first bytes announce. */
export function measure(bytes: Uint8Array): Measured | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (at: number, text: string) =>
    bytes.length >= at + text.length && [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
  try {
    if (starts(0, "\x89PNG\r\n\x1a\n") && starts(12, "IHDR")) {
      return { kind: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (starts(0, "GIF87a") || starts(0, "GIF89a")) {
      return { kind: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    if (starts(0, "RIFF") && starts(8, "WEBP")) return measureWebp(view, starts);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(view);
  } catch {
    // Cut short.
  }
  return null;
}

function measureWebp(view: DataView, starts: (at: number, text: string) => boolean): Measured | null {
  const kind = "image/webp";
  if (starts(12, "VP8X")) {
    const side = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { kind, width: side(24), height: side(27) };
  }
  if (starts(12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { kind, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  if (!starts(12, "VP8 ")) return null;
  return { kind, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function measureJpeg(view: DataView): Measured | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { kind: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker < 0xff00) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
