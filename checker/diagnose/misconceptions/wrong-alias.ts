import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { claimedBetween, manyCall, placeOf } from '../reading.ts';

/** The association is there under another name than the one the task fixed. */
export const wrongAlias: Misconception = {
  id: 'wrong-alias',
  lesson: '01-favorites#both-names',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing?.as) return undefined;
    const { from, to, as } = missing;
    const [found] = claimedBetween(evidence.claimed, from, to);
    if (!found || found.as === as) return undefined;
    const call = manyCall(evidence.source, from, to);
    const what = found.isAliased
      ? `The alias of ${from}.belongsToMany(${to}) is ${found.as}, and the task asks for ${as}, letter for letter.`
      : `${from}.belongsToMany(${to}) has no alias, so Sequelize calls it ${found.as}, after the model.`;
    return {
      message: `${what} The methods are named after it: ${as} gives get${as}. Write as: '${as}'.`,
      place: placeOf(call?.options['as'] ?? call),
    };
  },
};
