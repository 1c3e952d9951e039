import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClaimedCourse, type ClaimedCourse } from '../../../course/class/claimed-course.ts';
import { otherVersions } from '../../../course/class/other-versions.ts';
import { courseVersion, readCatalog } from '../../../course/catalog.ts';
import type { ExerciseVersion } from '../../../course/edition.ts';
import { exerciseVersions } from '../../../course/exercise-versions.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const NAME = '05-lifeguard-beaches';
const VERSION = { starter: 'aaaaaaaa', shared: 'bbbbbbbb', checks: { 'links-both-ways': 'cccccccc' } };
const COURSE = { version: '0.1.0', hash: '0123456789ab' };

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'claimed-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

function claimed(file: string, text: string): Promise<ClaimedCourse | undefined> {
  const at = path.join(directory, file);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.writeFileSync(at, text);
  return readClaimedCourse([path.join(directory, 'exercises', NAME)]);
}

test('the list in a zip and what a student edition says of itself are read', async () => {
  const zip = JSON.stringify({ version: 1, course: COURSE, madeFor: { [NAME]: VERSION } });
  expect(await claimed('submission.json', zip)).toEqual({ course: COURSE, exercises: new Map([[NAME, VERSION]]) });
  fs.rmSync(path.join(directory, 'submission.json'));
  const edition = JSON.stringify({ version: 1, course: COURSE, exercises: { [NAME]: VERSION }, files: {} });
  expect((await claimed('checker/handed-out.json', edition))?.course).toEqual(COURSE);
  expect(await readClaimedCourse([path.join(directory, NAME)])).toMatchObject({ course: COURSE });
});

test.each([
  ['is torn', '{'],
  ['is empty', ''],
  ['is a list', '[]'],
  ['is very long', JSON.stringify({ version: 1, course: COURSE, pad: 'x'.repeat(600_000) })],
  ['orders the terminal', JSON.stringify({ version: 1, course: { ...COURSE, version: '\u001B[2J' } })],
  ['has no hash', JSON.stringify({ version: 1, course: { version: '1.0.0' } })],
  ['is of a version to come', JSON.stringify({ version: 2, course: COURSE })],
  ['names what is no exercise', `{"version":1,"course":${JSON.stringify(COURSE)},"madeFor":{"__proto__x":{}}}`],
])('a list that %s says nothing', async (_what, text) => {
  expect(await claimed('submission.json', text)).toBeUndefined();
});

test('a list that is a link is not followed', async () => {
  const elsewhere = path.join(directory, 'elsewhere.json');
  fs.writeFileSync(elsewhere, JSON.stringify({ version: 1, course: COURSE }));
  fs.symlinkSync(elsewhere, path.join(directory, 'submission.json'));
  expect(await readClaimedCourse([path.join(directory, NAME)])).toBeUndefined();
});

test('whoever has another version is listed with what has changed in the exercises that are graded', async () => {
  const lessons = await readCatalog(ROOT);
  const graded = lessons.filter(({ name }) => name === NAME);
  const own = (await exerciseVersions(ROOT, lessons)).get(NAME)!;
  const [first, second] = Object.keys(own.checks);
  const checks = { ...own.checks, [first!]: 'cccccccc', 'no-longer-there': 'dddddddd' };
  delete checks[second!];
  const exercises = new Map<string, ExerciseVersion>([
    [NAME, { ...own, checks }],
    ['01-favorites', VERSION],
  ]);
  const claims = new Map([
    ['ada', { course: COURSE, exercises }],
    ['ben', { course: COURSE, exercises }],
    ['cem', { course: await courseVersion(ROOT), exercises: new Map() }],
    ['dora', { course: { ...COURSE, hash: 'ffffffff' }, exercises: new Map() }],
  ]);
  const [text = '', ...more] = await otherVersions(ROOT, claims, graded);
  expect(more).toEqual([]);
  const titleOf = (id: string | undefined): string => graded[0]!.acceptance.find((line) => line.id === id)!.title;
  expect(text.split('\n').slice(1)).toEqual([
    '  ada, ben: 0.1.0 (0123456789ab)',
    `    ${NAME}: changed: “${titleOf(first)}”; new: “${titleOf(second)}”; gone: no-longer-there`,
    '  dora: 0.1.0 (ffffffff)',
  ]);
  expect(await otherVersions(ROOT, new Map([['cem', claims.get('cem')!]]), graded)).toEqual([]);
});
