import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, joinOf } from '../reading.ts';

/** Each column of the join table is unique by itself, where only the pair should be. */
export const uniquePerColumn: Misconception = {
  id: 'unique-per-column',
  lesson: '03-join-table#columns',
  find(evidence) {
    const join = joinOf(evidence);
    const table = join?.schema;
    if (!table || !/UNIQUE constraint failed|must be unique|Validation error/.test(errorText(evidence)))
      return undefined;
    const alone = table.uniques.filter((set) => set.length === 1).map((set) => set[0]!.toLowerCase());
    const failed = /UNIQUE constraint failed: (.+)/.exec(errorText(evidence))?.[1];
    const end = join.ends.find(
      ({ column }) =>
        alone.includes(column.toLowerCase()) &&
        failed?.trim().toLowerCase() === `${table.name}.${column}`.toLowerCase(),
    );
    if (!end) return undefined;
    const others = join.ends.find((one) => one !== end)!;
    return {
      message:
        `${end.column} is unique by itself in ${table.name}, so each ${end.model} can have only one ${others.model}. ` +
        `Only the pair may be unique: make ${join.ends[0].column} and ${join.ends[1].column} the primary key together, or add one unique constraint over both.`,
      place: columnPlace(evidence.source, table.name, end.column),
    };
  },
};
