import { ruleOf } from '../delete-rules.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, modelNamed, placeOf } from '../reading.ts';

/** The foreign key of a child references the table of another model than its parent's. */
export const keyToAnotherTable: Misconception = {
  id: 'key-to-another-table',
  lesson: '03-join-table#references',
  find({ finding, ...evidence }) {
    const [, column, table] = /at what the column (\S+) of (\S+) references/.exec(finding.tried) ?? [];
    const asked = table && column ? ruleOf({ finding, ...evidence }, table, column) : undefined;
    const parent = modelNamed(evidence.claimed, asked?.parent ?? '')?.table;
    const { key } = asked ?? {};
    if (!asked || !parent || !key || key.table === parent) return undefined;
    if (!evidence.database.tables.some(({ name }) => name === key.table)) return undefined;
    const fact = columnOptions(evidence.source, asked.table.name, asked.column)['references'];
    return {
      message:
        `${asked.table.name}.${asked.column} holds the id of a ${asked.parent}, and it references the table ${key.table}. ` +
        `The database then looks for that id among the wrong rows. Write references: { model: '${parent}', key: 'id' }.`,
      place: placeOf(fact?.inner?.['model'] ?? fact) ?? columnPlace(evidence.source, asked.table.name, asked.column),
    };
  },
};
