import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { handOut } from '../../course/handout.ts';
import { setLanguage } from '../../course/language.ts';
import { openNewer } from '../../course/update/newer.ts';
import { applyUpdate, planUpdate } from '../../course/update.ts';
import { commandLineHere } from '../in-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OPTIONS = { released: [], github: false, zip: false };

/** Changes of the course in mid-term: two starters, a lesson, a hidden test, an exercise more and a file less. */
function changeCourse(root: string): void {
  const edit = (file: string, change: (text: string) => string): void => {
    const at = path.join(root, file);
    fs.writeFileSync(at, change(fs.readFileSync(at, 'utf8')));
  };
  edit('package.json', (text) => text.replace(/"version": "[^"]+"/, '"version": "9.0.0"'));
  for (const name of ['01-favorites', '02-both-sides'])
    edit(`checker/starters/${name}/models/show.ts`, (text) => `// A show of ${name}.\n${text}`);
  edit('lessons/05-lifeguard-beaches.md', (text) => `${text}\nA paragraph more.\n`);
  edit('checker/hidden/05-lifeguard-beaches.test.ts', (text) => `${text}\nvoid 0;\n`);
  for (const place of ['checker/starters', 'exercises', 'solutions'])
    fs.cpSync(path.join(root, place, '02-both-sides'), path.join(root, place, '19-again'), { recursive: true });
  fs.copyFileSync(
    path.join(root, 'checker/hidden/02-both-sides.test.ts'),
    path.join(root, 'checker/hidden/19-again.test.ts'),
  );
  edit('lessons/02-both-sides.md', (text) => text);
  fs.writeFileSync(
    path.join(root, 'lessons/19-again.md'),
    fs.readFileSync(path.join(root, 'lessons/02-both-sides.md'), 'utf8').replaceAll('02-both-sides', '19-again'),
  );
  fs.rmSync(path.join(root, 'lessons/glossary.md'));
}

let directory: string;
let learner: string;
let next = 1;
const at = (file: string): string => path.join(learner, file);
const read = (file: string): string => fs.readFileSync(at(file), 'utf8');
const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
};
const updateFrom = (name: string, ...words: string[]) =>
  commandLineHere(['update', path.join(directory, name), ...words], { root: learner });

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'update-'));
  const changed = path.join(directory, 'changed');
  for (const entry of fs.readdirSync(ROOT).filter((name) => !/^(?:\.git|\.sandcastle|node_modules)$/.test(name)))
    fs.cpSync(path.join(ROOT, entry), path.join(changed, entry), {
      recursive: true,
      filter: (from) => !from.startsWith(path.join(ROOT, 'checker', 'test')),
    });
  await handOut(ROOT, path.join(directory, 'first'), OPTIONS);
  changeCourse(changed);
  await handOut(changed, path.join(directory, 'second'), { ...OPTIONS, released: ['01-favorites'] });
  await handOut(changed, path.join(directory, 'second.zip'), { ...OPTIONS, zip: true });
}, 60_000);
afterAll(() => fs.rmSync(directory, { recursive: true }));

afterEach(() => vi.restoreAllMocks());

function begin(): void {
  learner = path.join(directory, `learner ${next++}`);
  fs.cpSync(path.join(directory, 'first'), learner, { recursive: true });
}

