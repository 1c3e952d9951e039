import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { claimedBetween, placeOf } from '../reading.ts';
import { callsOnItself, callWithAlias, throughOf } from '../same-pair.ts';

/** A model is linked with itself in one direction, and nothing reads the links from the other end. */
export const otherDirectionMissing: Misconception = {
  id: 'other-direction-missing',
  lesson: '14-same-pair-twice#itself',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing?.as || missing.from !== missing.to) return undefined;
    const { from, as } = missing;
    if (callWithAlias(evidence, as)) return undefined;
    const there = claimedBetween(evidence.claimed, from, from);
    const [call, ...more] = callsOnItself(evidence, from);
    if (there.length !== 1 || !call || more.length > 0 || !/^Follow/.test(there[0]!.as)) return undefined;
    const [one] = there as [(typeof there)[number]];
    return {
      message:
        `${one.as} is one direction, and ${as} is the other: who is found by the one asks by the other. It is a second belongsToMany from ${from} to ${from}, ` +
        `as: '${as}', through the same table (${throughOf(call)?.name ?? one.through?.table}), with foreignKey: '${one.otherKey}' and otherKey: '${one.foreignKey}'.`,
      place: placeOf(call),
    };
  },
};
