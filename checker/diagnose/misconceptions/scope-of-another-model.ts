import type { Misconception } from '../misconception.ts';
import { ownedAsked } from '../owned.ts';
import { placeOf } from '../reading.ts';

/** The type in a scope is not that of the rows: copied from another model, or in other letters. */
export const scopeOfAnotherModel: Misconception = {
  id: 'scope-of-another-model',
  lesson: '17-scopes-and-polymorphic#scope',
  find(evidence) {
    const owned = ownedAsked(evidence);
    const fact = owned?.scope?.inner?.[owned.type];
    if (!owned || typeof fact?.value !== 'string' || fact.value === owned.owner) return undefined;
    const { call, type, owner } = owned;
    const why =
      fact.value.toLowerCase() === owner.toLowerCase()
        ? `The rows say '${owner}', letter for letter.`
        : `But these rows say '${owner}' there.`;
    return {
      message:
        `The scope of ${call.source}.${call.method}(${call.target}) says ${type}: '${fact.value}'. ${why} ` +
        `Write ${type}: '${owner}'.`,
      place: placeOf(fact),
    };
  },
};
