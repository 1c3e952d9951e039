import { diagnoseLoading } from '../../diagnose/index.ts';
import { observe } from '../../diagnose/observe.ts';
import { translateError } from '../../diagnose/translate.ts';
import type { InspectionReport, Staged, StagedFile } from '../../types.ts';
import type { Workplace } from '../check.ts';
import { placesOf } from '../places.ts';
import { loadApart } from './apart.ts';
import { compare } from './compare.ts';
import { defineOptions } from './define-options.ts';
import { dialectOf } from './dialect.ts';
import type { LoadProblem } from './load-models.ts';
import { loadMost } from './load-most.ts';
import { NO_TABLES, runMigrations, type Running } from './migrate.ts';
import { notesOf, nothingToInspect } from './notes.ts';
import { parcelsOf } from './parcels.ts';
import type { InspectAsk, InspectReply } from './protocol.ts';
import { readProject, type ReadProject } from './read-project.ts';
import { standIns } from './stand-ins.ts';

type Problem = NonNullable<InspectionReport['problem']>;

/**
 * Looks at a project without judging it: reads its folder, loads its models and runs its migrations in a child, and
 * compares the two. Nothing is written, and whatever becomes of the project's code is part of the report.
 */
export async function inspect(ask: InspectAsk, workplace: Workplace): Promise<InspectReply> {
  const { staged, named, notes } = await readProject(ask.folder, ask.named);
  const nothing = nothingToInspect(staged, named);
  if (nothing) return { kind: 'nothing', ...nothing };
  const { files, packagesFor } = standIns(staged.files);
  const dialect = dialectOf(staged.files);
  const { modelsIndex, models, migrations } = staged;
  const modelFiles = [...(modelsIndex === undefined ? [] : [modelsIndex]), ...models];
  const report: InspectionReport = {
    version: 1,
    found: {
      models: modelFiles,
      migrations,
      ...(dialect !== undefined && { dialect }),
    },
    models: [],
    tables: [],
    drift: [],
    diagnoses: [],
    skipped: [],
    notes: [...notes, ...notesOf(staged, packagesFor([...modelFiles, ...migrations]))],
  };
  const [first] = staged.problems;
  if (first) {
    const { message, id: _, ...place } = first;
    return { kind: 'inspected', report: { ...report, problem: { message, place } } };
  }
  return {
    kind: 'inspected',
    report: await run({ staged, named }, [...files, ...defineOptions(staged.files)], report, ask, workplace),
  };
}

async function run(
  { staged, named }: Omit<ReadProject, 'notes'>,
  given: StagedFile[],
  report: InspectionReport,
  { folder, limits }: InspectAsk,
  { pool, directory }: Workplace,
): Promise<InspectionReport> {
  const child = await pool.take(limits);
  const running: Running = { child, directory, limits, places: placesOf(staged), dialect: report.found.dialect };
  try {
    const most = await loadMost(staged, given, running);
    if ('problem' in most) {
      // Reading is possible all the same.
      const diagnoses = observe({ source: staged.facts, claimed: [], database: NO_TABLES });
      return { ...report, problem: explain(most.problem, staged), diagnoses };
    }
    const migrated = await runMigrations(parcelsOf(staged, given).migrations, running);
    const { database, skipped } = migrated;
    // Last, as it may be the end of the child.
    const whole = await loadApart({ ...most, folder, named, given }, running);
    return {
      ...report,
      notes: [...most.notes, ...whole.notes, ...report.notes],
      ...compare(whole.claimed, whole.staged, migrated),
      skipped,
      diagnoses: observe({ source: whole.staged.facts, claimed: whole.claimed, database }).filter(
        // What was left out may have called it.
        ({ id }) => most.leftOut.length === 0 || id !== 'associate-not-run',
      ),
    };
  } finally {
    child.kill();
  }
}

/** What was thrown is translated, and explained where the course knows it. */
function explain(problem: LoadProblem, staged: Staged): Problem {
  if (!('name' in problem)) return problem;
  const { place, ...error } = problem;
  const diagnosis = diagnoseLoading('', staged.facts, problem);
  const message = error.code === 'ERR_ACCESS_DENIED' ? NO_ACCESS : translateError(error);
  return { message, ...(place && { place }), ...(diagnosis && { diagnosis }) };
}

const NO_ACCESS =
  'The models want to read a file, start a program or open a connection while they are loaded, and none of that is allowed here. Move it out of the files of the models.';
