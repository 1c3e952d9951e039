import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A function answers while its own work still goes on. */
export const workNotAwaited: Misconception = {
  id: 'work-not-awaited',
  lesson: '11-changing-links#await',
  find(evidence) {
    if (evidence.finding.actual !== 'an answer while the database was still at work for it') return undefined;
    const call = functionCall(evidence);
    const inLoop = call?.calls.find(({ method }) => method === 'forEach');
    const dropped = call?.calls.find((one) => one.promise === 'dropped' && one.method !== 'forEach');
    return {
      message:
        `The function answered before the database had done its work, so whoever asks next sees the old links. ` +
        (inLoop
          ? 'forEach waits for nothing: use for … of with await, or await Promise.all.'
          : `Write await before ${dropped ? `${dropped.on}.${dropped.method}(…)` : 'every call that returns a promise'}.`),
      place: placeOf(dropped ?? inLoop),
    };
  },
};
