import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** The task fixed the name of the join table, and the model names another. */
export const wrongThroughTable: Misconception = {
  id: 'wrong-through-table',
  lesson: '01-favorites#both-names',
  find(evidence) {
    const join = joinOf(evidence);
    if (!join || !/^0[1-4]/.test(evidence.exercise) || join.table === ASKED) return undefined;
    if (!isFailing(evidence, 'wrong-through', 'no-table')) return undefined;
    const [from, to] = join.ends;
    const call = manyCall(evidence.source, from.model, to.model);
    return {
      message:
        `${from.model} keeps its links in the table ${join.table}, and the task asks for ${ASKED}. ` +
        `What stands in through becomes the name of the table, letter for letter: write through: '${ASKED}'.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};

const ASKED = 'UserFavorites';
