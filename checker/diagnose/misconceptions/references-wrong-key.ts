import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf, tableNamed } from '../reading.ts';

/** A foreign key references a column that is not the parent's key. */
export const referencesWrongKey: Misconception = {
  id: 'references-wrong-key',
  lesson: '03-join-table#references',
  find(evidence) {
    if (!isFailing(evidence, 'references') && !/foreign key mismatch/.test(errorText(evidence))) return undefined;
    for (const table of evidence.database.tables) {
      for (const key of table.foreignKeys) {
        const parent = tableNamed(evidence.database, key.table);
        const isUnique = parent?.uniques.some((set) => set.length === 1 && set[0] === key.references);
        const isId = parent?.columns.some((column) => column.primaryKey > 0 && column.name === key.references);
        if (!parent || key.references === null || isUnique || isId) continue;
        const fact = columnOptions(evidence.source, table.name, key.column)['references'];
        return {
          message:
            `${table.name}.${key.column} references the column ${key.references} of ${parent.name}, which is not its primary key. ` +
            `Write key: 'id'. The key in references is the column in the other table, not the one you are making.`,
          place: placeOf(fact?.inner?.['key'] ?? fact) ?? columnPlace(evidence.source, table.name, key.column),
        };
      }
    }
    return undefined;
  },
};
