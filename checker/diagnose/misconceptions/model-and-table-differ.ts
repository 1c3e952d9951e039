import type { Drift, Evidence } from '../../types.ts';
import { drift } from '../drift.ts';
import { errorText, isFailing, type Failing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { isMigrated } from '../reading.ts';

/** No mistake with a name of its own fits, and the models say something else than the tables that the check is about. */
export const modelAndTableDiffer: Misconception = {
  id: 'model-and-table-differ',
  lesson: '03-join-table#columns',
  find(evidence) {
    const { exercise, claimed, database, source } = evidence;
    const isMade = database.tables.some(({ name }) => name === 'SequelizeMeta');
    if (!isMigrated(exercise) || !isMade || isFailing(evidence, ...ABOUT_MIGRATIONS)) return undefined;
    const found = drift(claimed, database.tables, source).filter((one) => isAbout(one, evidence));
    const [worst] = found;
    if (!worst) return undefined;
    const { message, file, line } = worst;
    return {
      message: `A model and its table differ. ${message}`,
      ...(file !== undefined && line !== undefined && { place: { file, line } }),
    };
  },
};

/** What breaks queries of a table that was used; of what only differs, what the finding names itself. */
function isAbout({ breaks, kind, table, column }: Drift, evidence: Evidence): boolean {
  const { tried, expected = '', actual = '', sql } = evidence.finding;
  const told = `${tried} ${expected} ${actual} ${errorText(evidence)}`;
  if (breaks) return names(`${told} ${sql.join(' ')}`, table);
  return TELLING.has(kind) && column !== undefined && names(told, column) && names(told, table);
}

function names(text: string, name: string): boolean {
  return text.split(/[^\p{L}\p{N}_$-]+/u).includes(name);
}

/** What only differs may still be what a check is about. */
const TELLING = new Set<Drift['kind']>(['type', 'unique', 'references', 'delete-rule']);
/** Then the tables are not yet, or no more, what the models are to find. */
const ABOUT_MIGRATIONS: Failing[] = [
  'loading',
  'no-model',
  'sync',
  'no-migration',
  'migrate',
  'too-early',
  'undo',
  'rule-left',
];
