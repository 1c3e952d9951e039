import { expect, test } from 'vitest';
import { openGradebooks } from '../../../commands/outputs/gradebooks.ts';

const names = { students: ['ada'], exercises: ['01-favorites'] };

test.each([
  ['is not there', { canvas: 'nowhere.csv' }, /nowhere\.csv cannot be read: there is no such file/],
  ['is a folder', { moodle: '.' }, /is a folder, not a file/],
])('a gradebook that %s is refused', async (_, options, sentence) => {
  await expect(openGradebooks(options, import.meta.dirname, names)).rejects.toThrow(sentence);
});
