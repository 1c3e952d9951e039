import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { typedKey } from '../owned.ts';
import { placeOf } from '../reading.ts';
import { throughOf } from '../same-pair.ts';

/** The pair of ids is unique in the join table, though two things of one id may have the same. */
export const typeLeftOutOfUnique: Misconception = {
  id: 'type-left-out-of-unique',
  lesson: '17-scopes-and-polymorphic#unique',
  find(evidence) {
    if (!/UNIQUE constraint failed|must be unique|Validation error/.test(errorText(evidence))) return undefined;
    const joins = evidence.claimed.filter((model) => typedKey(model)).map(({ name }) => name);
    const call = evidence.source.associations.find((one) => {
      const through = throughOf(one);
      return through !== undefined && joins.includes(through.name) && through.fact.inner?.['unique']?.value !== false;
    });
    if (!call) return undefined;
    const { name, fact } = throughOf(call)!;
    const { type } = typedKey(evidence.claimed.find((model) => model.name === name))!;
    return {
      message:
        `${call.source}.belongsToMany(${call.target}) makes the pair of ids unique in the table of ${name}, and ${type} is no part of it. ` +
        `So two things of the same id cannot both have the same. Write unique: false in the through of all associations through ${name}.`,
      place: placeOf(fact),
    };
  },
};
