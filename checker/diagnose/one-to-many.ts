import type { AssociationCall, Evidence } from '../types.ts';
import { callsBetween, pairOf } from './reading.ts';

/** An association of a one-to-many relationship that a check looked for and did not find. */
export interface MissingHalf {
  method: 'hasMany' | 'hasOne' | 'belongsTo';
  from: string;
  to: string;
  /** What the learner wrote between the two, on the same model. */
  written: AssociationCall[];
}

/** Which half of a one-to-many relationship is missing; undefined when the check was about something else. */
export function missingHalf({ finding, source }: Evidence): MissingHalf | undefined {
  const found = /^Looking for the association (hasMany|hasOne|belongsTo) from (\S+) to (\S+)$/.exec(finding.tried);
  if (!found) return undefined;
  const [, method, from, to] = found as unknown as [string, MissingHalf['method'], string, string];
  return { method, from, to, written: callsBetween(source, from, to) };
}

/** The two models that a check of such a relationship names; an exercise that has only one pair is about that one. */
export function relatedModels({ exercise, finding, claimed }: Evidence): string[] {
  const pair = pairOf(exercise);
  if (pair) return pair;
  const words = finding.tried.split(/\W+/);
  return claimed.filter(({ name, table }) => words.includes(name) || words.includes(table)).map(({ name }) => name);
}

/** The associations between two models, from either side, in the order they stand. */
export function callsAmong({ source }: Evidence, models: string[]): AssociationCall[] {
  const [one = '', other = ''] = models;
  return [...callsBetween(source, one, other), ...callsBetween(source, other, one)];
}
