import type { Misconception } from '../misconception.ts';
import { ownedAsked } from '../owned.ts';
import { placeOf } from '../reading.ts';

/** The association keeps the id of the owner in another column than the one beside its type. */
export const notTheOwnersKey: Misconception = {
  id: 'not-the-owners-key',
  lesson: '17-scopes-and-polymorphic#polymorphic',
  find(evidence) {
    const owned = ownedAsked(evidence);
    if (!owned || (owned.association.through && owned.owner !== owned.model)) return undefined;
    const { call, key, type } = owned;
    const fact = call.options['foreignKey'];
    const written = fact?.value ?? fact?.inner?.['name']?.value;
    if (written === key || (fact && written === undefined)) return undefined;
    const what = fact
      ? `looks for its rows by ${String(written)}`
      : `has no foreignKey, so Sequelize takes ${owned.association.foreignKey}`;
    return {
      message:
        `${call.source}.${call.method}(${call.target}) ${what}. The id of the owner stands in ${key}, beside ${type}. ` +
        `foreignKey is the column of the model that is asked: write foreignKey: '${key}'.`,
      place: placeOf(fact ?? call),
    };
  },
};
