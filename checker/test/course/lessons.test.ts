import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { splitFrontMatter } from '../../course/frontmatter.ts';
import { hintProblems, readHints } from '../../course/hints.ts';
import { places } from '../../course/paths.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const lessons = await readCatalog(ROOT);
/** Each goes from this list when its hints are written; the list goes with the last. */
const WITHOUT_HINTS_YET = ['05-lifeguard-beaches', '06-sandcastle-types'];

/** The files of a folder by their paths inside it, without what a learner's own use of it leaves behind. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.sqlite(-journal)?$|^\.DS_Store$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const read = async (file: string): Promise<[string, string]> => [
    path.relative(folder, file).split(path.sep).join('/'),
    await readFile(file, 'latin1'),
  ];
  return Object.fromEntries(await Promise.all(files.map(read)));
}

async function bodyOf(name: string): Promise<string> {
  return splitFrontMatter(await readFile(places(ROOT, name).lesson, 'utf8')).body;
}

function anchorsIn(body: string): string[] {
  return [...body.matchAll(/^#{2,} .*\{#([a-z0-9-]+)\}$/gm)].map((match) => match[1]!);
}

/** The lines that the solution has and the starter has not. */
async function changedLines(name: string): Promise<string[]> {
  const starter = await contents(places(ROOT, name).starter);
  return Object.entries(await contents(places(ROOT, name).solution)).flatMap(([file, text]) => {
    const given = new Set((starter[file] ?? '').split('\n'));
    return text.split('\n').filter((line) => !given.has(line));
  });
}

describe.each(lessons)('lesson $name', ({ name, acceptance, solved }) => {
  test('has its five places', async () => {
    await Promise.all(Object.values(places(ROOT, name)).map((place) => access(place)));
  });

  test('has a line of its acceptance list for each hidden check, in their order', async () => {
    const hidden = await readFile(places(ROOT, name).hidden, 'utf8');
    const ids = [...hidden.matchAll(/meta: \{ id: '([^']+)'/g)].map((match) => match[1]!);
    expect(acceptance.map((line) => line.id)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(0);
  });

  test('has no two checks with one sentence, and each sentence ends as one', () => {
    const titles = acceptance.map((line) => line.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => !title.endsWith('.'))).toEqual([]);
  });

  test('begins with an exercise that is its starter, byte for byte', async () => {
    expect(await contents(places(ROOT, name).exercise)).toEqual(await contents(places(ROOT, name).starter));
  });

  test('has a solution that leaves the given migrations and settings alone', async () => {
    const solution = await contents(places(ROOT, name).solution);
    for (const [file, text] of Object.entries(await contents(places(ROOT, name).starter))) {
      if (!file.startsWith('models/')) expect(solution[file], file).toBe(text);
    }
  });

  test('has an anchor of its own on every section', async () => {
    const body = await bodyOf(name);
    const sections = body.replace(/^```[\s\S]*?^```/gm, '').match(/^#{2,} .*$/gm) ?? [];
    const anchors = anchorsIn(body);
    expect(sections.filter((section) => !/ \{#[a-z0-9-]+\}$/.test(section))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('takes at most 700 words, code and comments not counted, to come to the task', async () => {
    const [before = '', ...rest] = (await bodyOf(name)).split(/^## Your turn/m);
    expect(rest).toHaveLength(1);
    const prose = before.replace(/^```[\s\S]*?^```|<!--[\s\S]*?-->/gm, '').match(/[\p{L}\d]+/gu) ?? [];
    expect(prose.length).toBeLessThanOrEqual(700);
  });

  test.runIf(!solved && !WITHOUT_HINTS_YET.includes(name))(
    'has three hints that stop short of the answer',
    async () => {
      expect(hintProblems(readHints(await bodyOf(name)), await changedLines(name))).toEqual([]);
    },
  );
});

test('the Sequelize CLI is set up alike in every exercise', async () => {
  const settings = lessons.map(async ({ name }) => {
    const files = await contents(places(ROOT, name).starter);
    return [files['.sequelizerc'], files['config/config.json']].join('\n');
  });
  const all = new Set(await Promise.all(settings));
  expect(all.size).toBe(1);
  expect([...all][0]).toContain('migrations-path');
});

test('every concept that a lesson needs is taught by a lesson before it', () => {
  const [first, ...rest] = lessons;
  // What the first one needs, the learner brings along.
  const known = new Set([...first!.needs, ...first!.teaches]);
  for (const lesson of rest) {
    expect(
      lesson.needs.filter((concept) => !known.has(concept)),
      lesson.name,
    ).toEqual([]);
    for (const concept of lesson.teaches) known.add(concept);
  }
});

test('the paragraphs that diagnoses point to are there', async () => {
  const named = Object.values(await contents(path.join(ROOT, 'checker', 'diagnose'))).join('\n');
  const links = new Set([...LINKS, ...(named.match(/\b\d\d-[a-z-]+#[a-z-]+/g) ?? [])]);
  const bodies = new Map(await Promise.all(lessons.map(async ({ name }) => [name, await bodyOf(name)] as const)));
  const broken = [...links].filter((link) => {
    const [name = '', anchor = ''] = link.split('#');
    return !anchorsIn(bodies.get(name) ?? '').includes(anchor);
  });
  expect(broken).toEqual([]);
});

/** Agreed on before the diagnoses were written. */
const LINKS = [
  '01-favorites#both-names',
  '01-favorites#associate',
  '02-both-sides#pairs',
  '02-both-sides#keys',
  '03-join-table#columns',
  '03-join-table#references',
  '03-join-table#on-delete',
  '03-join-table#timestamps',
  '03-join-table#down',
  '03-join-table#promises',
  '05-lifeguard-beaches#names',
  '05-lifeguard-beaches#keep-or-remove',
  '05-lifeguard-beaches#timestamps',
  '06-sandcastle-types#order',
  '06-sandcastle-types#model-name',
];
