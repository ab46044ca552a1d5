import { Formatter } from "#words";
import patterns from "../../words/en.ftl";
import type { Messages } from "./messages";

export type MessageId = keyof Messages;

/** A message that needs no values. */
export type PlainMessageId = { [Id in MessageId]: Messages[Id] extends null ? Id : never }[MessageId];

const english = new Formatter("en-GB", patterns);

/** The words of a message, with its values filled in. */
export function say<Id extends MessageId>(id: Id, ...values: Messages[Id] extends null ? [] : [Messages[Id]]): string {
  return english.text(id, values[0] ?? {});
}

/** The words of the first of these messages that is there. */
export function sayFirst(...ids: string[]): string | null {
  const known = ids.find((id) => Object.hasOwn(patterns, id));
  return known === undefined ? null : english.text(known, {});
}

const DAY_AND_TIME = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A day and time in the reader's own time zone. */
export function dayAndTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? visible(iso) : DAY_AND_TIME.format(time);
}

const HOUR = 3_600_000;

/** How long ago, as people say it. */
export function age(iso: string, now: number): string {
  const hours = Math.floor((now - Date.parse(iso)) / HOUR);
  if (Number.isNaN(hours)) return say("age-unknown");
  if (hours < 1) return say("age-now");
  return hours < 48 ? say("age-hours", { hours }) : say("age-days", { days: Math.floor(hours / 24) });
}

/** The size of a file. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return say("size-kb", { size: Math.max(1, Math.round(bytes / 1000)) });
  return say("size-mb", { size: Math.round(bytes / 100_000) / 10 });
}

/** Text from outside with the characters that could hide or turn round other text made visible. */
export function visible(text: string): string {
  // Control characters but for tab and line feed, and the marks that override the direction of writing.
  return text.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}
