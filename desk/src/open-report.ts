import type { CheckedPapers, Opened, Papers } from "./reader/reader";
import type { ReaderDoor } from "./reader/client";
import type { EventKind } from "./sealed/event";
import { Fault } from "./sealed/fault";
import { ServerFault, type Me, type Row, type Server } from "./server/server";

/** A report that was checked to the last byte and opened. */
export interface OpenReport extends CheckedPapers, Opened {
  row: Row;
  papers: Papers;
  /** The sealed files, already compared with the envelope. */
  files: Blob[];
}

export type Progress = (part: number, parts: number) => void;

interface At {
  server: Server;
  reader: ReaderDoor;
  me: Me | null;
}

const TRIES = 4;

/** Fetches, checks and opens a report, and tells the learner. Either all of it is as it was sent, or none is shown. */
export async function openReport(at: At, id: string, progress: Progress): Promise<OpenReport> {
  const fetched = await fetchPapers(at, id);
  const { envelope } = fetched;
  const files: Blob[] = [];
  let opened: Opened | null = null;
  for (const index of envelope.parts.keys()) {
    progress(index + 1, envelope.parts.length);
    const sealed = await at.server.part(id, index);
    if (index === 0) opened = await at.reader.open(envelope, sealed);
    else {
      await at.reader.checkPart(envelope, index, sealed);
      files.push(new Blob([sealed]));
    }
  }
  if (opened === null) throw new Fault("changed");
  const report = { ...fetched, ...opened, files };
  // A reader who cannot tell the learner still has to read the report; the page offers to tell again.
  return say(at, report, "opened").catch((error: unknown) => {
    if (error instanceof ServerFault && error.trouble !== "signed-out") return report;
    throw error;
  });
}

/** Signs and stores an event about an open report. Somebody else may do so at the same moment. */
export async function say(at: At, report: OpenReport, kind: EventKind, words = ""): Promise<OpenReport> {
  let latest = report;
  for (let tries = 1; ; tries += 1) {
    const { row, envelope, papers, events } = latest;
    if (kind === "opened" && events.some((event) => event.kind === "opened")) return latest;
    const seq = events.length + 1;
    const event =
      kind === "reply"
        ? await at.reader.reply(envelope, seq, words, report.manifest.replyKey)
        : await at.reader.say(envelope, seq, kind);
    try {
      await at.server.say(row.id, event);
      return { ...latest, ...(await check(at, after(row, kind, at.me), { ...papers, events: [...papers.events, event] })) };
    } catch (error) {
      if (!(error instanceof ServerFault && error.trouble === "taken") || tries === TRIES) throw error;
    }
    latest = { ...latest, ...(await fetchPapers(at, row.id)) };
  }
}

type Fetched = CheckedPapers & { row: Row; papers: Papers };

async function fetchPapers(at: At, id: string): Promise<Fetched> {
  const { row, papers } = await at.server.report(id);
  return check(at, { ...row, id }, papers);
}

async function check({ reader, me }: At, row: Row, papers: Papers): Promise<Fetched> {
  const checked = await reader.check(row.id, papers, me?.keys ?? { receipt: [], readers: [] });
  if (row.reference !== checked.receipt.reference) throw new Fault("changed");
  return { ...checked, row, papers };
}

/** How the list shows a report once this was said about it. */
function after(row: Row, kind: EventKind, me: Me | null): Row {
  const now = new Date().toISOString();
  if (kind === "opened") return { ...row, opened_at: now, opened_by: me?.id ?? null };
  return kind === "closed" ? { ...row, closed_at: now } : row;
}
