import { addedMigrations, addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** Undone, the migration leaves the column that it added. */
export const columnStaysAfterUndo: Misconception = {
  id: 'column-stays-after-undo',
  lesson: '12-data-on-the-link#way-back',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    const [, column, table] = /^Undoing .*looking for the column (\w+) of (\w+)/.exec(tried) ?? [];
    if (!column || !actual?.endsWith('is there')) return undefined;
    const isEmpty = addedMigrations(evidence).some(({ down }) => down?.empty);
    return {
      message: `After undoing, ${table} still has the column ${column}. ${isEmpty ? 'down is empty. ' : ''}It takes away what up added, here with ALTER TABLE ${table} DROP COLUMN ${column}.`,
      place: addedPlace(evidence, 'down'),
    };
  },
};
