// Who else can help, from the same table that the program reads.
import table from "../../../../policy-content/routes.toml?raw";
import { sayIfKnown } from "../words/words";
import type { Draft, WaysView } from "./backend";

const EMERGENCY = "help-999";

/** The lines under `[happened.kind]`: who can go there, and the messages. */
function under(kind: string): Map<string, string[]> {
  const part = table.split(`[happened.${kind}]`)[1]?.split(/^\[/m)[0] ?? "";
  const lines = [...part.matchAll(/^(all|young|adult) = \[(.*)\]$/gm)];
  return new Map(lines.map(([, who = "", ids = ""]) => [who, [...ids.matchAll(/"([^"]+)"/g)].map(([, id = ""]) => id)]));
}

export function waysTo({ kinds, age, danger }: Draft): WaysView {
  const ids = kinds.flatMap((kind) => {
    const found = under(kind);
    const to = (who: string, shown = true) => (shown ? (found.get(who) ?? []) : []);
    return [...to("all"), ...to("young", age !== "adult"), ...to("adult", age !== "under-18")];
  });
  const emergencyFirst = danger === "yes" || danger === "not-sure";
  const ways = [...new Set(emergencyFirst ? [EMERGENCY, ...ids] : ids)].map((id) => ({ id, text: sayIfKnown(id) ?? id }));
  return { emergencyFirst, ways };
}

/** Every message that the table names, and the one that stands before all. */
export const WAYS_IN_TABLE = [EMERGENCY, ...new Set([...table.matchAll(/"(help-[a-z0-9-]+)"/g)].map(([, id = ""]) => id))];
