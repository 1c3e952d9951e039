import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gradeAll } from '../../../commands/class/grade-all.ts';
import { openRun } from '../../../commands/class/run.ts';
import type { Grading } from '../../../commands/grading.ts';
import { openClass } from '../../../course/submissions.ts';
import type { Lesson } from '../../../types.ts';
import { result } from '../../report/terminal/results.ts';
import { ROOT } from '../../judge/workplace.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-grade-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Judges who find what is on disk when they come to it, and somebody who takes a folder away before. */
function gradingThat(take: (student: string) => void): Grading {
  return {
    isolation: 'basic',
    async check({ name }, place, _signal, student) {
      take(student!);
      return result({ exercise: name, outcome: fs.existsSync(place) ? 'passed' : 'not-submitted' });
    },
    lookOn: () => Promise.reject(new Error('nobody looks on')),
    close: async () => {},
  };
}

test('work that was there and is taken away is not graded; who never had any has handed in nothing', async () => {
  const lessons = ['01-favorites', '02-both-sides'].map((name) => ({ name }) as Lesson);
  const at = (...parts: string[]): string => path.join(folder, 'class', ...parts);
  for (const place of [at('ada', '01-favorites'), at('ben', '01-favorites'), at('ben', '02-both-sides')])
    fs.mkdirSync(place, { recursive: true });
  const { submissions } = await openClass(at(), lessons);
  const identity = {
    folder: at(),
    exercises: [],
    outputs: [],
    seed: 1,
    timeout: undefined,
    isolation: 'basic',
  } as const;
  fs.cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  for (const name of ['lessons', 'checker']) fs.mkdirSync(path.join(folder, name));
  const run = await openRun(folder, { ...identity, exercises: [], outputs: [] }, false);
  const grading = gradingThat((student) => student === 'ben' && fs.rmSync(at('ben'), { recursive: true, force: true }));
  const { signal } = new AbortController();
  const results = await gradeAll(submissions, { grading, run, signal, jobs: 1, onDone: () => {} });
  await run.close();
  expect(results.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['passed', undefined],
    ['not-submitted', undefined],
    ['not-graded', 'Its folder was there when the class was opened, and is gone.'],
    ['not-graded', 'Its folder was there when the class was opened, and is gone.'],
  ]);
  const [journal] = fs.readdirSync(path.join(folder, '.sandcastle', 'runs'));
  const lines = fs.readFileSync(path.join(folder, '.sandcastle', 'runs', journal!, 'journal.jsonl'), 'utf8');
  expect(lines).not.toContain('"student":"ben"');
});
