import type { ExerciseResult, Question } from '../../types.ts';
import { aboutAssociations } from './about-associations.ts';
import { aboutCalls } from './about-calls.ts';
import { aboutMigrations } from './about-migrations.ts';
import type { OwnWork } from './own-work.ts';

/**
 * One question about somebody's own code, to talk about for two minutes; the same for the same work and seed. Where a
 * mistake has a line, it is about that line if there is something to ask there. Never throws.
 *
 * @returns nothing where nothing of theirs is there
 */
export function askAbout(work: OwnWork, result: Pick<ExerciseResult, 'seed' | 'checks'>): Question | undefined {
  const all = [aboutAssociations, aboutMigrations, aboutCalls].flatMap((about) => {
    try {
      return about(work);
    } catch {
      return [];
    }
  });
  const there = all.filter((one) => result.checks.some((check) => isAbout(one, check.diagnosis)));
  const candidates = there.length > 0 ? there : all;
  const kinds = [...new Set(candidates.map(({ id }) => id))];
  if (kinds.length === 0) return undefined;
  // The kind first: somebody with many tables is not asked about tables alone.
  const kind = kinds[result.seed % kinds.length]!;
  const ofKind = candidates.filter(({ id }) => id === kind);
  const chosen = ofKind[Math.floor(result.seed / kinds.length) % ofKind.length]!;
  return { ...chosen, ask: capped(chosen.ask), answer: capped(chosen.answer) };
}

function isAbout(question: Question, diagnosis: { file?: string; line?: number } | undefined): boolean {
  return diagnosis !== undefined && diagnosis.file === question.file && diagnosis.line === question.line;
}

function capped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 700;
