import type { AssociationCall, Evidence } from '../types.ts';
import { callsBetween } from './reading.ts';

/** An association of a one-to-many relationship that a check looked for and did not find. */
export interface MissingHalf {
  method: 'hasMany' | 'belongsTo';
  from: string;
  to: string;
  /** What the learner wrote between the two, on the same model. */
  written: AssociationCall[];
}

/** Which half of a one-to-many relationship is missing; undefined when the check was about something else. */
export function missingHalf({ finding, source }: Evidence): MissingHalf | undefined {
  const found = /^Looking for the association (hasMany|belongsTo) from (\S+) to (\S+)$/.exec(finding.tried);
  if (!found) return undefined;
  const [, method, from, to] = found as unknown as [string, MissingHalf['method'], string, string];
  return { method, from, to, written: callsBetween(source, from, to) };
}
