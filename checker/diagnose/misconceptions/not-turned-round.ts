import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { callWithAlias } from '../same-pair.ts';

/** Both directions of a self-association use the columns the same way round, so both read the same end. */
export const notTurnedRound: Misconception = {
  id: 'not-turned-round',
  lesson: '14-same-pair-twice#itself',
  find(evidence) {
    const { tried, expected, actual } = evidence.finding;
    const [, there, back] = /^Comparing the columns of (\w+) with those of (\w+), which are the same/.exec(tried) ?? [];
    if (!there || !back) return undefined;
    const call = callWithAlias(evidence, back);
    return {
      message:
        `${back} uses ${actual} for itself and for those it finds, and it is to be ${expected}: ${there} turned round. ` +
        `foreignKey is the column of the one who is asked, so in the two associations foreignKey and otherKey change places.`,
      place: placeOf(call?.options['foreignKey'] ?? call),
    };
  },
};
