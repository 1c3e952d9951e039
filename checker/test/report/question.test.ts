import { expect, test } from 'vitest';
import { toQuestion } from '../../report/question.ts';
import { oneSided, result } from './terminal/results.ts';

const parts = {
  title: 'Lifeguards at many beaches',
  task: 'Lifeguards can work at many beaches.\n\n- <!-- check: a --> A line.',
  files: [{ file: 'models/beach.ts', text: 'class Beach {} // ```\n' }],
};

test('a question holds the task, the code, what failed and the SQL, and asks for no solution', () => {
  expect(toQuestion(oneSided(), parts)).toMatchSnapshot();
});

test('a question about code that does not load says where', () => {
  const text = toQuestion(
    result({ outcome: 'does-not-load', message: 'Unexpected token', place: { file: 'models/beach.ts', line: 3 } }),
    { ...parts, files: [] },
  );
  expect(text).toContain('- At models/beach.ts:3');
  expect(text).toContain('I have not changed a file yet.');
});

test('code that holds a fence does not end its own', () => {
  expect(toQuestion(oneSided(), parts)).toContain('````ts\nclass Beach {} // ```\n````');
});
