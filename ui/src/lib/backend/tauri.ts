// The only file of the screens that talks to the shell; `bindings.ts` is generated for it.
import type { AppFailure, Backend, Result, StopListening } from "./backend";
import { commands, events } from "./bindings";

const UNEXPECTED: AppFailure = { code: "unexpected", reference: "screen" };

type Commands = { [Name in keyof typeof commands]: Backend[Name] };

/** A call that could not be made at all is a failure like any other. */
function answered(call: (...asked: never[]) => Promise<Result<unknown>>) {
  return async (...asked: never[]): Promise<Result<unknown>> => {
    try {
      return await call(...asked);
    } catch {
      return { status: "error", error: UNEXPECTED };
    }
  };
}

/** Stops listening even when asked to before listening has begun. */
function stopper(listening: Promise<StopListening>): StopListening {
  return () => void listening.then((stop) => stop()).catch(() => undefined);
}

// What the shell offers and what a screen may ask is the same, name by name; this line does not compile otherwise.
const offered: Commands = commands;

export const backend: Backend = {
  ...(Object.fromEntries(Object.entries(offered).map(([name, call]) => [name, answered(call)])) as Commands),
  onAuditProgressed: (listener) => stopper(events.auditProgressed.listen((event) => listener(event.payload))),
  onCheckChanged: (listener) => stopper(events.checkChanged.listen((event) => listener(event.payload))),
  onReportsChanged: (listener) => stopper(events.reportsChanged.listen((event) => listener(event.payload))),
  onEvidenceChanged: (listener) => stopper(events.evidenceChanged.listen((event) => listener(event.payload))),
};
