import { Fault } from "../sealed/fault";
import { Reader } from "./reader";
import type { Asked, Answered } from "./client";

// The key lives in this thread only. Ending the thread is what forgets it.
const reader = new Reader();

addEventListener("message", ({ data }: MessageEvent<Asked>) => void answer(data));

async function answer({ number, call, values }: Asked): Promise<void> {
  const method = reader[call] as (...values: unknown[]) => Promise<unknown>;
  let answered: Answered;
  try {
    answered = { number, value: await method.apply(reader, values) };
  } catch (error) {
    answered = { number, fault: error instanceof Fault ? error.code : "not-understood" };
  }
  postMessage(answered);
}
