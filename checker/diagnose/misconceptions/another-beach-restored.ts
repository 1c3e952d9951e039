import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** A column has room for one of several beaches, and the task says which. */
export const anotherBeachRestored: Misconception = {
  id: 'another-beach-restored',
  lesson: '18-one-to-many-becomes-many#way-back',
  find(evidence) {
    const { tried, actual = '' } = evidence.finding;
    if (!/^Giving lifeguards more beaches/.test(tried) || !/: Beach /.test(actual)) return undefined;
    return {
      message:
        'down gives some lifeguard a beach that is not the one with the smallest id among theirs. ' +
        'Without a rule, a database hands out whichever row comes first; with MIN it is the same every time.',
      place: addedPlace(evidence, 'down', 'query', 'bulkUpdate'),
    };
  },
};
