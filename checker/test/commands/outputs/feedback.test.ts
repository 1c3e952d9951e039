import path from 'node:path';
import { expect, test } from 'vitest';
import { planFeedback } from '../../../commands/outputs/feedback.ts';

const folder = path.resolve('week 1');
const downloads = new Map([['Ada', ['Ada_1_assignsubmission_file_']]]);

test('what returns is put beside the class, where nobody says otherwise', () => {
  expect(planFeedback('moodle', downloads, folder).target).toBe(`${folder}-feedback.zip`);
  expect(planFeedback('moodle', downloads, folder, '/there.zip').target).toBe('/there.zip');
});

test('a class that did not come from that platform is refused before it is graded', () => {
  expect(() => planFeedback('canvas', downloads, folder)).toThrow(
    /Nothing in .* is named as Canvas names what it gives/,
  );
});
