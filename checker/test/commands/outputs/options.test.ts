import { expect, test } from 'vitest';
import { readArguments } from '../../../commands/arguments.ts';
import { CHECK_OPTIONS, readCheckOptions, type CheckOptions } from '../../../commands/check-options.ts';

function read(...words: string[]): CheckOptions {
  return readCheckOptions(readArguments(words, CHECK_OPTIONS));
}

test('outputs may be written as options and as plain words', () => {
  expect(read('--class', 'c', '--csv', 'a.csv', 'junit=b.xml').outputs).toEqual({ csv: 'a.csv', junit: 'b.xml' });
});

test.each([
  ['a result of one submission for a class', ['class=c', 'gradescope=x'], /--gradescope is for one submission/],
  ['another of those', ['class=c', 'classroom=x'], /--classroom is for one submission/],
  ['at the end of what never ends', ['watch', 'csv=x'], /--watch never ends, and --csv is written at the end/],
  ['a gradebook for one submission', ['05', 'submission=s', 'canvas=x'], /--canvas goes with --class/],
  ['a place for no gradebook', ['class=c', 'moodle-out=x'], /--moodle-out goes with --moodle/],
  ['a column of no gradebook', ['class=c', 'column=x'], /--column goes with --canvas or --moodle/],
  [
    'feedback for another platform',
    ['class=c', 'feedback=blackboard'],
    /--feedback is moodle or canvas, not "blackboard"/,
  ],
  ['feedback for one submission', ['05', 'submission=s', 'feedback=moodle'], /--feedback goes with --class/],
  ['a place for no feedback', ['class=c', 'feedback-out=x'], /--feedback-out goes with --feedback/],
  ['an output without its place', ['class=c', '--csv'], /--csv needs a value: --csv FILE/],
])('%s is refused', (_, words, sentence) => {
  expect(() => read(...words)).toThrow(sentence);
});
