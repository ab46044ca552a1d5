import patterns from "../../../../policy-content/locales/en.ftl";
import { Formatter } from "./format";
import type { Messages } from "./messages";

export type MessageId = keyof Messages;

/** A message that needs no values. */
export type PlainMessageId = { [Id in MessageId]: Messages[Id] extends null ? Id : never }[MessageId];

const english = new Formatter("en-GB", patterns);

/** The words of a message, with its values filled in. */
export function say<Id extends MessageId>(id: Id, ...values: Messages[Id] extends null ? [] : [Messages[Id]]): string {
  return english.text(id, values[0] ?? {});
}

/** The words of a message that may not be there. */
export function sayIfKnown(id: string): string | null {
  return english.has(id) ? english.text(id, {}) : null;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const DAY_AND_TIME = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

function formatted(iso: string, format: Intl.DateTimeFormat): string | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : format.format(time);
}

/** A day as people write it. */
export function day(iso: string): string {
  return formatted(iso, DAY) ?? iso;
}

/** A day and time in the learner's own time zone. */
export function dayAndTime(iso: string): string {
  return formatted(iso, DAY_AND_TIME) ?? say("report-time-unknown");
}

/** A time as it is said on its own day; with the day when that is past. */
export function timeOrDay(iso: string): string {
  return day(iso) === DAY.format(Date.now()) ? (formatted(iso, TIME) ?? iso) : dayAndTime(iso);
}
