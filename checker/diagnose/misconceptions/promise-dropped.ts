import { addedCalls } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import { missingTable } from '../missing-table.ts';
import type { Misconception } from '../misconception.ts';
import { creates, placeOf } from '../reading.ts';
import type { MigrationCall } from '../../types.ts';

/** A migration starts its work and does not wait for it. */
export const promiseDropped: Misconception = {
  id: 'promise-dropped',
  lesson: '03-join-table#promises',
  find(evidence) {
    const { source, finding } = evidence;
    const file = UNWAITED.exec(errorText(evidence))?.[1];
    const missing = missingTable(evidence)?.name;
    const dropped = source.migrations.flatMap((one) => one.calls).filter((call) => !call.waited);
    const of = file ? dropped.filter((call) => call.file.endsWith(`/${file}`) || call.file === file) : [];
    const way = isFailing(evidence, 'undo') ? 'down' : 'up';
    const lost = missing ? creates(source, missing) : undefined;
    if (file) {
      const call = of.find((one) => one.direction === way) ?? of[0];
      const migration = source.migrations.find((one) => one.file === call?.file || one.file.endsWith(file));
      return {
        message: `${sayHow(errorText(evidence), way, file)} ${remedy(call)}`,
        place: placeOf(call ?? migration?.[way]) ?? finding.error?.place,
      };
    }
    const early = isFailing(evidence, 'migrate') && /UNIQUE constraint failed/.test(errorText(evidence));
    const loose = early ? addedCalls(evidence, 'up').filter((call) => !call.waited) : [];
    const deletion = loose.find((call) => DELETES.has(call.method)) ?? loose.find((call) => call.method === 'query');
    if (deletion) {
      return {
        message: `The next step began before ${deletion.method} had deleted its rows, because nothing waits for it. ${remedy(deletion)} In a forEach nobody waits; use for … of.`,
        place: placeOf(deletion),
      };
    }
    if (!lost || lost.waited) return undefined;
    return {
      message: `The migration was over before createTable('${missing}') had done its work, because nothing waits for it. ${remedy(lost)}`,
      place: placeOf(lost),
    };
  },
};

const DELETES = new Set(['bulkDelete', 'delete']);

function remedy(call: MigrationCall | undefined): string {
  const on = call?.method === 'query' ? 'queryInterface.sequelize' : 'queryInterface';
  const name = call ? `${on}.${call.method}(…)` : 'each call on queryInterface';
  return `Make up and down async, and write await before ${name}.`;
}

function sayHow(error: string, way: string, file: string): string {
  return /was over before/.test(error)
    ? `The ${way} of ${file} does not wait for all it does: it was over while the database was still at work.`
    : `The ${way} of ${file} gives nothing back, so nobody can wait for it.`;
}

const UNWAITED = /Migration (\S+) (?:\(or wrapper\) didn't return a promise|was over before its work was done)/;
