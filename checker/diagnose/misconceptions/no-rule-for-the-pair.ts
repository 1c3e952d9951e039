import { addedPlace } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** The rows are clean, and the next duplicate gets in. */
export const noRuleForThePair: Misconception = {
  id: 'no-rule-for-the-pair',
  lesson: '04-duplicates#rule',
  find(evidence) {
    if (isFailing(evidence, 'no-migration') && evidence.exercise.startsWith('04')) {
      return {
        message:
          'There is no migration of yours yet, so the table is as it was: full of duplicates, and without a rule. Make one with migration:create, inside the folder of the exercise.',
      };
    }
    if (!isFailing(evidence, 'second-row')) return undefined;
    if (/the first one is gone/.test(evidence.finding.actual ?? '')) {
      return {
        message:
          'A second row with the same pair takes the place of the first one, so the day since when a show is a favorite gets lost. The second row has to be refused: leave ON CONFLICT REPLACE out.',
        place: addedPlace(evidence, 'up', 'query'),
      };
    }
    return {
      message:
        "The table takes the same pair of user and show a second time: no rule in the database forbids it. After the duplicates are gone, make the pair unique, for instance with addConstraint and type: 'unique' over both columns.",
      place: addedPlace(evidence, 'up'),
    };
  },
};
