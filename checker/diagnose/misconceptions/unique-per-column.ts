import { addedPlace } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, joinOf } from '../reading.ts';
import type { Evidence, Place, TableSchema } from '../../types.ts';

/** Each column of the join table is unique by itself, where only the pair should be. */
export const uniquePerColumn: Misconception = {
  id: 'unique-per-column',
  lesson: '03-join-table#columns',
  find(evidence) {
    const join = joinOf(evidence);
    const table = join?.schema;
    const end = table && join.ends.find(({ column }) => isRefused(evidence, table, column));
    if (!end) return undefined;
    const isRepair = evidence.exercise.startsWith('04');
    const others = join.ends.find((one) => one !== end)!;
    return {
      message:
        `${end.column} is unique by itself in ${table.name}, so each ${end.model} can have only one ${others.model}. ` +
        `Only the pair may be unique: make ${join.ends[0].column} and ${join.ends[1].column} the primary key together, or add one unique constraint over both.`,
      place: isRepair ? whereMade(evidence) : columnPlace(evidence.source, table.name, end.column),
      ...(isRepair && { lesson: '04-duplicates#pair' }),
    };
  },
};

/** A row was refused for this column alone, or rows had to go so that it could be unique. */
function isRefused(evidence: Evidence, table: TableSchema, column: string): boolean {
  const name = column.toLowerCase();
  const isUnique = table.uniques.some((set) => set.length === 1 && set[0]!.toLowerCase() === name);
  if (isUnique && isFailing(evidence, 'repeated', 'oldest')) return true;
  const failed = /UNIQUE constraint failed: (.+)/.exec(errorText(evidence))?.[1]?.trim().toLowerCase();
  // While a migration makes the rule, the table may go by another name.
  if (isFailing(evidence, 'migrate')) return failed?.replace(/^.*\./, '') === name && !failed.includes(',');
  return isUnique && failed === `${table.name.toLowerCase()}.${name}`;
}

function whereMade(evidence: Evidence): Place | undefined {
  const place = evidence.finding.error?.place;
  const isOurs = evidence.source.migrations.some((migration) => migration.file === place?.file);
  return isOurs
    ? place
    : addedPlace(evidence, 'up', 'addConstraint', 'addIndex', 'changeColumn', 'createTable', 'query');
}
