import type { ReportView } from "../backend/backend";

/** After this long the other ways are offered on the report's own page. */
export const PATIENCE_MINUTES = 10;
/** After this long Home says so. */
const LONG_MINUTES = 24 * 60;

export function newReplies(reports: readonly ReportView[]): number {
  return reports.reduce((count, report) => count + report.newReplies, 0);
}

export function hasWaitedLong(reports: readonly ReportView[]): boolean {
  return reports.some((report) => report.waitingMinutes >= LONG_MINUTES);
}
