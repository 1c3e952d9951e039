import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** The scope of a join table stands beside `through`, where it is a condition on the target. */
export const scopeBesideThrough: Misconception = {
  id: 'scope-beside-through',
  lesson: '17-scopes-and-polymorphic#beside-through',
  find(evidence) {
    const [, model, column = ''] = /no such column: (\w+)\.(\w+)/.exec(errorText(evidence)) ?? [];
    const call = evidence.source.associations.find(
      ({ method, options }) => method === 'belongsToMany' && options['scope']?.inner?.[column],
    );
    if (!model || !call) return undefined;
    return {
      message:
        `The scope of ${call.source}.belongsToMany(${call.target}) stands beside through, so it is about ${call.target}, which has no ${column}. ` +
        'The column is in the join table. Move the scope into through, beside model and unique.',
      place: placeOf(call.options['scope']),
    };
  },
};
