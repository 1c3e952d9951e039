import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRun, type RunIdentity } from '../../../commands/class/run.ts';
import { readCatalog } from '../../../course/catalog.ts';
import type { Submission } from '../../../course/submissions.ts';
import type { ExerciseResult } from '../../../types.ts';
import { documentOf, talkedAbout } from '../../report/formats/documents.ts';
import { openWorkbook, type Workbook } from '../../workbook.ts';

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook();
});
afterAll(() => workbook.remove());

test('what is saved while a submission is being graded was not graded', async () => {
  const { root } = workbook;
  const folder = path.join(root, 'class', 'ada', '01-favorites');
  const file = path.join(folder, 'models', 'user.js');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'as it was graded');
  const lesson = (await readCatalog(root)).find(({ name }) => name === '01-favorites')!;
  const submission: Submission = { student: 'ada', lesson, folder };
  const identity: RunIdentity = {
    folder: path.join(root, 'class'),
    exercises: [lesson.name],
    outputs: [],
    seed: undefined,
    timeout: undefined,
    isolation: 'basic',
  };
  const graded = talkedAbout(lesson.name);

  const run = await openRun(root, identity, false);
  const { content } = await run.look(submission);
  fs.writeFileSync(file, 'saved meanwhile');
  await run.keep(submission, content, graded);
  await run.close();

  const again = await openRun(root, identity, false);
  expect(again.resumed).toBe(1);
  expect((await again.look(submission)).result).toBeUndefined();
  fs.writeFileSync(file, 'as it was graded');
  const { result } = await again.look(submission);
  const said = (one: ExerciseResult): string => JSON.stringify(documentOf({ student: 'ada', exercises: [one] }));
  expect(said(result!)).toBe(said(graded));
  await again.close();
});
