import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf, tableNamed } from '../reading.ts';

/** The key of many children is unique, so that a parent can have only one. */
export const oneChildOnly: Misconception = {
  id: 'one-child-only',
  lesson: '03-join-table#unique-each',
  find(evidence) {
    const [, name, column] = /UNIQUE constraint failed: (\w+)\.(\w+)$/m.exec(errorText(evidence)) ?? [];
    const table = tableNamed(evidence.database, name ?? '');
    const key = table?.foreignKeys.find((one) => one.column === column);
    const isUnique = table?.uniques.some((columns) => columns.length === 1 && columns[0] === column);
    if (!table || !key || !isUnique || !/^Putting /.test(evidence.finding.tried) || isFailing(evidence, 'migrate'))
      return undefined;
    return {
      message:
        `${table.name}.${column} is unique, so only one row of ${table.name} can belong to a row of ${key.table}. ` +
        `Many may belong to it here: take unique out.`,
      place:
        placeOf(columnOptions(evidence.source, table.name, key.column)['unique']) ??
        columnPlace(evidence.source, table.name, key.column),
    };
  },
};
