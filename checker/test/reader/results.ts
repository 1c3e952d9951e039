import type { ExerciseProgress } from '../../course/progress/schema.ts';
import { UNTOUCHED } from '../../course/progress/schema.ts';
import { markup } from '../../report/formats/html/markup.ts';
import type { Standing } from '../../reader/workbench/board.ts';
import type { BenchView } from '../../reader/workbench/view.ts';
import type { CheckResult, ExerciseResult, Lesson } from '../../types.ts';

const LESSON: Lesson = {
  name: '01-favorites',
  title: 'Favorites',
  minutesToRead: 8,
  minutesToDo: 10,
  teaches: [],
  needs: [],
  solved: false,
  acceptance: [{ id: 'links', title: 'Links are kept in `UserFavorites`.' }],
};

/** A check of the lesson. */
export function check(found: Partial<CheckResult> = {}): CheckResult {
  return { id: 'links', title: LESSON.acceptance[0]!.title, outcome: 'failed', points: 0, maxPoints: 1, ...found };
}

/** A verdict with that check. */
export function result(found: Partial<ExerciseResult> = {}): ExerciseResult {
  const checks = found.checks ?? [check()];
  const base = { exercise: LESSON.name, outcome: 'failed' as const, points: 0, maxPoints: 1, seed: 1, durationMs: 5 };
  return { ...base, advice: [], ...found, checks };
}

/** What a workbench shows of it. */
export function view(
  standing: Partial<Standing>,
  more: { progress?: Partial<ExerciseProgress>; root?: string } = {},
): BenchView {
  return {
    root: more.root ?? '/nowhere',
    lesson: LESSON,
    lessons: [LESSON],
    standing: { serial: 1, checking: false, ...standing },
    progress: { ...UNTOUCHED, ...more.progress },
    language: 'typescript',
    files: ['models/user.ts'],
    highlight: (code) => markup`${code}`,
  };
}
