// The only file of the screens that talks to the shell; `bindings.ts` is generated for it.
import type { AppFailure, Backend, Result, StopListening } from "./backend";
import { commands, events } from "./bindings";

const UNEXPECTED: AppFailure = { code: "unexpected", reference: "screen" };

/** A call that could not be made at all is a failure like any other. */
async function answered<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch {
    return { status: "error", error: UNEXPECTED };
  }
}

/** Stops listening even when asked to before listening has begun. */
function stopper(listening: Promise<StopListening>): StopListening {
  return () => void listening.then((stop) => stop()).catch(() => undefined);
}

export const backend: Backend = {
  home: () => answered(() => commands.home()),
  topics: () => answered(() => commands.topics()),
  rule: (id) => answered(() => commands.rule(id)),
  search: (words) => answered(() => commands.search(words)),
  guides: () => answered(() => commands.guides()),
  guide: (id) => answered(() => commands.guide(id)),
  startCheck: (request) => answered(() => commands.startCheck(request)),
  tryPassword: (password) => answered(() => commands.tryPassword(password)),
  review: (draft) => answered(() => commands.review(draft)),
  send: (draft) => answered(() => commands.send(draft)),
  reports: () => answered(() => commands.reports()),
  sendNow: () => answered(() => commands.sendNow()),
  keepDraft: (draft, passphrase) => answered(() => commands.keepDraft(draft, passphrase)),
  keptDraft: (passphrase) => answered(() => commands.keptDraft(passphrase)),
  forgetDraft: () => answered(() => commands.forgetDraft()),
  screenShown: (title) => answered(() => commands.screenShown(title)),
  leave: () => answered(() => commands.leave()),
  onCheckChanged: (listener) => stopper(events.checkChanged.listen((event) => listener(event.payload))),
  onReportsChanged: (listener) => stopper(events.reportsChanged.listen((event) => listener(event.payload))),
};
