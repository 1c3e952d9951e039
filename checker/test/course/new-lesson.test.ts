import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { makeLesson } from '../../course/new-lesson.ts';
import { readStarter } from '../../course/starters.ts';
import { Problem } from '../../errors.ts';
import { projects } from '../judge/projects.ts';
import { ROOT } from '../judge/workplace.ts';

const { make, remove } = projects();
afterAll(remove);

/** A course of these lessons, the first of them with the settings that all have. */
function course(...names: string[]): string {
  const [first] = names;
  const settings = ['.sequelizerc', 'config/config.json'].map((at): [string, string] => [
    `checker/starters/${first}/${at}`,
    fs.readFileSync(path.join(ROOT, 'checker/starters/00-start-here', at), 'utf8'),
  ]);
  const lesson = (name: string): string =>
    `---\ntitle: A\nexercise: ${name}\nread: 1\ndo: 1\nteaches: []\nneeds: []\n---\n\n## Your turn {#your-turn}\n\n- <!-- check: a --> B.\n`;
  const lessons = names.map((name): [string, string] => [`lessons/${name}.md`, lesson(name)]);
  return make(Object.fromEntries([...settings, ...lessons]));
}

function listOf(root: string): string[] {
  return fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
}

async function refusal(root: string, name: string): Promise<string> {
  const before = listOf(root);
  const error: unknown = await makeLesson(root, name).catch((one: unknown) => one);
  expect(listOf(root).filter((one) => one !== '.sandcastle')).toEqual(before);
  expect(error).toBeInstanceOf(Problem);
  return `${(error as Problem).code}: ${(error as Problem).message} ${(error as Problem).next}`;
}

describe('a new lesson', () => {
  test('is in its five places, and has folders for known answers', async () => {
    const root = course('00-start', '01-more');
    expect(await makeLesson(root, '02-many-tags')).toEqual([
      'lessons/02-many-tags.md',
      'exercises/02-many-tags',
      'checker/starters/02-many-tags',
      'solutions/02-many-tags',
      'checker/hidden/02-many-tags.test.ts',
      'checker/test/corpus/right/02-many-tags',
      'checker/test/corpus/wrong/02-many-tags',
    ]);
    expect(fs.readdirSync(path.join(root, '.sandcastle'))).toEqual([]);
  });

  test('is found by the catalogue, and its starter has a JavaScript form', async () => {
    const root = course('00-start');
    await makeLesson(root, '01-many-tags');
    const lesson = (await readCatalog(root))[1]!;
    expect(lesson).toMatchObject({ name: '01-many-tags', title: 'Many tags' });
    expect(lesson.acceptance.map(({ id }) => id)).toEqual(['first-behaviour']);
    const files = (await readStarter(root, '01-many-tags', 'javascript')).map(({ at }) => at);
    expect(files).toEqual([
      '.sequelizerc',
      'config/config.json',
      'migrations/20250601000000-create-users.js',
      'models/user.js',
    ]);
  });

  test('takes the first number that is free, and no other', async () => {
    const root = course('00-start', '01-more', '03-last');
    expect(await refusal(root, '04-many-tags')).toBe(
      'usage: There is no lesson 02 yet, and numbers have no gaps. The next number is 02: npm run new-lesson -- 02-many-tags.',
    );
    expect(await makeLesson(root, '02-many-tags')).toContain('lessons/02-many-tags.md');
  });

  test('has neither the number nor the name of another, wherever that one has something', async () => {
    const root = course('00-start', '01-more');
    fs.mkdirSync(path.join(root, 'checker/test/corpus/wrong/02-tags'), { recursive: true });
    expect(await refusal(root, '01-many-tags')).toMatch(
      /^usage: The number 01 is taken: there is 01-more\. The next number is 03/,
    );
    expect(await refusal(root, '03-more')).toBe(
      'usage: "more" is taken: there is 01-more. Give the lesson another name.',
    );
    expect(await refusal(root, '02-many-tags')).toMatch(/^usage: The number 02 is taken: there is 02-tags/);
  });

  test.each([
    'many-tags',
    '2-tags',
    '02',
    '02-',
    '02-Tags',
    '02-many_tags',
    '02-many--tags',
    '02-tags/..',
    '../02-tags',
    '',
  ])('is not called "%s"', async (name) => {
    expect(await refusal(course('00-start', '01-more'), name)).toBe(
      `usage: "${name}" is no name for a lesson. A name is two digits, then words in small letters with "-" between them: npm run new-lesson -- 19-many-tags.`,
    );
  });

  test('leaves nothing half written behind when the disk refuses', async () => {
    const root = course('00-start');
    fs.mkdirSync(path.join(root, 'checker/test/corpus'), { recursive: true });
    // A file where the folder of the last place should be.
    fs.writeFileSync(path.join(root, 'checker/test/corpus/wrong'), '');
    const before = listOf(root);
    const error: unknown = await makeLesson(root, '01-many-tags').catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'cannot-grade', next: expect.stringMatching(/^Nothing was made\./) });
    const after = listOf(root).filter((one) => !before.includes(one));
    expect(after.filter((one) => one.includes('01-many-tags') || one.includes('new-lesson'))).toEqual([]);
  });
});
