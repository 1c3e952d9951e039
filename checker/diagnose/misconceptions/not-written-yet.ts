import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A function is still as the exercise gave it. */
export const notWrittenYet: Misconception = {
  id: 'not-written-yet',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/^not written yet$/m.test(errorText(evidence))) return undefined;
    return {
      message: `${call.name} still throws the error that it came with. Write your code in place of that line.`,
      place: evidence.finding.error?.place ?? callPlace(call, () => true),
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};
