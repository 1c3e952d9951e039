import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A function gives the ids of rows where the task asks for their names. */
export const idsInsteadOfNames: Misconception = {
  id: 'ids-instead-of-names',
  find(evidence) {
    const call = functionCall(evidence);
    const { expected = '', actual = '' } = evidence.finding;
    const [wanted, found] = [values(expected), values(actual)];
    if (!call || wanted.length === 0 || wanted.length !== found.length) return undefined;
    const ids = wanted.flatMap((value, at) => (/[a-z]/i.test(value) && /^\d+$/.test(found[at]!) ? [found[at]!] : []));
    // All that should be text is a number, and what should be a number is one.
    if (ids.length === 0 || ids.length !== wanted.filter((value) => /[a-z]/i.test(value)).length) return undefined;
    return {
      message: `${call.name} answers with ids, such as ${ids[0]}, and the task asks for what people read: the names or titles of those rows. Take them from the rows that were found, or include them.`,
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

/** `lifeguard: Low Pier 118; hours: 7` and `Dark and Lost` alike, value by value. */
function values(said: string): string[] {
  return said.split(/, | and |; /).map((part) => part.replace(/^\w+: /, ''));
}