test('the course becomes the new one, and not a line of what is begun is lost', async () => {
  begin();
  await setLanguage(learner, 'javascript');
  const mine = `${read('exercises/01-favorites/models/user.js')}\n// mine\n`;
  write('exercises/01-favorites/models/user.js', mine);
  write('exercises/01-favorites/database.sqlite', 'rows');
  write('exercises/my-own-notes/notes.md', 'Mine.');
  write('lessons/05-lifeguard-beaches.md', 'My notes in the lesson.');
  write('lessons/notes.md', 'My own file.');
  const show = read('exercises/01-favorites/models/show.js');

  const { code, stdout } = await updateFrom('second');
  expect(code).toBe(0);
  const kept = /\.sandcastle\/kept\/update-[\d-]+/.exec(stdout)![0];
  expect(
    stdout
      .replaceAll(/\([0-9a-f]{12}\)/g, '(hash)')
      .replace(kept, 'KEPT')
      .replace(/was [\d.]+/, 'was VERSION'),
  ).toMatchInlineSnapshot(`
    "Your workbook is course 9.0.0 (hash) now; it was VERSION (hash).
    New: 19-again.
    Renewed, because you had not begun them: 02-both-sides.
    Begin differently now, and you have begun them, so that they are left as they are:
      01-favorites: models/show.js. Its new starter is in .sandcastle/new-starters/01-favorites
    What made way for it and may be yours is in KEPT: lessons/05-lifeguard-beaches.md.
    What you have begun and how far you are is as it was. If npm start is open, quit it and start it again.
    "
  `);

  expect(read('exercises/01-favorites/models/user.js')).toBe(mine);
  expect(read('exercises/01-favorites/models/show.js')).toBe(show);
  expect(read('exercises/01-favorites/database.sqlite')).toBe('rows');
  expect(read('exercises/my-own-notes/notes.md')).toBe('Mine.');
  expect(read('lessons/notes.md')).toBe('My own file.');
  expect(read(`${kept}/lessons/05-lifeguard-beaches.md`)).toBe('My notes in the lesson.');
  expect(read('lessons/05-lifeguard-beaches.md')).toMatch(/A paragraph more/);
  expect(read('.sandcastle/progress.json')).toMatch(/javascript/);
  expect(read('.sandcastle/new-starters/01-favorites/models/show.js')).toMatch(/A show of 01/);
  expect(read('exercises/02-both-sides/models/show.js')).toMatch(/A show of 02/);
  expect(fs.existsSync(at('exercises/02-both-sides/models/show.ts'))).toBe(false);
  expect(fs.existsSync(at('exercises/19-again/models/show.js'))).toBe(true);
  expect(fs.existsSync(at('solutions/01-favorites/models/user.ts'))).toBe(true);
  expect(fs.existsSync(at('lessons/glossary.md'))).toBe(false);
  expect((await readCatalog(learner)).at(-1)?.name).toBe('19-again');

  expect((await updateFrom('second')).stdout).toMatch(/^You have this workbook already/);
  expect((await updateFrom('second.zip')).stdout).toMatch(/^Your workbook is course 9\.0\.0.*now/);
  expect(fs.existsSync(at('solutions'))).toBe(false);

  expect(await updateFrom('first')).toMatchObject({ code: 2, stderr: expect.stringMatching(/older than yours/) });
  expect((await updateFrom('first', '--older')).stdout).toMatch(/^Your workbook is course 0/);
  expect(read('exercises/01-favorites/models/user.js')).toBe(mine);
});

test('a file that was deleted, and a link in the place of an exercise, are the learner’s, and so are workflows', async () => {
  begin();
  fs.mkdirSync(at('.sandcastle/update-999999999/new'), { recursive: true });
  write('.github/workflows/classroom.yml', 'mine');
  const elsewhere = path.join(directory, `elsewhere ${next}`);
  fs.renameSync(at('exercises/02-both-sides'), elsewhere);
  fs.symlinkSync(elsewhere, at('exercises/02-both-sides'), 'junction');
  fs.rmSync(at('exercises/01-favorites/models/show.ts'));
  const { stdout } = await updateFrom('second');
  expect(stdout).toMatch(/01-favorites: models\/show\.ts\. Its[^]*02-both-sides: models\/show\.ts\. Its/);
  expect(fs.existsSync(at('exercises/01-favorites/models/show.ts'))).toBe(false);
  expect(fs.readFileSync(path.join(elsewhere, 'models/show.ts'), 'utf8')).not.toMatch(/A show of/);
  expect(read('.github/workflows/classroom.yml')).toBe('mine');
  // An update that was stopped before it counted.
  expect(fs.readdirSync(at('.sandcastle')).filter((name) => name.startsWith('update'))).toEqual([]);
});

