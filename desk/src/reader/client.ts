import { Fault, type FaultCode } from "../sealed/fault";
import type { Reader } from "./reader";

type Call = Exclude<keyof Reader, "end">;

export interface Asked {
  number: number;
  call: Call;
  values: unknown[];
}

export type Answered = { number: number; value: unknown } | { number: number; fault: FaultCode };

/** A reader in this thread or in another. */
export type ReaderDoor = Pick<Reader, keyof Reader>;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (fault: Fault) => void;
}

const CALLS: readonly Call[] = [
  "unlock",
  "signIn",
  "check",
  "checkPart",
  "open",
  "openFile",
  "say",
  "reply",
  "bundle",
  "solve",
];

/** A reader in a thread of its own, so that the page stays alive while a passphrase or a large file is worked on. */
export function readerInWorker(): ReaderDoor {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ("fault" in data) one?.reject(new Fault(data.fault));
    else one?.resolve(data.value);
  });

  function end(): void {
    worker.terminate();
    for (const one of waiting.values()) one.reject(new Fault("signed-out"));
    waiting.clear();
  }
  worker.addEventListener("error", end);

  const ask = (call: Call) => (...values: unknown[]) => {
    asked += 1;
    const number = asked;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, call, values } satisfies Asked);
    });
  };
  return { ...Object.fromEntries(CALLS.map((call) => [call, ask(call)])), end } as unknown as ReaderDoor;
}
