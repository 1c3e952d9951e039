import { advise } from '../diagnose/advice.ts';
import { ChildThrew } from '../sandbox/child-handle.ts';
import type { Advice, Job } from '../types.ts';
import type { Ended } from './assemble.ts';
import { Chance } from './chance.ts';
import { isFull } from './directory.ts';
import type { Examination } from './examination.ts';
import { CourseFault, Found, isAssertion, isVerdict, NoRoom, Skipped, toFinding } from './finding.ts';
import { whatExists, type Made } from './made.ts';
import { runHidden } from './runner.ts';
import type { Student } from './student.ts';
import { worthOf } from './student-types.ts';
import type { Bench, CheckMeta } from './test.ts';

/** What one run of the hidden tests found. */
export interface Run {
  ended: Ended[];
  advice: Advice[];
  made?: Made;
  loadError?: ChildThrew;
  fault?: unknown;
}

/**
 * Runs the hidden tests of an exercise once, under one seed, and takes the evidence of what fails while it is there.
 *
 * @param declared the checks there are, in their order
 * @throws CourseFault, or what else is no verdict: then nobody's code was judged
 */
export async function runOnce(job: Job, examination: Examination, seed: number, declared: CheckMeta[]): Promise<Run> {
  const { directory } = examination;
  const run: Run = { ended: [], advice: [] };
  const chance = new Chance(seed);
  const failed = new Set<string>();
  const bench: Bench = {
    async open(meta) {
      const needs = (job.untilFailure ? [...failed] : (meta.after ?? [])).find((id) => failed.has(id));
      if (needs ?? run.loadError) throw new Skipped(needs ?? 'loading');
      return examination.student(chance);
    },
    async ended(meta, student, error) {
      if (error === undefined && student?.evidence === 0) error = new CourseFault(`${meta.id} passed on claims alone`);
      // At once: the runner turns what an assertion compared into text of its own afterwards.
      if (error !== undefined && !(error instanceof Skipped) && isFull(directory)) throw (run.fault = new NoRoom());
      if (isAssertion(error)) error = new Found(toFinding(error, student?.statements));
      if (error instanceof ChildThrew) run.loadError ??= error;
      else if (error !== undefined && !isVerdict(error)) throw (run.fault = error);
      if (error !== undefined) failed.add(meta.id);
      run.ended.push({
        id: meta.id,
        points: worthOf(meta, examination.staged),
        after: meta.after ?? [],
        error,
        ...(job.notesSteps && student && { steps: student.steps }),
        ...(error !== undefined && student && { evidence: await evidenceOf(examination, student) }),
      });
      // Told after a pass, and what the second data bring about is the same.
      if (error === undefined && student && failed.size === 0 && seed === job.seed) {
        run.advice = await adviceOf(examination, student);
        const made = await whatExists(student);
        if (made && made.links > (run.made?.links ?? 0)) run.made = made;
      }
      if (student) await examination.finish(student);
    },
  };
  await runHidden(job.hidden, bench, job.shuffled);
  // The runner keeps what a test throws to itself; a fault of the course must not look like a failed check.
  if (run.fault) throw run.fault;
  const order = declared.map(({ id }) => id);
  run.ended.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return run;
}

async function evidenceOf(examination: Examination, student: Student): Promise<Ended['evidence']> {
  if (!student.isOpen) return undefined;
  const database = await student.world.schema().catch((error: unknown) => {
    // A database that was left locked has nothing to show.
    if (error instanceof Found) return undefined;
    throw error;
  });
  if (!database) return undefined;
  return {
    exercise: examination.job.lesson.name,
    source: examination.staged.facts,
    claimed: student.world.models,
    database,
    tape: student.world.database.tape.since(0),
    added: examination.shipped.added,
    edited: examination.shipped.edited,
  };
}

async function adviceOf(examination: Examination, student: Student): Promise<Advice[]> {
  const evidence = await evidenceOf(examination, student);
  return evidence ? advise(evidence) : [];
}
