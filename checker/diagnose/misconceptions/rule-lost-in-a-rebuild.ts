import { addedCalls, migrationSql } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, placeOf } from '../reading.ts';

/** The index was made, and a later step rebuilt the table without it. */
export const ruleLostInARebuild: Misconception = {
  id: 'rule-lost-in-a-rebuild',
  lesson: '04-duplicates#rule',
  find(evidence) {
    const table = joinOf(evidence)?.schema?.name;
    if (!isFailing(evidence, 'second-row', 'migrate') || !table) return undefined;
    const sent = migrationSql(evidence);
    const made = sent.findIndex((sql) => /^CREATE UNIQUE INDEX\b/i.test(sql) && sql.includes(table));
    const rebuilt = sent.slice(made + 1).some((sql) => /^DROP TABLE\b/i.test(sql) && sql.includes(table));
    // A rebuild takes each column of the index for unique by itself, and then refuses the rows.
    const isRefused = new RegExp(`UNIQUE constraint failed: ${table}_backup\\.\\w+$`, 'm').test(errorText(evidence));
    if (made < 0 || !(isFailing(evidence, 'migrate') ? isRefused : rebuilt)) return undefined;
    const calls = addedCalls(evidence, 'up');
    const index = calls.findIndex((call) => call.method === 'addIndex' || call.method === 'query');
    const call = calls.slice(index + 1).find((one) => REBUILDS.has(one.method));
    return {
      message: `The unique index was made, and then ${call ? call.method : 'a later step'} built the table ${table} anew: SQLite cannot change a column, so Sequelize copies the rows into a new table, and the index over the pair does not survive that. Make the index last, or use addConstraint.`,
      place: placeOf(call),
    };
  },
};

const REBUILDS = new Set([
  'changeColumn',
  'removeColumn',
  'renameColumn',
  'addConstraint',
  'removeConstraint',
  'dropTable',
]);