test('stopped at any moment, it is ended by whatever is started next', { timeout: 120_000 }, async () => {
  const newer = await openNewer(path.join(directory, 'second'), 'second');
  for (const moment of [
    { after: 'some files', stop: () => 9 },
    { after: 'all files', stop: (files: number) => files },
    { after: 'all but the end', stop: (files: number) => files + 1 },
  ]) {
    begin();
    write('exercises/01-favorites/models/user.ts', '// mine\n');
    write('README.md', 'Mine.');
    const plan = (await planUpdate(learner, newer))!;
    // A move for each file, one for what is kept, one that ends it.
    const files = plan.steps.filter(({ put }) => put).length;
    const rename = fs.renameSync;
    let made = 0;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (made++ === moment.stop(files)) throw new Error('killed');
      rename(from, to);
    });
    await expect(applyUpdate(learner, plan, ['What became of it.'])).rejects.toThrow('killed');
    vi.restoreAllMocks();
    // Saved meanwhile.
    const saved = `// mine after ${moment.after}\n`;
    write('exercises/01-favorites/models/user.ts', saved);
    write('exercises/02-both-sides/models/user.ts', saved);
    const started = spawnSync(process.execPath, [at('checker/install.cjs'), 'language'], { encoding: 'utf8' });
    expect(started.stderr).toMatch(/^The update that was stopped is ended now\.\nWhat became of it\./);
    expect(fs.readdirSync(at('.sandcastle')).filter((name) => name.startsWith('update'))).toEqual([]);
    expect(await planUpdate(learner, newer)).toBeUndefined();
    expect(read('exercises/01-favorites/models/user.ts')).toBe(saved);
    expect(read('exercises/02-both-sides/models/user.ts')).toBe(saved);
    const kept = fs.readdirSync(at('.sandcastle/kept'));
    expect(kept.map((name) => read(`.sandcastle/kept/${name}/README.md`))).toEqual(['Mine.']);
  }
});

test('other packages are installed by the next npm start', async () => {
  begin();
  fs.mkdirSync(at('node_modules'));
  write('node_modules/.package-lock.json', '{}');
  const lock = path.join(directory, 'second', 'package-lock.json');
  const before = fs.readFileSync(lock, 'utf8');
  expect((await updateFrom('second')).stdout).not.toMatch(/packages/);
  expect(fs.existsSync(at('node_modules/.package-lock.json'))).toBe(true);
  fs.writeFileSync(lock, before.replace(/"version": "6\.37\.\d+"/, '"version": "6.99.0"'));
  const { stdout } = await updateFrom('second');
  fs.writeFileSync(lock, before);
  expect(stdout).toMatch(/It needs other packages: run npm start/);
  expect(fs.existsSync(at('node_modules/.package-lock.json'))).toBe(false);
  const check = spawnSync(process.execPath, [at('checker/install.cjs'), 'check'], { encoding: 'utf8' });
  expect(check.stderr).toMatch(/is not installed yet\. Run "npm start" once/);
});

describe('what is no newer workbook is refused, and changes nothing', () => {
  beforeAll(begin);
  const zip = (name: string, files: Record<string, string>): string => {
    const bytes = Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)] as const);
    fs.writeFileSync(path.join(directory, name), zipSync(Object.fromEntries(bytes)));
    return name;
  };
  const file = (): string => {
    fs.writeFileSync(path.join(directory, 'plain.txt'), 'no zip');
    return 'plain.txt';
  };
  const damaged = (): string => {
    fs.cpSync(path.join(directory, 'second'), path.join(directory, 'damaged'), { recursive: true });
    fs.writeFileSync(path.join(directory, 'damaged/lessons/01-favorites.md'), 'torn');
    return 'damaged';
  };
  test.each([
    ['nothing', () => 'nowhere', /^There is no /],
    ['this workbook', () => path.basename(learner), /^That is this workbook itself/],
    ['any folder', () => 'second/lessons', /is no Sandcastle workbook/],
    ['a file', file, /damaged, or no zip/],
    ['any zip', () => zip('other.zip', { 'a/package.json': '{"name":"sandcastle"}' }), /is no Sandcastle workbook/],
    ['a zip that leads elsewhere', () => zip('evil.zip', { '../../evil.txt': 'x' }), /a path in it leads elsewhere/],
    ['a damaged workbook', damaged, /is damaged: its lessons cannot be read/],
  ])('%s', async (_what, newer, sentence) => {
    const before = fs.readdirSync(learner, { recursive: true }).length;
    expect(await updateFrom(newer())).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
    expect(fs.readdirSync(learner, { recursive: true })).toHaveLength(before);
    expect(fs.existsSync(path.join(directory, '..', 'evil.txt'))).toBe(false);
  });
});
