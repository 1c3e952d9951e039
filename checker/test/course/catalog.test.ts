import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Problem } from '../../errors.ts';
import { courseVersion, readCatalog } from '../../course/catalog.ts';

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

const lesson = (name: string, title = 'A title'): string =>
  `---\ntitle: ${title}\nexercise: ${name}\nread: 1\ndo: 2\nteaches: []\nneeds: []\n---\n` +
  `## Your turn\n\n- <!-- check: works --> It works.\n`;

/** A small workbook; paths as keys. */
async function workbook(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle catalog ü '));
  made.push(root);
  const all = { 'package.json': '{ "version": "1.2.3" }', ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return root;
}

function small(change: Record<string, string> = {}): Record<string, string> {
  return {
    'lessons/01-one.md': lesson('01-one'),
    'checker/hidden/01-one.test.ts': 'one\ntwo\n',
    'checker/starters/01-one/models/show.ts': 'show\n',
    ...change,
  };
}

const hashOf = async (files: Record<string, string>): Promise<string> =>
  (await courseVersion(await workbook(files))).hash;

test('lessons come in the order of their numbers, and other files are no lessons', async () => {
  const names = ['10-ten', '02-two', '00-zero'];
  const files = Object.fromEntries(names.map((name) => [`lessons/${name}.md`, lesson(name)]));
  const root = await workbook({ ...files, 'lessons/glossary.md': '# Words', 'lessons/02-two.png': '' });
  expect((await readCatalog(root)).map((one) => one.name)).toEqual(['00-zero', '02-two', '10-ten']);
});

test('the problems of all lessons are told at once', async () => {
  const root = await workbook({
    'lessons/01-one.md': lesson('01-one').replace('read: 1\n', ''),
    'lessons/02-two.md': lesson('02-other'),
    'lessons/02-Three.md': lesson('02-Three'),
    'lessons/04-four.md': lesson('04-four'),
    'lessons/04-more.md': lesson('04-more'),
  });
  const problem = await readCatalog(root).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  const { code, message } = problem as Problem;
  expect(code).toBe('course-broken');
  for (const part of ['01-one.md: read:', '02-two.md: exercise:', '02-Three.md: name:', '04-more.md: name:']) {
    expect(message).toContain(`lessons/${part}`);
  }
});

test('a folder without lessons is not a workbook', async () => {
  await expect(readCatalog(await workbook({}))).rejects.toMatchObject({ name: 'Problem', code: 'course-broken' });
});

test('the version is that of the package', async () => {
  expect((await courseVersion(await workbook(small()))).version).toBe('1.2.3');
});

test('two copies of one course have one hash, whatever their line ends and whatever the learner made', async () => {
  const hash = await hashOf(small());
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  const windows = Object.fromEntries(
    Object.entries(small()).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
  );
  const used = small({ 'checker/starters/01-one/database.sqlite': 'rows', 'exercises/01-one/models/show.ts': 'mine' });
  expect(await Promise.all([hashOf(small()), hashOf(windows), hashOf(used)])).toEqual([hash, hash, hash]);
});

test.each([
  ['a line of a lesson that checks show', { 'lessons/01-one.md': lesson('01-one').replace('It works.', 'It runs.') }],
  ['a hidden test', { 'checker/hidden/01-one.test.ts': 'one\nthree\n' }],
  ['a starter', { 'checker/starters/01-one/models/show.ts': 'shows\n' }],
  ['the name of a starter file', { 'checker/starters/01-one/models/shows.ts': '' }],
])('another hash comes from a change of %s', async (_what, change) => {
  expect(await hashOf(small(change))).not.toBe(await hashOf(small()));
});

test('the hash is read once per process', async () => {
  const root = await workbook(small());
  const first = await courseVersion(root);
  await writeFile(path.join(root, 'checker/hidden/01-one.test.ts'), 'changed');
  expect(await courseVersion(`${root}${path.sep}`)).toBe(first);
});

test('a course that was broken is read again once it is mended', async () => {
  const root = await workbook(small({ 'lessons/01-one.md': '# Nothing' }));
  await expect(courseVersion(root)).rejects.toThrow('front matter');
  await writeFile(path.join(root, 'lessons/01-one.md'), lesson('01-one'));
  expect((await courseVersion(root)).version).toBe('1.2.3');
});
