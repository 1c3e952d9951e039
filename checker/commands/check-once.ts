import { courseVersion } from '../course/catalog.ts';
import { toDocument, type ResultsDocument, type StudentResults } from '../report/results.ts';
import { renderSummary } from '../report/terminal/summary.ts';
import { renderVerdict } from '../report/terminal/verdict.ts';
import type { ExerciseResult, Lesson } from '../types.ts';
import type { CheckOptions } from './check-options.ts';
import type { CommandContext } from './command.ts';
import { openGrading, usualJobs } from './grading.ts';
import { hasPages } from './outputs/options.ts';
import { planOutputs } from './outputs/plan.ts';
import { writeOutputs } from './outputs/write.ts';
import { showProgress } from './progress.ts';

/** One exercise to be checked. */
export interface Work {
  lesson: Lesson;
  folder: string;
  /** How to show the folder to the person. */
  shown: string;
}

/** Checks exercises once and shows what was found; of several, only the first that needs work in full. */
export async function checkOnce(work: Work[], options: CheckOptions, context: CommandContext): Promise<number> {
  const outputs = await planOutputs(options.outputs, { cwd: context.cwd, graded: work.map(({ folder }) => folder) });
  const jobs = Math.min(options.jobs ?? usualJobs(), work.length);
  const grading = await openGrading(context.root, {
    ...options,
    jobs,
    spare: 1,
    snapshot: false,
    forTalk: hasPages(options.outputs),
  });
  const progress = showProgress(context.printer, work.length, options.json);
  try {
    const results = await Promise.all(
      work.map(async ({ lesson, folder }) => {
        const result = await grading.check(lesson, folder, context.signal, YOU);
        progress.done();
        return result;
      }),
    );
    progress.end();
    const document = await documentOf([{ student: YOU, exercises: results }], context);
    if (options.json) context.printer.out(JSON.stringify(document, null, 2));
    else show(results, work, context);
    const written = await writeOutputs(outputs, document, { ...context, json: options.json });
    return written ? exitCodeOf(results) : 3;
  } finally {
    progress.end();
    await grading.close();
  }
}

/** 3 when something could not be graded, 0 when everything passed, 1 otherwise. */
export function exitCodeOf(results: ExerciseResult[]): number {
  if (results.some(({ outcome }) => outcome === 'not-graded' || outcome === 'grader-error')) return 3;
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

/** The results document of what was graded here. */
export async function documentOf(
  students: StudentResults[],
  { root }: CommandContext,
  isolation: 'full' | 'basic' = 'basic',
): Promise<ResultsDocument> {
  const course = await courseVersion(root);
  return toDocument(students, { course: { ...course }, isolation, database: 'sqlite' });
}

/** Whoever has no name, because there is no class. */
const YOU = 'you';

function show(results: ExerciseResult[], work: Work[], { printer, style }: CommandContext): void {
  const first = results.findIndex((result) => result.outcome !== 'passed' && result.outcome !== 'not-started');
  const shown = results.length === 1 ? 0 : first;
  if (results.length > 1) printer.out(renderSummary(results, style()));
  if (shown < 0) return;
  if (results.length > 1) printer.out('');
  printer.out(renderVerdict(results[shown]!, style(), { folder: work[shown]!.shown }));
}
