import { fromUtf8, same, utf8, type Bytes } from "./bytes";

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** The one byte form of a JSON value (RFC 8785). Numbers on our wire are whole and safe. */
export function canonical(value: Json): Bytes {
  return utf8(text(value));
}

/** An object from bytes that are exactly its canonical form: no second spelling, no name twice. */
export function parseCanonical(bytes: Uint8Array): JsonObject | null {
  const value = parseObject(bytes);
  if (value === null) return null;
  try {
    return same(canonical(value), bytes) ? value : null;
  } catch {
    return null;
  }
}

export function parseObject(bytes: Uint8Array): JsonObject | null {
  const written = fromUtf8(bytes);
  if (written === null) return null;
  try {
    const value: unknown = JSON.parse(written);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has exactly these names. */
export function hasExactly(value: JsonObject, names: readonly string[]): boolean {
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}

/** The same object without one name. */
export function without(value: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
}

function text(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(text).join(",")}]`;
  if (isObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${text(value[name] ?? null)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError("not a whole, safe number");
  if (typeof value === "string" && !value.isWellFormed()) throw new RangeError("half a character");
  return JSON.stringify(value);
}
