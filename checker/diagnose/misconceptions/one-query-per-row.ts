import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** N+1: one query for the list, and one more for each of its rows. */
export const oneQueryPerRow: Misconception = {
  id: 'one-query-per-row',
  lesson: '09-eager-loading#why',
  find(evidence) {
    const call = functionCall(evidence);
    const [, times] = /this one ran (\d+) times/.exec(evidence.finding.actual ?? '') ?? [];
    if (!call || times === undefined) return undefined;
    return {
      message:
        `The same statement ran ${times} times, once for each row of a list; with a thousand rows it would be a thousand. ` +
        'Promise.all sends them at once, and as many. Ask once for all: with include, or with one query whose where holds all ids.',
      place: callPlace(call, ({ method }) => /^(?:get|count|has)[A-Z]/.test(method)),
    };
  },
};
