import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf, sameName } from '../reading.ts';

/** belongsToMany without a join table. */
export const noThrough: Misconception = {
  id: 'no-through',
  lesson: '01-favorites#both-names',
  find(evidence) {
    const refused = /(\S+)\.belongsToMany\((\S+?)\) requires through option/.exec(errorText(evidence));
    if (!refused) return undefined;
    const [, from, to] = refused;
    const calls = evidence.source.associations.filter((one) => one.method === 'belongsToMany');
    const call = calls.find((one) => sameName(one.source, from!) && sameName(one.target, to!));
    const given = call?.options['through'];
    return {
      message: given
        ? `${from}.belongsToMany(${to}) gets its through from ${given.text}, and that is undefined: there is no such model. Give the name of the join table in quotes, or a model that exists.`
        : `${from}.belongsToMany(${to}) does not say which table keeps the links. Add through with the name of the join table, the same on both sides.`,
      place: placeOf(given ?? call) ?? evidence.finding.error?.place,
    };
  },
};
