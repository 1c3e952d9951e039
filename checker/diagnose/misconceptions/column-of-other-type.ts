import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf } from '../reading.ts';

/** The migration gives a column another type than the model. */
export const columnOfOtherType: Misconception = {
  id: 'column-of-other-type',
  lesson: '03-join-table#columns',
  find({ finding, source }) {
    const [, column, table] = /^Looking at the type of the column (\S+) of (\S+)$/.exec(finding.tried) ?? [];
    if (!column || !table) return undefined;
    return {
      message:
        `${table}.${column} holds text, and the migration makes it ${finding.actual}. ` +
        `The type in the migration is that of the model: Sequelize.STRING for DataTypes.STRING.`,
      place: placeOf(columnOptions(source, table, column)['type']) ?? columnPlace(source, table, column),
    };
  },
};
