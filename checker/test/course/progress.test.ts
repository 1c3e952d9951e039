import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf, openProgress as open, type OpenProgress } from '../../course/progress.ts';
import type { ExerciseResult, Outcome } from '../../types.ts';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle progress ü '));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((progress) => progress.settled()));
  fs.chmodSync(root, 0o755);
  fs.rmSync(root, { recursive: true, force: true });
});

const opened: OpenProgress[] = [];
async function openProgress(...args: Parameters<typeof open>): Promise<OpenProgress> {
  const progress = await open(...args);
  opened.push(progress);
  return progress;
}

const FOLDER = '.sandcastle';
const place = (name = 'progress.json'): string => path.join(root, FOLDER, name);
const onDisk = (): { exercises: Record<string, Record<string, unknown>>; [key: string]: unknown } =>
  JSON.parse(fs.readFileSync(place(), 'utf8'));
const inFolder = (): string[] => fs.readdirSync(path.join(root, FOLDER)).sort();

function put(content: unknown): void {
  fs.mkdirSync(path.join(root, FOLDER), { recursive: true });
  fs.writeFileSync(place(), typeof content === 'string' ? content : JSON.stringify(content));
}

/** A verdict with five checks, of which the first `passing` pass; the next fails for `reason`. */
function verdict(exercise: string, outcome: Outcome, passing: number, reason = 'why'): ExerciseResult {
  const checks = [0, 1, 2, 3, 4].map((index) => ({
    id: `check-${index}`,
    title: 'A title',
    outcome: index < passing ? ('passed' as const) : index === passing ? ('failed' as const) : ('not-reached' as const),
    points: index < passing ? 1 : 0,
    maxPoints: 1,
    ...(index === passing && { actual: `user ${Math.random()}`, diagnosis: { id: 'reason', message: reason } }),
  }));
  return { exercise, outcome, points: passing, maxPoints: 5, seed: 1, durationMs: 1, checks, advice: [] };
}

test('a first visit knows nothing, and writes nothing until something happens', async () => {
  const progress = await openProgress(root);
  expect(progress.lastVisit).toBeUndefined();
  expect(progress.language()).toBeUndefined();
  expect(progress.notices).toEqual([]);
  expect(progress.exercise('03-join-table')).toMatchObject({ hintsShown: 0, failuresInARow: 0, gaveUp: false });
  await progress.settled();
  expect(inFolder()).toEqual([]);
});

test('what happened is known at once, and by the next visit', async () => {
  const before = Date.now();
  const progress = await openProgress(root);
  progress.judged(verdict('03-join-table', 'failed', 2));
  progress.record('03-join-table', { hintsShown: 2 });
  progress.seen(verdict('00-start-here', 'passed', 5));
  expect(progress.exercise('03-join-table')).toMatchObject({ hintsShown: 2, failuresInARow: 1, lastOutcome: 'failed' });
  await progress.settled();
  expect(inFolder()).toEqual(['progress.json']);

  const again = await openProgress(root);
  expect(again.lastVisit!.getTime()).toBeGreaterThanOrEqual(before);
  expect(again.exercise('03-join-table')).toMatchObject({
    points: 2,
    maxPoints: 5,
    checksPassed: 2,
    checks: 5,
    hintsShown: 2,
  });
  expect(again.exercise('03-join-table').passedAt).toBeUndefined();
  expect(again.exercise('00-start-here').passedAt).toMatch(/^\d{4}-/);
  expect(onDisk().version).toBe(1);
});

describe('failures in a row', () => {
  test('count when they differ: the random data of a check makes no difference', async () => {
    const progress = await openProgress(root);
    const count = (): number => progress.exercise('05').failuresInARow;
    for (const reason of ['one', 'one', 'two', 'one']) progress.judged(verdict('05', 'failed', 1, reason));
    expect(count()).toBe(2);
    progress.judged(verdict('05', 'failed', 2, 'one'));
    expect(count()).toBe(3);
    progress.judged(verdict('05', 'passed', 5));
    expect(count()).toBe(0);
  });

  test('are attempts: nothing begun, nothing graded and what was there anyway are none', async () => {
    const progress = await openProgress(root);
    for (const outcome of ['not-started', 'not-submitted', 'not-graded', 'grader-error'] as const) {
      progress.judged(verdict('05', outcome, 0));
    }
    progress.seen(verdict('05', 'failed', 1));
    expect(progress.exercise('05').failuresInARow).toBe(0);
  });
});

test('a pass stays one, whatever is saved afterwards, and hints are not taken back', async () => {
  const progress = await openProgress(root);
  progress.judged(verdict('05', 'passed', 5));
  const { passedAt } = progress.exercise('05');
  progress.record('05', { hintsShown: 3, gaveUp: true });
  progress.judged(verdict('05', 'failed', 1));
  progress.judged(verdict('05', 'passed', 5));
  progress.record('05', { hintsShown: 1 });
  expect(progress.exercise('05')).toMatchObject({ passedAt, hintsShown: 3, gaveUp: true });
});

