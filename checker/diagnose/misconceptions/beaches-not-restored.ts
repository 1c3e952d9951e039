import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** After undoing, no lifeguard has a beach: the column is not there, or nothing was put into it. */
export const beachesNotRestored: Misconception = {
  id: 'beaches-not-restored',
  lesson: '18-one-to-many-becomes-many#way-back',
  find(evidence) {
    const { tried, actual = '' } = evidence.finding;
    if (!/^Giving lifeguards more beaches/.test(tried) || /: Beach /.test(actual)) return undefined;
    const isMissing = actual.includes('no column');
    return {
      message: isMissing
        ? 'After undoing, Lifeguards has no column beachId. down gives it back, with addColumn, and fills it from the join table before that goes.'
        : 'After undoing, beachId is there, and empty for everybody: all links are lost. Fill it from the join table before you drop that: UPDATE Lifeguards SET beachId = (SELECT MIN(…) …).',
      place: addedPlace(evidence, 'down', ...(isMissing ? ['dropTable'] : ['addColumn', 'query'])),
    };
  },
};
