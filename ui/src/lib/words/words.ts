import type { Messages } from "./messages";
import { spoken } from "./spoken.svelte";

export type MessageId = keyof Messages;

/** A message that needs no values. */
export type PlainMessageId = { [Id in MessageId]: Messages[Id] extends null ? Id : never }[MessageId];

/** The words of a message, with its values filled in. */
export function say<Id extends MessageId>(id: Id, ...values: Messages[Id] extends null ? [] : [Messages[Id]]): string {
  return spoken.formatter.text(id, values[0] ?? {});
}

/** The words of a message that may not be there. */
export function sayIfKnown(id: string): string | null {
  return spoken.formatter.has(id) ? spoken.formatter.text(id, {}) : null;
}

function formatted(iso: string, format: Intl.DateTimeFormat): string | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : format.format(time);
}

/** A day as people write it. */
export function day(iso: string): string {
  return formatted(iso, spoken.formats.day) ?? iso;
}

/** A day and time in the learner's own time zone. */
export function dayAndTime(iso: string): string {
  return formatted(iso, spoken.formats.dayAndTime) ?? say("report-time-unknown");
}

/** A time as it is said on its own day; with the day when that is past. */
export function timeOrDay(iso: string): string {
  return day(iso) === spoken.formats.day.format(Date.now()) ? (formatted(iso, spoken.formats.time) ?? iso) : dayAndTime(iso);
}

/** A number as people write it. */
export function number(value: number): string {
  return spoken.formats.number.format(value);
}
