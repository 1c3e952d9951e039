import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, joinOf } from '../reading.ts';

/** The foreign key does not say CASCADE, so deleting a row is refused or leaves its links behind. */
export const noOnDelete: Misconception = {
  id: 'no-on-delete',
  lesson: '03-join-table#on-delete',
  find(evidence) {
    if (!isFailing(evidence, 'delete')) return undefined;
    const join = joinOf(evidence);
    const deleted = /^Deleting (\S+) /.exec(evidence.finding.tried)?.[1];
    const end = join?.ends.find((one) => one.model === deleted);
    const key = join?.schema?.foreignKeys.find((one) => one.column === end?.column);
    if (!join || !end || !key || key.onDelete === 'CASCADE') return undefined;
    // A key that points elsewhere has nothing to do with this row.
    if (key.table.toLowerCase() !== end.table.toLowerCase()) return undefined;
    const column = `${join.schema!.name}.${end.column}`;
    const happens = errorText(evidence)
      ? 'the database refuses'
      : key.onDelete === 'SET NULL'
        ? 'its links stay behind with an empty key'
        : 'its links stay behind';
    return {
      message:
        `${sayRule(key.onDelete, column)}, so when a ${end.model} that still has links is deleted, ${happens}. ` +
        `Write onDelete: 'CASCADE' beside references in the migration; onDelete in the model changes nothing in a table that a migration made.`,
      place: columnPlace(evidence.source, join.table, end.column),
    };
  },
};

function sayRule(rule: string, column: string): string {
  return rule === 'NO ACTION'
    ? `The foreign key ${column} has no ON DELETE rule`
    : `The foreign key ${column} says ON DELETE ${rule}`;
}
