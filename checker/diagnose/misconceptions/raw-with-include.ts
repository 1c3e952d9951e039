import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** `raw: true` gives the rows of the join, and nobody puts those of one user together. */
export const rawWithInclude: Misconception = {
  id: 'raw-with-include',
  lesson: '09-eager-loading#predict',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !call.afterwards.startsWith('looking')) return undefined;
    const raw = call.calls.find(({ arguments: given }) =>
      given.some((one) => /\b(?:raw|nest):\s*true/.test(one) && /\binclude\b/.test(one)),
    );
    if (!raw) return undefined;
    return {
      message:
        'raw: true hands on the rows of the join as the database gives them: one for each pair, with names such as "Favorites.title". ' +
        'Leave raw and nest out, and make plain objects with toJSON() afterwards.',
      place: placeOf(raw),
    };
  },
};
