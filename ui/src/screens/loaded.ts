import type { Page } from "../lib/app.svelte";
import type { AppFailure, Result } from "../lib/backend/backend";
import { page } from "../lib/page";
import Problem from "./Problem.svelte";

/** The screen for what did not work. */
export function problem(failure: AppFailure): Page {
  return page(Problem, { failure });
}

/** The screen for what the program answered, or for why it did not. */
export function loaded<T>(result: Result<T>, show: (data: T) => Page): Page {
  return result.status === "ok" ? show(result.data) : problem(result.error);
}

/** A screen of a room. A room that cannot be loaded says so: nobody looks at an empty window. */
export async function inRoom<Room>(load: () => Promise<Room>, enter: (room: Room) => Promise<Page>): Promise<Page> {
  let room: Room;
  try {
    room = await load();
  } catch {
    return problem({ code: "unexpected", reference: "room" });
  }
  return enter(room);
}
