import type { ForeignKeySchema, MigrationCall, MigrationFact, Place, Question, TableSchema } from '../../types.ts';
import { nameOf } from './name-of.ts';
import type { OwnWork } from './own-work.ts';

/** What may be asked about migrations, and about the tables that they have made. */
export function aboutMigrations({ migrations, tables }: OwnWork): Question[] {
  return migrations.flatMap((migration) => [
    ...whatDownLeaves(migration),
    ...migration.calls
      .filter(({ direction, method }) => direction === 'up' && (method === 'createTable' || method === 'addColumn'))
      .flatMap((call) => aboutTable(call, tables)),
  ]);
}

function whatDownLeaves({ up, down, calls }: MigrationFact): Question[] {
  if (!up || !down) return [];
  const undone = calls.filter(({ direction }) => direction === 'down').slice(0, MOST);
  const steps = undone.map(({ method, table }) => (table ? `${nameOf(method)} on ${nameOf(table)}` : nameOf(method)));
  const drops = undone.some(({ method }) => method === 'dropTable' || method === 'removeColumn');
  const what = down.empty
    ? 'Its down is empty, so everything that up made stays, and running the migration once more meets what is there already.'
    : `Its down does this: ${steps.join(', ') || 'what its helpers say'}.${drops ? ' What was in a table or column that is removed is lost: running up again makes it anew, but empty.' : ''} Whatever up did and no line of down takes back stays.`;
  return [
    {
      id: 'what-down-leaves',
      ask: 'Somebody undoes this migration on a database with rows in it. What is there afterwards, what is lost, and does running it once more bring that back?',
      answer: what,
      file: down.file,
      line: down.line,
    },
  ];
}

function aboutTable({ table: name, columns = {} }: MigrationCall, tables: TableSchema[]): Question[] {
  const table = tables.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (!table) return [];
  const keys = table.foreignKeys.filter(({ column }) => Object.hasOwn(columns, column)).slice(0, MOST);
  const each = keys.flatMap((key) => {
    const place = columns[key.column]!;
    return [pointsAt(table, key, place), order(table, key, place), afterDelete(table, key, place)];
  });
  return [...each, ...samePair(table, keys, columns)];
}

function pointsAt(table: TableSchema, { column, table: parent, references }: ForeignKeySchema, place: Place): Question {
  return at(place, {
    id: 'points-at',
    ask: `A row of ${nameOf(table.name)} has 7 in the column ${nameOf(column)}. Which row of which table is meant, and which association has to know this column by its name?`,
    answer: `The row of ${nameOf(parent)} whose ${nameOf(references ?? 'primary key')} is 7. The associations that use ${nameOf(table.name)} have to: as their foreignKey where it stands for the model they are called on, or that belongs to the other; as otherKey where it stands for the far end.`,
  });
}

function order(table: TableSchema, { column, table: parent }: ForeignKeySchema, place: Place): Question {
  return at(place, {
    id: 'order-of-migrations',
    ask: `What has to be in the database before this migration runs, because ${nameOf(column)} points at ${nameOf(parent)}? What decides that it runs in this order?`,
    answer: `The table ${nameOf(parent)}. Migrations run in the order of their file names, which is why these begin with the time. SQLite would make ${nameOf(table.name)} first without a word and refuse the rows later; most other databases refuse at once.`,
  });
}

function afterDelete(
  table: TableSchema,
  { column, table: parent, onDelete }: ForeignKeySchema,
  place: Place,
): Question {
  return at(place, {
    id: 'after-delete',
    ask: `Somebody deletes a row of ${nameOf(parent)}. What becomes of the rows of ${nameOf(table.name)} that point at it by ${nameOf(column)}, and what in your code decides that?`,
    answer: `${RULES[onDelete.toUpperCase()] ?? RULES['NO ACTION']} The database has the rule ${nameOf(onDelete)} on this column; the onDelete of the migration makes it, and without one it is NO ACTION.`,
  });
}

/** Of a join table alone: two keys that point elsewhere. */
function samePair(table: TableSchema, keys: ForeignKeySchema[], columns: Record<string, Place>): Question[] {
  const [one, other] = keys;
  if (!one || !other || keys.length > 2) return [];
  const pair = [one.column, other.column];
  const isUnique = table.uniques.some((set) => set.length > 0 && set.every((column) => pair.includes(column)));
  return [
    at(columns[one.column]!, {
      id: 'same-pair',
      ask: `What does the database do when the same ${nameOf(one.column)} and ${nameOf(other.column)} are put into ${nameOf(table.name)} a second time, and which lines of yours decide that?`,
      answer: isUnique
        ? 'It refuses the second row: a primary key or a unique constraint covers these columns. Whatever asks first whether the link is there only saves the error.'
        : 'It takes the second row: neither a primary key nor a unique constraint covers these columns, so the link is there twice.',
    }),
  ];
}

function at({ file, line }: Place, question: Omit<Question, 'file' | 'line'>): Question {
  return { ...question, file, line };
}

const RULES: Record<string, string> = {
  CASCADE: 'They are deleted with it.',
  'SET NULL': 'They stay, and the column becomes empty.',
  'SET DEFAULT': 'They stay, and the column gets its default value.',
  RESTRICT: 'Nothing, because the deletion is refused as long as one of them is there.',
  'NO ACTION': 'Nothing, because the deletion is refused as long as one of them is there.',
};
const MOST = 6;
