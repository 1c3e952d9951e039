import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf } from '../reading.ts';

/** A foreign key of text for ids that are numbers, or the other way round. */
export const keyOfOtherType: Misconception = {
  id: 'key-of-other-type',
  lesson: '03-join-table#references',
  find({ finding, source }) {
    const [, column, table] = /^Comparing the type of the column (\S+) of (\S+) with/.exec(finding.tried) ?? [];
    if (!column || !table) return undefined;
    const { expected, actual } = finding;
    return {
      message:
        `${table}.${column} is ${actual || 'of no type'}, and the id it references is ${expected}. A foreign key has the type of the column it references. ` +
        `SQLite compares them all the same; other databases refuse to make the table.`,
      place: placeOf(columnOptions(source, table, column)['type']) ?? columnPlace(source, table, column),
    };
  },
};
