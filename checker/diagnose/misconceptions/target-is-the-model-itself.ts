import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, manyCall, placeOf } from '../reading.ts';

/** A model is associated with itself, where the other one was meant. */
export const targetIsTheModelItself: Misconception = {
  id: 'target-is-the-model-itself',
  lesson: '01-favorites#both-names',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing) return undefined;
    const { from, to } = missing;
    const call = callsBetween(evidence.source, from, from)[0];
    if (!call || from === to || manyCall(evidence.source, from, to)) return undefined;
    return {
      message:
        `${from}.${call.method} has ${from} itself as its first argument, so it links ${from} rows with each other. ` +
        `The first argument is the model on the other side: models.${to}.`,
      place: placeOf(call),
    };
  },
};
