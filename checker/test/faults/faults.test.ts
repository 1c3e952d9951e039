import { afterAll, beforeAll, describe, test } from 'vitest';
import type { ExerciseResult } from '../../types.ts';
import { openFolders, type Folders } from '../judge/folders.ts';
import { openWorkplace, type TestWorkplace } from '../judge/workplace.ts';
import { FILES, MIGRATIONS, MODELS } from './table.ts';

const EXERCISE = '05-lifeguard-beaches';
const PATIENCE = { timeout: 120_000 };

let workplace: TestWorkplace;
let folders: Folders;
beforeAll(async () => {
  folders = openFolders();
  workplace = await openWorkplace({ callMs: 3_000, checkMs: 60_000, memoryMb: 512, outputBytes: 2_000_000 });
});
afterAll(async () => {
  await workplace.close();
  folders.remove();
});

describe.each([
  ['a folder or a file', FILES],
  ['models', MODELS],
  ['migrations', MIGRATIONS],
])('what is wrong with %s is said', (_kind, faults) => {
  test.concurrent.for(faults)('$what', PATIENCE, async ({ from = 'solution', files }, { expect }) => {
    const folder = folders.make(EXERCISE, from, files);
    expect(said(await workplace.check(EXERCISE, folder, { skipNotStarted: false }))).toMatchSnapshot();
  });
});

/** All that a person reads first: the outcome, why, where, and the first check that failed. */
function said({ outcome, points, message, place, checks }: ExerciseResult): string {
  const failed = checks.find((check) => check.outcome === 'failed');
  const lines = [
    `${outcome} ${points}`,
    message,
    place && `at ${place.file}:${place.line}`,
    failed && `${failed.id}: ${failed.message ?? ''}`,
    failed?.expected !== undefined && `expected ${failed.expected}`,
    failed?.actual !== undefined && `actual ${failed.actual}`,
    failed?.diagnosis && `because ${failed.diagnosis.id}: ${failed.diagnosis.message}`,
  ];
  return lines.filter(Boolean).join('\n');
}
