import { rulesAsked } from '../delete-rules.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf } from '../reading.ts';

/** The rule empties a column that may never be empty. */
export const setNullOnARequiredKey: Misconception = {
  id: 'set-null-on-a-required-key',
  lesson: '15-delete-rules#set-null-not-null',
  find(evidence) {
    if (!/NOT NULL constraint failed/.test(errorText(evidence))) return undefined;
    const found = rulesAsked(evidence).find(
      ({ table, column, key }) =>
        key?.onDelete === 'SET NULL' && table.columns.some((one) => one.name === column && one.notNull),
    );
    if (!found) return undefined;
    const { table, column, parent, rule } = found;
    const options = columnOptions(evidence.source, table.name, column);
    const remedy =
      rule === 'SET NULL'
        ? 'Take allowNull: false out of that column.'
        : `Write onDelete: '${rule}', which is what the task asks for.`;
    return {
      message:
        `${table.name}.${column} says ON DELETE SET NULL, and it is NOT NULL: when a ${parent} is deleted, the database would have to store what it must not store, so it refuses. ` +
        remedy,
      place:
        placeOf(options[rule === 'SET NULL' ? 'allowNull' : 'onDelete']) ??
        columnPlace(evidence.source, table.name, column),
    };
  },
};
