import { errorText, isFailing } from '../failing.ts';
import type { Explanation, Misconception } from '../misconception.ts';
import { creates, joinOf, list, placeOf } from '../reading.ts';
import type { Evidence, MigrationFact } from '../../types.ts';

/** `down` is missing, empty, takes away something else, or takes away too much. */
export const downDoesNotUndo: Misconception = {
  id: 'down-does-not-undo',
  lesson: '03-join-table#down',
  find(evidence) {
    const isUndo = isFailing(evidence, 'undo') || (isFailing(evidence, 'no-table') && UNDO.has(evidence.check.id));
    if (!isUndo) return undefined;
    if (/Could not find migration method: down/.test(errorText(evidence))) return missing(evidence);
    return leaves(evidence) ?? takesTooMuch(evidence);
  },
};

function missing({ source, finding }: Evidence): Explanation {
  const migration = source.migrations.find((one) => !one.down);
  return {
    message: `${migration?.file ?? 'A migration'} has no down, so what it did cannot be undone. ${REMEDY}`,
    place: placeOf(migration?.up) ?? finding.error?.place,
  };
}

/** The table is still there after undoing. */
function leaves(evidence: Evidence): Explanation | undefined {
  const { source, database } = evidence;
  for (const name of stillThere(evidence)) {
    const table = database.tables.find((one) => one.name === name);
    const migration = source.migrations.find((one) => one.file === creates(source, name)?.file);
    if (!table || !migration) continue;
    const dropped = drops(migration);
    if (dropped.includes(name) || dropped.includes('?')) continue;
    if (!migration.down) return missing(evidence);
    const what = migration.down.empty
      ? 'is empty'
      : dropped.length > 0
        ? `drops ${list(dropped)}, which is not the table that up makes`
        : 'does not drop the table that up makes';
    const call = migration.calls.find((one) => one.direction === 'down' && one.method === 'dropTable');
    return {
      message: `The down of ${migration.file} ${what}, so ${name} is still there after undoing. ${REMEDY}`,
      place: placeOf(call ?? migration.down),
    };
  }
  return undefined;
}

function stillThere(evidence: Evidence): string[] {
  const table = joinOf(evidence)?.table;
  const { tried, actual, error } = evidence.finding;
  if (error) {
    // A parent cannot be dropped properly while a table that references it was left behind.
    const parent = /no such table: main\.(\S+)/.exec(errorText(evidence))?.[1];
    const left = evidence.database.tables.filter(({ foreignKeys }) => foreignKeys.some((key) => key.table === parent));
    return left.map((one) => one.name);
  }
  const after = /looking for tables that are left|looking at the tables/.test(tried) ? (actual ?? '') : '';
  const names = evidence.database.tables.map((one) => one.name).filter((name) => name !== 'SequelizeMeta');
  if (/looking for the table /.test(tried)) return names.filter((name) => tried.includes(` ${name}`));
  return names.filter((name) => after.includes(name)).sort((one) => (one === table ? -1 : 1));
}

/** A table that another migration made is gone. */
function takesTooMuch({ source, database, finding }: Evidence): Explanation | undefined {
  const gone = source.migrations.flatMap((migration) => {
    const made = migration.calls
      .filter((call) => call.direction === 'up' && call.method === 'createTable')
      .map((call) => call.table);
    return migration.calls.filter(
      (call) => call.direction === 'down' && call.method === 'dropTable' && call.table && !made.includes(call.table),
    );
  });
  const call = gone.find(
    (one) => creates(source, one.table!) && !database.tables.some((table) => table.name === one.table),
  );
  if (!call || /looking for tables that are left/.test(finding.tried)) return undefined;
  return {
    message: `The down of ${call.file} drops ${call.table}, which another migration made. A down takes away only what the up of the same file made.`,
    place: placeOf(call),
  };
}

/** What a down drops; `?` for what reading cannot tell. */
function drops({ calls }: MigrationFact): string[] {
  const down = calls.filter((call) => call.direction === 'down');
  if (down.some((call) => call.method === 'dropAllTables')) return ['?'];
  return down.filter((call) => call.method === 'dropTable').map((call) => call.table ?? '?');
}

const REMEDY = 'down takes away exactly what up made: write await queryInterface.dropTable with the same name.';
const UNDO = new Set(['down-undoes', 'up-down-up', 'undo-redo', 'undo-all']);