describe('two workbooks on one folder', () => {
  test('keep what each of them did', async () => {
    const [one, other] = await Promise.all([openProgress(root), openProgress(root)]);
    for (let index = 0; index < 15; index++) {
      one.judged(verdict(`one-${index}`, 'passed', 5));
      other.judged(verdict(`other-${index}`, 'passed', 5));
      one.record('shared', { hintsShown: 1 });
      other.record('shared', { gaveUp: true });
    }
    await Promise.all([one.settled(), other.settled()]);
    const { exercises } = onDisk();
    expect(Object.keys(exercises)).toHaveLength(31);
    expect(exercises['shared']).toMatchObject({ hintsShown: 1, gaveUp: true });
    expect(inFolder()).toEqual(['progress.json']);
  });

  test('learn of each other, and a lock that a crash left behind stops nobody', async () => {
    const one = await openProgress(root);
    const other = await openProgress(root);
    other.judged(verdict('02', 'passed', 5));
    await other.settled();
    fs.mkdirSync(place('progress.lock'));
    fs.utimesSync(place('progress.lock'), 1, 1);
    one.judged(verdict('01', 'passed', 5));
    await one.settled();
    expect(one.exercise('02').passedAt).toBeDefined();
    expect(inFolder()).toEqual(['progress.json']);
  });
});

describe('a damaged file', () => {
  test.each([
    ['half a file', '{ "version": 1, "exerc'],
    ['an empty file', ''],
    ['another document', { name: 'sandcastle' }],
    ['a wrong value', { version: 1, exercises: { '01-favorites': { hintsShown: 'many' } } }],
    ['a version that never was', { version: 0 }],
  ])('is set aside and said so: %s', async (_what, content) => {
    put(content);
    const text = fs.readFileSync(place(), 'utf8');
    const progress = await openProgress(root);
    expect(progress.notices).toHaveLength(1);
    const [, kept] = /(progress\.damaged-\d{4}-\d\d-\d\d\.json)/.exec(progress.notices[0]!)!;
    expect(fs.readFileSync(place(kept), 'utf8')).toBe(text);
    progress.seen(verdict('01', 'passed', 5));
    await progress.settled();
    expect(onDisk().exercises['01']).toMatchObject({ lastOutcome: 'passed' });
  });

  test('of the same day is not overwritten by another one', async () => {
    for (const text of ['one', 'two']) {
      put(text);
      await openProgress(root);
    }
    expect(inFolder().map((name) => fs.readFileSync(place(name), 'utf8'))).toEqual(['two', 'one']);
  });

  test('costs nothing of what is known while the workbook is open', async () => {
    const late: string[] = [];
    const progress = await openProgress(root, { onNotice: (sentence) => late.push(sentence) });
    progress.judged(verdict('01', 'passed', 5));
    await progress.settled();
    put('}');
    progress.judged(verdict('02', 'passed', 5));
    await progress.settled();
    expect(Object.keys(onDisk().exercises)).toEqual(['01', '02']);
    expect(late).toEqual([expect.stringContaining('was damaged')]);
  });
});

test('a file that is taken away is written again', async () => {
  const progress = await openProgress(root);
  progress.judged(verdict('01', 'passed', 5));
  await progress.settled();
  fs.rmSync(path.join(root, FOLDER), { recursive: true });
  progress.judged(verdict('02', 'passed', 5));
  await progress.settled();
  expect(Object.keys(onDisk().exercises)).toEqual(['01', '02']);
});

test('a file from a newer version is read as far as it goes, and left as it is', async () => {
  const newer = { version: 2, language: 'javascript', exercises: [{ name: '01' }], castle: true };
  put(newer);
  const progress = await openProgress(root);
  expect(progress.notices).toEqual([expect.stringContaining('newer version')]);
  expect(progress.language()).toBe('javascript');
  progress.judged(verdict('01', 'passed', 5));
  await progress.settled();
  expect(progress.exercise('01').lastOutcome).toBe('passed');
  expect(onDisk()).toEqual(newer);
});

describe('a place that cannot be written', () => {
  test('is said once, and everything works', async () => {
    fs.writeFileSync(path.join(root, FOLDER), 'a file where the folder should be');
    const late: string[] = [];
    const progress = await openProgress(root, { onNotice: (sentence) => late.push(sentence) });
    expect(progress.notices).toEqual([expect.stringMatching(/cannot be saved \(E\w+\)/)]);
    progress.judged(verdict('01', 'failed', 1));
    progress.record('01', { hintsShown: 1 });
    await progress.settled();
    expect(progress.exercise('01')).toMatchObject({ hintsShown: 1, failuresInARow: 1 });
    expect(late).toEqual([]);
    // Mended, it is caught up with.
    fs.rmSync(path.join(root, FOLDER));
    progress.record('01', { hintsShown: 2 });
    await progress.settled();
    expect(onDisk().exercises['01']).toMatchObject({ hintsShown: 2, checksPassed: 1 });
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('without permission', async () => {
    fs.chmodSync(root, 0o555);
    const progress = await openProgress(root);
    expect(progress.notices).toEqual([expect.stringContaining('cannot be saved (EACCES)')]);
  });
});

test('the language is read without opening anything', async () => {
  expect(await languageOf(root)).toBeUndefined();
  const progress = await openProgress(root);
  progress.update((known) => ({ ...known, language: 'javascript' }));
  await progress.settled();
  expect(await languageOf(root)).toBe('javascript');
  expect((await openProgress(root)).lastVisit).toBeUndefined();
});
