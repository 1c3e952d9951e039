import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { bare, sentByMigrations } from '../town-moved.ts';

/** The ids are copied, each into the column of the other. */
export const copiedIntoTheOtherColumn: Misconception = {
  id: 'copied-into-the-other-column',
  lesson: '18-one-to-many-becomes-many#order',
  find(evidence) {
    if (evidence.check.id !== 'migrates' || !/FOREIGN KEY constraint failed/.test(errorText(evidence)))
      return undefined;
    const failed = bare(sentByMigrations(evidence).findLast(({ error }) => error !== undefined)?.sql ?? '');
    if (!evidence.exercise.startsWith('18') || !/^INSERT\b/i.test(failed)) return undefined;
    return {
      message:
        'A link goes in that points at a row which is not there. Most often the two ids are the wrong way round: ' +
        'the first value after SELECT goes into the first column that INSERT INTO names, the second into the second.',
      place: addedPlace(evidence, 'up', 'query', 'bulkInsert'),
    };
  },
};
