import { callPlace, functionCall, rowsNamed } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** One link was to be added or changed, and `set` took all the others away. */
export const setReplacesAll: Misconception = {
  id: 'set-replaces-all',
  lesson: '11-changing-links#set',
  find(evidence) {
    const call = functionCall(evidence);
    const set = call?.calls.find(({ method }) => /^set[A-Z]\w*$/.test(method));
    const { expected, actual } = evidence.finding;
    const found = rowsNamed(actual);
    const lost = rowsNamed(expected).filter((row) => !found.includes(row));
    if (!call || !set || lost.length === 0) return undefined;
    return {
      message: `${set.method} makes the links exactly those that it is given, and takes all others away: ${lost.join(' and ')} ${lost.length === 1 ? 'is' : 'are'} gone. To add one link use ${set.method.replace(/^set/, 'add')}.`,
      place: callPlace(call, (one) => one === set),
    };
  },
};
