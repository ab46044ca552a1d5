import type { OpenReport } from "./open-report";

/** A report for the council's case system. It leaves out the secret that proves a reader opened it. */
export function exportJson({ row, envelope, receipt, manifest, events }: OpenReport): Blob {
  const { answers, evidence, madeAt, openedAt, program, packVersion, parentId } = manifest;
  const exported = {
    format: "desk-export/1",
    reference: row.reference,
    report_id: envelope.reportId,
    org: envelope.org,
    urgency: envelope.urgency,
    received_at: receipt.receivedAt,
    made_at: madeAt,
    form_opened_at: openedAt,
    program,
    pack_version: packVersion,
    parent_id: parentId,
    answers,
    files: evidence.map(({ name, mediaType, size, sha256, shows, removed, original }) => ({
      name,
      media_type: mediaType,
      size,
      sha256,
      shows,
      removed,
      original,
    })),
    events: events.map(({ seq, at, kind, kid, words }) => ({ seq, at, kind, by: kid, words })),
  };
  return new Blob([`${JSON.stringify(exported, null, 2)}\n`], { type: "application/json" });
}
