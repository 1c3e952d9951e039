import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { list } from '../reading.ts';

/** A function is to narrow one list by another, and lists what it should have left out. */
export const secondListLeftOut: Misconception = {
  id: 'second-list-left-out',
  find(evidence) {
    if (!evidence.exercise.startsWith('14')) return undefined;
    const call = functionCall(evidence);
    const { expected = '', actual = '' } = evidence.finding;
    const [wanted, found] = [parts(expected), parts(actual)];
    const more = found.filter((one) => !wanted.includes(one));
    if (!call || more.length === 0 || !wanted.every((one) => found.includes(one))) return undefined;
    // Numbers are ids, and another story.
    if (more.some((one) => /^\d+$/.test(one))) return undefined;
    return {
      message:
        `${call.name} lists ${list(more)} as well, which the other list of this user says to leave out. ` +
        `Read both lists and compare them by their ids: the same row, read twice, is two objects, and includes() does not find one among the others.`,
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

function parts(said: string): string[] {
  return said === 'none' ? [] : said.split(/, | and /).filter(Boolean);
}
