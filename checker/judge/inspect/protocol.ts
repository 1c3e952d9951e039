import type { InspectionReport, Limits } from '../../types.ts';

/** Which project somebody wants to see, and where its parts are if they said so. */
export interface InspectAsk {
  /** Absolute. */
  folder: string;
  named: { models?: string; migrations?: string };
  limits: Limits;
}

/** What comes back for it: a report, or a sentence on why there is none and what to do. */
export type InspectReply =
  { kind: 'inspected'; report: InspectionReport } | { kind: 'nothing'; message: string; next: string };
