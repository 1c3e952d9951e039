import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalog } from '../../../course/catalog.ts';
import { readDeadlines, type Deadlines } from '../../../course/class/deadlines.ts';
import { readTime } from '../../../course/class/read-time.ts';
import type { Lesson } from '../../../types.ts';

let lessons: Lesson[];
let folder: string;
beforeAll(async () => {
  lessons = await readCatalog(path.resolve(import.meta.dirname, '../../../..'));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-deadlines-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function read(text: string): Promise<Deadlines> {
  const file = path.join(folder, 'deadlines.csv');
  fs.writeFileSync(file, text);
  return readDeadlines(file, lessons);
}

describe('a time', () => {
  test.each([
    ['2026-03-01T23:59:00Z', '2026-03-01T23:59:00.000Z'],
    ['2026-03-01 23:59 +01:00', '2026-03-01T22:59:00.000Z'],
    ['2026-03-01 23:59-0530', '2026-03-02T05:29:00.000Z'],
    ['2026-03-01 23:59 +01', '2026-03-01T22:59:00.000Z'],
    ['2026-03-01 utc', '2026-03-01T23:59:59.000Z'],
  ])('%s is the same moment everywhere', (text, moment) => {
    expect(readTime(text)).toMatchObject({ time: new Date(moment), local: false });
  });

  test('without a zone it is one of this computer, and a day alone ends with it', () => {
    expect(readTime('2026-07-01 08:30')).toEqual({ time: new Date(2026, 6, 1, 8, 30), local: true, day: false });
    expect(readTime('2026-07-01')).toEqual({ time: new Date(2026, 6, 1, 23, 59, 59), local: true, day: true });
  });

  test.each([
    '01/03/2026',
    '1.3.2026',
    '2026-02-30',
    '2026-13-01',
    '2026-03-01 24:00',
    '2026-03-01 8:00',
    'Sunday',
    '',
  ])('%j is none: it is not there, or means another day elsewhere', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('a list of deadlines', () => {
  test('has deadlines for all and for one, extensions, and times of handing in', async () => {
    const { rows, notices } = await read(
      '\uFEFFDue;Exercise;Student;Submitted\n2026-03-01 12:00Z;05;;\n2026-03-02 12:00Z;*;ada;2026-03-02 11:00Z\n',
    );
    expect(rows).toEqual([
      { exercise: '05-lifeguard-beaches', deadline: new Date('2026-03-01T12:00:00Z') },
      { student: 'ada', deadline: new Date('2026-03-02T12:00:00Z'), submitted: new Date('2026-03-02T11:00:00Z') },
    ]);
    expect(notices).toEqual([]);
  });

  test('says how it reads times without a zone', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { notices } = await read('deadline\n2026-03-01\n');
    expect(notices).toEqual([expect.stringMatching(/^Times without a zone in .*deadlines\.csv are read as those of /)]);
    expect(notices[0]).toContain(zone);
  });

  test.each([
    ['no column for them', 'exercise\n05\n', /has no column "deadline"/],
    ['no deadline at all', 'deadline,student,submitted\n,ada,2026-03-01 12:00Z\n', /there is no deadline in it/],
    ['a time that is none', 'deadline\n1.3.2026\n', /line 2: "1\.3\.2026" is no time such as 2026-03-01 23:59 \+01:00/],
    [
      'a day for the time of handing in',
      'deadline,student,submitted\n2026-03-01,ada,2026-03-01\n',
      /line 2: "2026-03-01"/,
    ],
    ['an exercise that is not there', 'deadline,exercise\n2026-03-01,99\n', /line 2: there is no exercise "99"/],
    ['a time of handing in of nobody', 'deadline,submitted\n,2026-03-01 12:00Z\n', /line 2: submitted by whom\?/],
    ['a line without a time', 'deadline,student\n2026-03-01,\n,ada\n', /line 3 has no time/],
    [
      'two deadlines for the same',
      'deadline,student\n2026-03-01,ada\n2026-03-02,ADA\n',
      /line 3 says another deadline than a line before it/,
    ],
  ])('with %s is refused in a sentence', async (_, text, sentence) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'Problem', message: expect.stringMatching(sentence) });
  });

  test('that is not there is refused too', async () => {
    await expect(readDeadlines(path.join(folder, 'nowhere.csv'), lessons)).rejects.toThrow(/there is no such file/);
  });
});
