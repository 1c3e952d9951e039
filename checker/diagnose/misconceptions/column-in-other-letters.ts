import type { Misconception } from '../misconception.ts';
import { columnPlace, tableNamed } from '../reading.ts';

/** The model and the table mean the same column, and write it with other letters. */
export const columnInOtherLetters: Misconception = {
  id: 'column-in-other-letters',
  lesson: '03-join-table#columns',
  find({ finding, source, database }) {
    const [, name, who] =
      /^Looking in the table (\S+) for the columns that (.+) uses, letter/.exec(finding.tried) ?? [];
    const wanted = /^the columns? (\S+)/.exec(finding.expected ?? '')?.[1];
    const table = tableNamed(database, name ?? '');
    const column = table?.columns.find((one) => one.name.toLowerCase() === wanted?.toLowerCase())?.name;
    if (!table || !column) return undefined;
    return {
      message:
        `The table ${table.name} has the column ${column}, and ${who} writes ${wanted}. Upper and lower case count: only SQLite lets this pass. ` +
        `Write ${wanted} in the migration, or change the model.`,
      place: columnPlace(source, table.name, column),
    };
  },
};
