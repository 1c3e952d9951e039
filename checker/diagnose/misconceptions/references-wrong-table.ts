import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, joinOf, placeOf } from '../reading.ts';

/** A column of the join table references the other model's table. */
export const referencesWrongTable: Misconception = {
  id: 'references-wrong-table',
  lesson: '03-join-table#references',
  find(evidence) {
    const refused = /FOREIGN KEY constraint failed/.test(errorText(evidence));
    if (!refused && !isFailing(evidence, 'references', 'delete')) return undefined;
    const join = joinOf(evidence);
    const table = join?.schema;
    if (!table) return undefined;
    const names = evidence.database.tables.map((one) => one.name);
    for (const end of join.ends) {
      const key = table.foreignKeys.find((one) => one.column === end.column);
      if (!key || !names.includes(key.table) || key.table.toLowerCase() === end.table.toLowerCase()) continue;
      const fact = columnOptions(evidence.source, table.name, end.column)['references'];
      return {
        message:
          `${table.name}.${end.column} holds the id of a ${end.model}, and it references the table ${key.table}. ` +
          `The database then looks for that id among the wrong rows. Write references: { model: '${end.table}', key: 'id' }.`,
        place: placeOf(fact?.inner?.['model'] ?? fact) ?? columnPlace(evidence.source, table.name, end.column),
      };
    }
    return undefined;
  },
};
