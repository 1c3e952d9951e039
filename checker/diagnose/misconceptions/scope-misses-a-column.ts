import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';
import { ownedAsked } from '../owned.ts';
import { placeOf } from '../reading.ts';

/** The scope names one of its two columns, and the other one is left to chance. */
export const scopeMissesAColumn: Misconception = {
  id: 'scope-misses-a-column',
  lesson: '17-scopes-and-polymorphic#scope',
  find(evidence) {
    const owned = ownedAsked(evidence);
    const columns = owned?.scope?.inner;
    if (!owned || !columns) return undefined;
    const { call, type, owner, association } = owned;
    const more = itemsIn(evidence.finding.actual).length > itemsIn(evidence.finding.expected).length;
    if (!more && !/^Calling /.test(evidence.finding.tried)) return undefined;
    const isTyped = columns[type] !== undefined;
    // A second association to the same model is there for some of its rows.
    const isOneOfTwo =
      evidence.source.associations.filter(({ source, target }) => source === call.source && target === call.target)
        .length > 1;
    if (isTyped && (!isOneOfTwo || Object.keys(columns).length > 1)) return undefined;
    const missing = isTyped ? 'which of them' : `whose they are: ${type}: '${owner}'`;
    return {
      message:
        `The scope of ${association.as} names ${Object.keys(columns).join(' and ')} only, and does not say ${missing}. ` +
        'A scope may have several columns; all of them must fit, and all of them are filled in new rows.',
      place: placeOf(owned.scope),
    };
  },
};
