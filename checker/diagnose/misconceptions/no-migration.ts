import { isFailing } from '../failing.ts';
import { missingTable } from '../missing-table.ts';
import type { Misconception } from '../misconception.ts';
import { creates, isMigrated, joinOf, pairOf, placeOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** The model is there, and no migration makes its table. */
export const noMigration: Misconception = {
  id: 'no-migration',
  lesson: '03-join-table#columns',
  find(evidence) {
    const name = unmade(evidence);
    if (!name) return undefined;
    const empty = evidence.source.migrations.find((migration) => migration.up?.empty);
    return {
      message:
        `No migration makes ${name}. Models and associations never change a database that migrations make: a table is there only when a migration creates it. ` +
        (empty
          ? `The up of ${empty.file} is empty: write queryInterface.createTable in it.`
          : `Make one with migration:create, and write queryInterface.createTable in its up.`),
      place: placeOf(empty?.up),
    };
  },
};

/** What no migration makes; undefined where one does, or where reading cannot tell. */
function unmade(evidence: Evidence): string | undefined {
  const join = joinOf(evidence);
  // Where the table is there, the migration that is missing was to change it.
  if (isFailing(evidence, 'no-migration') && join?.schema) return undefined;
  if (isFailing(evidence, 'no-migration')) return join ? `the table ${join.table}` : ofAModel(evidence);
  const missing = missingTable(evidence);
  if (!missing || missing.near || !isMigrated(evidence.exercise) || creates(evidence.source, missing.name))
    return undefined;
  const calls = evidence.source.migrations.flatMap((migration) => migration.calls);
  // A table whose name stands in a variable, or in SQL, cannot be seen by reading.
  const isHidden = calls.some(
    (call) => call.direction !== 'down' && call.table === undefined && MAKES.has(call.method),
  );
  return isHidden ? undefined : `the table ${missing.name}`;
}

/** The first model without a table, where the exercise is about several; else the join table, which is yet to be named. */
function ofAModel({ exercise, claimed, database }: Evidence): string {
  const names = database.tables.map(({ name }) => name);
  const bare = pairOf(exercise) ? undefined : claimed.find(({ table }) => !names.includes(table));
  return bare ? `the table ${bare.table}` : 'the table that keeps the links';
}

const MAKES = new Set(['createTable', 'query']);
