import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** At least so many: the row of exactly so many is missing. */
export const boundLeftOut: Misconception = {
  id: 'bound-left-out',
  find(evidence) {
    const call = functionCall(evidence);
    const { expected = '', actual = '' } = evidence.finding;
    const [bound] = Object.entries(call?.data ?? {}).filter(([, value]) => typeof value === 'number');
    if (!call || !bound) return undefined;
    const exactly = new RegExp(String.raw`\b${bound[0]}: ${String(bound[1])}\b`);
    if (!exactly.test(expected) || exactly.test(actual)) return undefined;
    // Everything else is there, so it is the bound and nothing more.
    const rest = expected.split(/, | and /).filter((part) => !exactly.test(part));
    if (!rest.every((part) => actual.includes(part))) return undefined;
    return {
      message: `The row with exactly ${String(bound[1])} is missing from the answer of ${call.name}. At least means that the number itself counts: Op.gte, or >= in SQL.`,
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};
