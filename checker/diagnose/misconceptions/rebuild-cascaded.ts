import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';
import { isRebuilt } from '../town-moved.ts';

/** `removeColumn` makes the table anew on SQLite: it drops the old one, and all that belongs to its rows cascades. */
export const rebuildCascaded: Misconception = {
  id: 'rebuild-cascaded',
  lesson: '18-one-to-many-becomes-many#remove-column',
  find(evidence) {
    const { tried } = evidence.finding;
    if (!/then reading (?:the join table|the rows of)/.test(tried) || !isRebuilt(evidence)) return undefined;
    const direction = /^Undoing/.test(tried) ? 'down' : 'up';
    return {
      message:
        'The table Lifeguards was made anew: its rows were copied, the old table was dropped, and whatever belongs to a lifeguard was deleted with it. ' +
        'removeColumn and changeColumn do this on SQLite. Write the change in SQL: ALTER TABLE Lifeguards DROP COLUMN beachId.',
      place: addedPlace(evidence, direction, 'removeColumn', 'changeColumn', 'dropTable', 'query'),
    };
  },
};
