import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** The links have moved, and the column that held them has stayed. */
export const columnStillThere: Misconception = {
  id: 'column-still-there',
  lesson: '18-one-to-many-becomes-many#drop-column',
  find(evidence) {
    if (evidence.check.id !== 'column-gone' || evidence.finding.actual !== 'beachId') return undefined;
    return {
      message:
        'Lifeguards still has beachId. Two places for one fact soon say two things: a link that is removed from the join table would still stand in the column. ' +
        'Drop the column, when its values are copied.',
      place: addedPlace(evidence, 'up', 'query', 'createTable'),
    };
  },
};
