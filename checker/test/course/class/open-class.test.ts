import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCatalog } from '../../../course/catalog.ts';
import { readRoster } from '../../../course/class/roster.ts';
import { openClass, type Chosen } from '../../../course/submissions.ts';
import type { Lesson } from '../../../types.ts';

const FIRST = '01-favorites';
const SECOND = '02-both-sides';
let lessons: Lesson[];
let folder: string;
beforeAll(async () => {
  lessons = await readCatalog(path.resolve(import.meta.dirname, '../../../..'));
});
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-layout-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function put(...files: string[]): void {
  for (const file of files) {
    const place = path.join(folder, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    const inside = file.endsWith('.zip') ? zip(`${FIRST}/models/user.ts`) : file;
    fs.writeFileSync(place, inside);
  }
}

function zip(...files: string[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map((file) => [file, new TextEncoder().encode(file)])));
}

/** Who has what: a student, the exercise, and whether there is something in its folder. */
async function open(
  chosen?: Chosen,
): Promise<{ have: Record<string, string[]>; notices: string[]; refused: string[] }> {
  const found = await openClass(folder, lessons, chosen);
  const have: Record<string, string[]> = {};
  for (const one of found.submissions) {
    have[one.student] ??= [];
    if (fs.existsSync(path.join(one.folder, 'models', 'user.ts'))) have[one.student]!.push(one.lesson.name);
  }
  await found.close();
  const refused = found.submissions.flatMap(({ student, refused: why }) => (why ? [`${student}: ${why}`] : []));
  return { have, notices: found.notices, refused };
}

async function roster(text: string): ReturnType<typeof readRoster> {
  const file = path.join(os.tmpdir(), `${path.basename(folder)}.csv`);
  fs.writeFileSync(file, text);
  try {
    return await readRoster(file);
  } finally {
    fs.rmSync(file);
  }
}

