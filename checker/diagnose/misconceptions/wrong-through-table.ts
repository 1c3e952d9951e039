import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** The task fixed the name of the join table, and the model names another. */
export const wrongThroughTable: Misconception = {
  id: 'wrong-through-table',
  lesson: '01-favorites#both-names',
  find(evidence) {
    const join = joinOf(evidence);
    const asked = ASKED.find(([exercises]) => exercises.test(evidence.exercise))?.[1];
    if (!join || !asked || join.table === asked) return undefined;
    if (!isFailing(evidence, 'wrong-through', 'no-table')) return undefined;
    const [from, to] = join.ends;
    const call = manyCall(evidence.source, from.model, to.model);
    return {
      message:
        `${from.model} keeps its links in the table ${join.table}, and the task asks for ${asked}. ` +
        `What stands in through becomes the name of the table, letter for letter: write through: '${asked}'.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};

const ASKED: [RegExp, string][] = [
  [/^0[1-4]/, 'UserFavorites'],
  [/^08/, 'guard_duty'],
];
