import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { callWithAlias } from '../same-pair.ts';

/** The two directions of a self-association go through tables of their own, so neither sees the links of the other. */
export const twoTablesForOneLink: Misconception = {
  id: 'two-tables-for-one-link',
  lesson: '14-same-pair-twice#itself',
  find(evidence) {
    const { tried, expected, actual } = evidence.finding;
    const [, there, back] = /^Comparing the join table of (\w+) with that of (\w+)$/.exec(tried) ?? [];
    if (!there || !back) return undefined;
    const call = callWithAlias(evidence, back);
    return {
      message:
        `${there} is kept in ${expected} and ${back} in ${actual}, so what is written into one is never read from the other. ` +
        `It is one link, seen from its two ends: give both the same through, letter for letter.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};
