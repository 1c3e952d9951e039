import type { Misconception } from '../misconception.ts';
import { missingHalf } from '../one-to-many.ts';
import { callsBetween, placeOf } from '../reading.ts';

/** A one-to-many relationship is declared from one side only. */
export const otherSideMissing: Misconception = {
  id: 'other-side-missing',
  lesson: '00-start-here#both-sides',
  find(evidence) {
    const half = missingHalf(evidence);
    if (!half || half.written.length > 0) return undefined;
    const { method, from, to } = half;
    const [other] = callsBetween(evidence.source, to, from);
    if (!other) return undefined;
    const { source } = evidence;
    return {
      message:
        `${to}.${other.method}(${from}) is there, and ${from} says nothing about ${to}. An association works only from the model that declares it: ` +
        `add ${from}.${method}(models.${to}) to ${from}.associate.`,
      place: placeOf(
        source.associates.find((one) => one.model === from) ?? source.models.find((one) => one.name === from) ?? other,
      ),
    };
  },
};
