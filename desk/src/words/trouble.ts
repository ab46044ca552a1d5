import { Fault } from "../sealed/fault";
import { ServerFault } from "../server/server";
import { say } from "./words";

/** What went wrong with the service, where no screen has better words for it. */
export function troubleWords(error: unknown): string {
  const offline = error instanceof ServerFault && (error.trouble === "offline" || error.trouble === "busy");
  return say(offline ? "trouble-offline" : "trouble-unexpected");
}

/** Why a sign-in did not work, and the field it is about. */
export function signInProblem(error: unknown): { text: string; field?: string } {
  if (error instanceof Fault && error.code === "wrong-passphrase") {
    return { text: say("sign-in-wrong-passphrase"), field: "passphrase" };
  }
  if (error instanceof Fault && error.code === "not-a-key-file") {
    return { text: say("sign-in-wrong-file"), field: "key-file" };
  }
  if (error instanceof ServerFault && error.trouble === "locked") {
    return { text: say("sign-in-locked", { minutes: Math.max(1, Math.ceil((error.retryAfter ?? 900) / 60)) }) };
  }
  if (error instanceof ServerFault && error.trouble === "signed-out") return { text: say("sign-in-refused") };
  return { text: troubleWords(error) };
}

/** Why a report file could not be entered. */
export function importProblem(error: unknown): { text: string; field?: string } {
  const field = "report-file";
  if (error instanceof Fault) {
    if (error.code === "other-reader") return { text: say("import-other-reader"), field };
    if (error.code === "changed") return { text: say("import-changed"), field };
    if (error.code === "too-big") return { text: say("import-too-big"), field };
    return { text: say("import-not-a-report"), field };
  }
  if (error instanceof ServerFault) {
    if (error.trouble === "refused") return { text: say("import-refused") };
    if (error.trouble === "full") return { text: say("import-full") };
    if (error.trouble === "busy") return { text: say("import-busy") };
  }
  return { text: troubleWords(error) };
}
