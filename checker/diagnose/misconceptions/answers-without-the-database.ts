import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A method of the association is replaced by one that does not ask the database. */
export const answersWithoutTheDatabase: Misconception = {
  id: 'answers-without-the-database',
  lesson: '01-favorites#both-names',
  find({ finding, source }) {
    if (finding.actual !== 'an answer that did not come from the database') return undefined;
    const [, method, model] = /^Calling (\S+) on (\S+) /.exec(finding.tried) ?? [];
    return {
      message:
        `${method ? `${method} answered` : 'The models answered'} without a statement to the database, so nothing is stored. ` +
        `The association makes its methods itself, and does not replace one that the class has: take your own out.`,
      place: placeOf(source.models.find((one) => one.name === model)),
    };
  },
};
