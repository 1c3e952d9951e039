import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** `removeColumn` makes the table anew on SQLite, with each of the two keys unique by itself. */
export const removeColumnRebuilds: Misconception = {
  id: 'remove-column-rebuilds',
  lesson: '12-data-on-the-link#way-back',
  find(evidence) {
    const [, table] = /UNIQUE constraint failed: (\w+)_backup\./.exec(errorText(evidence)) ?? [];
    if (!table || !/^Undoing /.test(evidence.finding.tried)) return undefined;
    return {
      message: `On SQLite, removeColumn makes ${table} anew, and makes each of the two keys unique by itself. A row with two links does not go in then. Write it in SQL: ALTER TABLE ${table} DROP COLUMN …, by queryInterface.sequelize.query.`,
      place: addedPlace(evidence, 'down', 'removeColumn'),
    };
  },
};
