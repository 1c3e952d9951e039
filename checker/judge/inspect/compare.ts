import { inspectionOf } from '../../diagnose/inspection.ts';
import type { Inspection, InspectionReport, ModelDescription, Staged } from '../../types.ts';
import type { Migrated } from './migrate.ts';

/**
 * Puts models and tables side by side, as far as the tables are what the migrations would make.
 *
 * @returns the inspection, and why the two were not compared where they were not
 */
export function compare(
  models: ModelDescription[],
  staged: Staged,
  { database, skipped, stopped }: Migrated,
): Inspection & Pick<InspectionReport, 'notCompared'> {
  const inspection = inspectionOf(models, database, staged.facts);
  const notCompared = staged.migrations.length === 0 ? NO_MIGRATIONS : stopped && `${stopped} ${NOT_THE_TABLES}`;
  if (notCompared) return { ...inspection, drift: [], notCompared };
  if (skipped.length === 0) return inspection;
  // Of the tables that those are about, only a part is there.
  const texts = skipped.map(({ file }) => staged.files.find(({ path }) => path === file)?.text ?? '');
  const isTouched = (table: string): boolean => texts.some((text) => wordsOf(text).has(table.toLowerCase()));
  return { ...inspection, drift: inspection.drift.filter(({ table }) => !isTouched(table)) };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().split(/[^\p{L}\p{N}_$-]+/u));
}

const NO_MIGRATIONS = 'There are no migrations, so there are no tables to compare the models with.';
const NOT_THE_TABLES = 'Models and tables are not compared, because the tables are not finished.';