describe('what people have in the folder of a class', () => {
  test('a folder for each student, with exercises or the whole workbook in it', async () => {
    put(`ada/${FIRST}/models/user.ts`, `ben/exercises/${FIRST}/models/user.ts`, `ben/package.json`);
    put(`cleo/my workbook/Exercises/01-FAVORITES/models/user.ts`, 'notes.txt', `.git/${FIRST}/models/user.ts`);
    expect((await open()).have).toEqual({ ada: [FIRST], ben: [FIRST], cleo: [FIRST] });
  });

  test('the clones of a GitHub Classroom, by the names of their users', async () => {
    for (const user of ['ada-l', 'ben', 'cleo'])
      put(`week-1-${user}/exercises/${FIRST}/models/user.ts`, `week-1-${user}/.git/config`);
    expect(Object.keys((await open()).have)).toEqual(['ada-l', 'ben', 'cleo']);
  });

  test('names that only look alike are left as they are', async () => {
    put(`team-ada/${FIRST}/models/user.ts`, `team-ben/${FIRST}/models/user.ts`);
    expect(Object.keys((await open()).have)).toEqual(['team-ada', 'team-ben']);
  });

  test('a download from Canvas, with its mark for who was late, and two zips of one person', async () => {
    put('lovelaceada_12345_67890_submission.zip', 'kidben_LATE_12346_67891_my_work-2.zip');
    fs.writeFileSync(path.join(folder, 'lovelaceada_12345_67892_b.zip'), zip(`${SECOND}/models/user.ts`));
    const { have, notices } = await open();
    expect(have).toEqual({ kidben: [FIRST], lovelaceada: [FIRST, SECOND] });
    expect(notices).toEqual(['Marked as late: kidben.']);
  });

  test('a download from Moodle, as folders with zips and as zips', async () => {
    put('Ada Lovelace_12345_assignsubmission_file_/submission.zip');
    put('Ben Kid_12346_assignsubmission_file_work.zip', 'Ben Kid_12347_assignsubmission_file_work.zip');
    expect((await open()).have).toEqual({
      'Ada Lovelace': [FIRST],
      'Ben Kid (12346)': [FIRST],
      'Ben Kid (12347)': [FIRST],
    });
  });

  test('a zip that is not to be trusted spoils nobody else, and leaves nothing behind', async () => {
    const before = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('sandcastle-class-'));
    put('ada.zip', `ben/${FIRST}/models/user.ts`);
    fs.writeFileSync(path.join(folder, 'eve.zip'), zip('../../evil.ts'));
    const { have, refused } = await open();
    expect(have).toEqual({ ada: [FIRST], ben: [FIRST], eve: [] });
    expect(refused).toEqual([expect.stringMatching(/^eve: The zip was not unpacked: a path in it leads elsewhere\./)]);
    const after = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('sandcastle-class-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('a folder that is no class', () => {
  const told = async (chosen?: Chosen): Promise<string> =>
    openClass(folder, lessons, chosen).then(
      () => 'nothing',
      (error: Error) => error.message,
    );

  test('an empty one, one without exercises, and a file are told apart', async () => {
    expect(await told()).toMatch(/^There are no students in /);
    put('ada/notes.txt');
    expect(await told()).toMatch(/^None of the 1 folders in .* holds an exercise\.$/);
    const file = path.join(folder, 'ada', 'notes.txt');
    await expect(openClass(file, lessons)).rejects.toThrow(`${file} is a file, not a folder.`);
  });

  test('a link that leads to itself, and a name that is too long, are told as what they are', async () => {
    fs.symlinkSync('loop', path.join(folder, 'loop'));
    await expect(openClass(path.join(folder, 'loop'), lessons)).rejects.toThrow(/loop is a link that leads to itself/);
    await expect(openClass(path.join(folder, 'x'.repeat(300)), lessons)).rejects.toThrow(/has too long a name/);
  });

  test('the folder of one student, and a whole workbook, are not taken for a class', async () => {
    put(`exercises/${FIRST}/models/user.ts`);
    expect(await told()).toMatch(/is the work of one student/);
    put(`${FIRST}/models/user.ts`);
    expect(await told()).toMatch(/is the work of one student/);
  });

  test('a folder and a zip that differ in the case of their names are two for one student', async () => {
    put(`ada/${FIRST}/models/user.ts`, 'Ada.zip');
    expect(await told()).toBe('There are two folders for one student: ada, Ada.zip.');
  });

  test('a folder and a zip of the same name are two as well', async () => {
    put(`ada/${FIRST}/models/user.ts`, 'ada.zip');
    expect(await told()).toBe('There are two folders for one student: ada, ada.zip.');
  });

  test('nothing is left when all is excluded', async () => {
    put(`ada/${FIRST}/models/user.ts`);
    expect(await told({ exclude: lessons })).toBe('Nothing is left to grade without what --exclude names.');
  });
});

describe('a roster', () => {
  test('names everybody: who is missing has handed in nothing, and others are listed', async () => {
    put(`ada/${FIRST}/models/user.ts`, `Kid Ben/${FIRST}/models/user.ts`, `zoe/${FIRST}/models/user.ts`);
    const list = await roster(
      '\uFEFFid;Name;E-Mail\r\n17;"Kid; Ben";ben@x.org\r\n18;Dora;dora@x.org\r\n19;;ada@x.org\r\n',
    );
    expect(list[0]).toEqual({ id: '17', name: 'Kid; Ben', email: 'ben@x.org' });
    list[0]!.folder = 'kid ben';
    const { have, notices } = await open({ roster: list });
    expect(have).toEqual({ '17': [FIRST], '18': [], '19': [FIRST], zoe: [FIRST] });
    expect(notices).toEqual(['Handed in nothing: 18.', 'Not on the roster, and graded all the same: zoe.']);
  });

  test('finds what Canvas and Moodle made of the names', async () => {
    put('lovelaceada_12345_67890_a.zip', 'Ben Kid_777_assignsubmission_file_/a.zip');
    const list = await roster('id,name\nal1,Ada Lovelace\n777,\n');
    expect((await open({ roster: list })).have).toEqual({ al1: [FIRST], '777': [FIRST] });
  });

  test('two folders for one of its students are refused', async () => {
    put(`ada/${FIRST}/models/user.ts`, `Ada Lovelace/${FIRST}/models/user.ts`);
    await expect(open({ roster: await roster('id,name\nada,Ada Lovelace') })).rejects.toThrow(
      'There are two folders for one student: ada (ada, Ada Lovelace).',
    );
  });

  test.each([
    ['the same id twice', 'id\nada\nben\nADA\n', /"ADA" is on line 2 and on line 4/],
    ['no id', 'id,name\n,Ada\n', /line 2 has no id/],
    ['nobody', 'id\n', /nobody is on it/],
    ['no column for the id', 'name\nAda\n', /has no column "id"/],
    ['a quote that is not closed', 'id\n"ada\n', /is no CSV that can be read/],
  ])('with %s is refused in a sentence', async (_, text, sentence) => {
    await expect(roster(text)).rejects.toMatchObject({ name: 'Problem', message: expect.stringMatching(sentence) });
  });
});
