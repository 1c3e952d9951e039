import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** The two sides use one table but different columns of it. */
export const keysDisagree: Misconception = {
  id: 'keys-disagree',
  lesson: '02-both-sides#keys',
  find(evidence) {
    if (!isFailing(evidence, 'two-pairs')) return undefined;
    const join = joinOf(evidence);
    if (!join?.backward) return undefined;
    const { forward, backward, ends } = join;
    if (forward.foreignKey === backward.otherKey && forward.otherKey === backward.foreignKey) return undefined;
    const [from, to] = ends;
    const call = manyCall(evidence.source, to.model, from.model);
    return {
      message:
        `${from.model} writes its links with ${forward.foreignKey} and ${forward.otherKey}, ${to.model} with ${backward.otherKey} and ${backward.foreignKey}. ` +
        `Both sides must use the same two columns. Set foreignKey on each side, to the column of the model you call it on; what one side sets, the other does not learn.`,
      place: placeOf(call?.options['foreignKey'] ?? call?.options['otherKey'] ?? call),
    };
  },
};
