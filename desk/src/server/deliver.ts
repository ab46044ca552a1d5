import type { ReaderDoor } from "../reader/client";
import type { Bundle } from "../sealed/bundle";
import { base64, type Bytes } from "../sealed/bytes";
import { retryAfter } from "./http";
import { ServerFault, type Server } from "./server";

const CHUNK = 1024 * 1024;
const PATIENCE = 20;
/** More work than this is no honest question. */
const MOST_BITS = 24;

/** Hands a report that came as a file to the service, the way a learner's program does. It can be repeated at any time. */
export async function deliver(server: Server, reader: ReaderDoor, { envelope, parts }: Bundle): Promise<void> {
  const path = `reports/${envelope.reportId}`;
  await announce(server, reader, path, envelope.reportId, envelope.bytes);
  for (const [index, part] of parts.entries()) await upload(server, `${path}/parts/${index}`, part);
  const committed = await patiently(() => server.deliver("POST", `${path}/commit`, {}));
  if (!committed.ok) throw refusal(committed);
}

async function announce(server: Server, reader: ReaderDoor, path: string, id: string, bytes: Bytes): Promise<void> {
  let headers: Record<string, string> = { "Content-Type": "application/json" };
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const answer = await patiently(() => server.deliver("PUT", path, headers, bytes));
    if (answer.ok) return;
    if (answer.status !== 428) throw refusal(answer);
    const { challenge, bits } = (await answer.json()) as { challenge: string; bits: number };
    if (bits > MOST_BITS) throw new ServerFault("busy");
    headers = { ...headers, "Report-Work": `${challenge}:${await reader.solve(challenge, id, bits)}` };
  }
  throw new ServerFault("busy");
}

async function upload(server: Server, path: string, part: Bytes): Promise<void> {
  let offset = await offsetOf(server, path);
  for (let tries = 0; offset < part.length; ) {
    const chunk = part.slice(offset, offset + CHUNK);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", chunk));
    const answer = await patiently(() =>
      server.deliver("PATCH", path, {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
        "Upload-Checksum": `sha256 ${base64(hash)}`,
      }, chunk),
    );
    if (answer.status === 204) {
      offset += chunk.length;
      continue;
    }
    tries += 1;
    if ((answer.status !== 409 && answer.status !== 460) || tries > 3) throw refusal(answer);
    offset = await offsetOf(server, path);
  }
}

async function offsetOf(server: Server, path: string): Promise<number> {
  const answer = await patiently(() => server.deliver("HEAD", path, {}));
  if (!answer.ok) throw refusal(answer);
  const offset = Number.parseInt(answer.headers.get("Upload-Offset") ?? "", 10);
  if (Number.isNaN(offset)) throw new ServerFault("unexpected");
  return offset;
}

/** Waits as long as the service asks, as often as is reasonable. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    const slowDown = answer.status === 429 || answer.status === 503;
    if (!slowDown || tries >= PATIENCE) return answer;
    const seconds = Math.min(retryAfter(answer) ?? 1, 30);
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
}

function refusal(answer: Response): ServerFault {
  if (answer.status === 507) return new ServerFault("full");
  if (answer.status === 429 || answer.status === 503) return new ServerFault("busy");
  return new ServerFault(answer.status < 500 ? "refused" : "unexpected");
}
