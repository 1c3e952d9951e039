import type { ExerciseResult } from '../../types.ts';
import type { Case } from './cases.ts';

/** What a case is compared by: only what it names. */
export interface Compared {
  outcome: string;
  checks: Record<string, string | undefined>;
  diagnosis?: string;
  file?: string;
  line?: number;
  advice: string[];
}

/** What a case expects. */
export function expectedOf({ outcome, checks, diagnosis, file, line, advice }: Case): Compared {
  return {
    outcome,
    checks,
    ...(diagnosis !== undefined && { diagnosis }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    advice: advice.toSorted(),
  };
}

/** The same of its result, so that one comparison shows every difference. */
export function foundOf(one: Case, result: ExerciseResult): Compared {
  const failed = result.checks.find((check) => check.outcome === 'failed');
  const checks = Object.fromEntries(result.checks.map((check) => [check.id, check.outcome]));
  const diagnosis = failed?.diagnosis ?? result.diagnosis;
  const place = diagnosis?.file !== undefined ? diagnosis : result.place;
  return {
    outcome: result.outcome,
    checks: Object.fromEntries(Object.keys(one.checks).map((id) => [id, checks[id]])),
    ...(diagnosis && { diagnosis: diagnosis.id }),
    ...(one.file !== undefined && { file: place?.file }),
    ...(one.line !== undefined && { line: place?.line }),
    advice: result.advice.map(({ id }) => id).sort(),
  };
}
