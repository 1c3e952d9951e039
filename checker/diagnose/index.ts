import type { ChildError, Diagnosis, Evidence, SourceFacts } from '../types.ts';
import { MISCONCEPTIONS } from './order.ts';
import type { Misconception } from './misconception.ts';

/**
 * Explains a failed check by the first misconception that fits.
 *
 * @param evidence what the check found, with the database, the source and what the models claim
 * @returns the explanation with its place and paragraph, or undefined when nothing fits; never throws
 */
export function diagnose(evidence: Evidence): Diagnosis | undefined {
  for (const misconception of MISCONCEPTIONS) {
    const diagnosis = attempt(misconception, evidence);
    if (diagnosis) return diagnosis;
  }
  return undefined;
}

/**
 * Explains why the models could not be loaded: before there is a check, a database or a model.
 *
 * @param error what the learner's code threw while it loaded
 * @returns as `diagnose` does
 */
export function diagnoseLoading(exercise: string, source: SourceFacts, error: ChildError): Diagnosis | undefined {
  return diagnose({
    exercise,
    source,
    check: { id: 'loading', title: 'The models load' },
    finding: { tried: 'Loading your models.', error, sql: [] },
    claimed: [],
    database: { tables: [], views: [], triggers: [] },
    tape: [],
  });
}

function attempt({ id, lesson, find }: Misconception, evidence: Evidence): Diagnosis | undefined {
  try {
    const found = find(evidence);
    if (!found) return undefined;
    const { message, place } = found;
    const paragraph = found.lesson ?? lesson;
    return {
      id,
      message,
      ...(place && { file: place.file, line: place.line }),
      ...(paragraph && { lesson: paragraph }),
    };
  } catch {
    // What the models claim comes from an untrusted process and may have any shape: then this one does not fit.
    return undefined;
  }
}
