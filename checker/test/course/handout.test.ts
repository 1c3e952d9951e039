import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { courseVersion, readCatalog } from '../../course/catalog.ts';
import { handOut } from '../../course/handout.ts';
import { readReleased } from '../../course/handout/released.ts';
import { places } from '../../course/paths.ts';
import { layOut, readCases } from '../../prove/corpus/cases.ts';
import { expectedOf, foundOf } from '../../prove/corpus/compare.ts';
import { giveHint } from '../../commands/companion/actions/hint.ts';
import { showSolution } from '../../commands/companion/actions/solution.ts';
import type { Desk } from '../../commands/companion/desk.ts';
import { solutionPanel } from '../../reader/workbench/solution.ts';
import { styleFor } from '../../report/terminal/style.ts';
import { commandLineHere } from '../in-process.ts';
import { result, view } from '../reader/results.ts';
import { openWorkplace, ROOT, type TestWorkplace } from '../judge/workplace.ts';

const OPTIONS = { released: [], github: false, zip: false };

let directory: string;
let handout: string;
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'handout-'));
  handout = path.join(directory, 'student edition');
  await handOut(ROOT, handout, OPTIONS);
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

function filesOf(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return entries.map((one) => path.relative(folder, path.join(one.parentPath, one.name)).split(path.sep).join('/'));
}

function read(file: string): string {
  return fs.readFileSync(path.join(handout, file), 'utf8');
}

test('a handout holds no solution, no known answer, and nothing of whoever made it', () => {
  const own =
    /^solutions\/|^checker\/test\/|^checker\/prove\/corpus|CONTRIBUTING|^\.sandcastle|node_modules|\.git\/|\.sqlite/;
  expect(filesOf(handout).filter((file) => own.test(file))).toEqual([]);
  expect(read('README.md')).not.toMatch(/CONTRIBUTING|not for students|^## Grading/m);
  expect(read('README.md')).toMatch(/npm start[^]*## Learning[^]*npm run submit/);
});

test('its exercises are as they begin, whatever those of the workbook are like', async () => {
  for (const { name } of await readCatalog(ROOT)) {
    const starter = places(ROOT, name).starter;
    const given = filesOf(path.join(handout, 'exercises', name));
    expect(given.sort()).toEqual(filesOf(starter).sort());
    for (const file of given) {
      expect(read(`exercises/${name}/${file}`)).toBe(fs.readFileSync(path.join(starter, file), 'utf8'));
    }
  }
});

test('it is the same course as the workbook that it was made from', async () => {
  expect(await courseVersion(handout)).toEqual(await courseVersion(ROOT));
});

test('every file that its programs import is in it, but for the commands that say that they are not', () => {
  const lost = filesOf(path.join(handout, 'checker'))
    .filter((file) => file.endsWith('.ts') && !/^(?:starters|hidden)\//.test(file))
    .flatMap((file) => {
      const imported = [...read(`checker/${file}`).matchAll(/\b(?:from|import\(|import) ?'(\.{1,2}\/[^']+)'/g)];
      return imported
        .map(([, to]) => path.join(handout, 'checker', path.dirname(file), to!))
        .filter((to) => !fs.existsSync(to))
        .map((to) => `${file}: ${path.basename(to)}`);
    });
  const commands = ['bench', 'new-lesson', 'verify', 'handout', 'demo', 'soak'];
  expect(lost.filter((one) => !/: x$|^(?:prove|judge\/(?:hidden|author-bench))\b/.test(one)).sort()).toEqual(
    commands.map((name) => `command-line.ts: ${name}.ts`).sort(),
  );
});

test('whoever asks for a solution that is kept back is told so, and gives up nothing', async () => {
  const said: string[] = [];
  const [lesson] = (await readCatalog(handout)).filter(({ name }) => name === '05-lifeguard-beaches');
  const exercise = { name: lesson!.name, hintsShown: 3 };
  const progress = { exercise: () => exercise, record: () => said.push('gave up'), language: () => 'typescript' };
  const desk = {
    root: handout,
    lesson,
    progress,
    result: () => undefined,
    style: () => styleFor({}, { isTTY: false }),
  };
  const printer = { out: () => {} };
  const stub = { ...desk, printer, say: (text: string) => said.push(text) } as unknown as Desk;
  await showSolution(stub);
  await giveHint(stub);
  expect(said).toMatchInlineSnapshot(`
    [
      "The solution of 05-lifeguard-beaches is not in this workbook: your instructor keeps it, and may hand it out later. c copies a question that you can ask.",
      "These were all. Press c to copy a question.",
    ]
  `);
  for (const outcome of ['failed', 'passed'] as const) {
    const panel = await solutionPanel(view({ result: result({ outcome }) }, { root: handout }));
    expect(panel.text).toMatch(/is not in this workbook: your instructor keeps it/);
    expect(panel.text).not.toMatch(/data-give-up/);
  }
});

test.each(['verify', 'bench', 'soak', 'demo', 'handout', 'new-lesson'])(
  'what %s needs is not in it, and it says so',
  async (command) => {
    expect(await commandLineHere([command, '../x'], { root: handout })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^This is the student edition, and npm run [a-z-]+ needs .+\.\nIt works in/),
    });
  },
);

describe('the judge', { timeout: 120_000 }, () => {
  let workplace: TestWorkplace;
  beforeAll(async () => {
    workplace = await openWorkplace();
  });
  afterAll(() => workplace.close());

  test('says of right and wrong answers with the sealed tests what is known of them', async () => {
    const { cases } = readCases(ROOT);
    await Promise.all(
      workplace.lessons.map(async ({ name }) => {
        const wrong = cases.find((one) => one.exercise === name && one.kind === 'wrong' && one.outcome === 'failed')!;
        const laidOut = path.join(directory, 'wrong', name);
        layOut(wrong, places(ROOT, name).starter, laidOut);
        const { hidden } = places(handout, name);
        expect(fs.readFileSync(hidden, 'utf8')).not.toMatch(/\/\*|\/\/ |\n./);
        const solved = await workplace.check(name, places(ROOT, name).solution, { hidden, shares: 'sealed' });
        expect({ name, outcome: solved.outcome }).toEqual({ name, outcome: 'passed' });
        const sealed = await workplace.check(name, laidOut, { hidden, shares: 'sealed' });
        expect(foundOf(wrong, sealed)).toEqual(expectedOf(wrong));
      }),
    );
  });
});

test('a zip of it holds one folder; with --github, a workflow that checks what is pushed', async () => {
  const zip = path.join(directory, 'beach town.zip');
  const released = readReleased('01-02,lifeguard', await readCatalog(ROOT));
  const { bytes } = await handOut(ROOT, zip, { released, github: true, zip: true });
  expect(bytes).toBe(fs.statSync(zip).size);
  const files = unzipSync(fs.readFileSync(zip));
  const names = Object.keys(files);
  expect(names.filter((name) => !name.startsWith('beach town/'))).toEqual([]);
  const solutions = names.map((name) => /\/solutions\/([^/]+)\//.exec(name)?.[1]).filter(Boolean);
  expect([...new Set(solutions)]).toEqual(['01-favorites', '02-both-sides', '05-lifeguard-beaches']);
  const workflow = new TextDecoder().decode(files['beach town/.github/workflows/classroom.yml']);
  expect(workflow).toMatch(/npm ci[^]*npm run check -- --plain --classroom[^]*autograding-grading-reporter@v1/);
  expect(names.filter((name) => name.includes('/.github/workflows/'))).toHaveLength(1);
});

describe('what cannot be done is refused, and nothing is left behind', () => {
  const inside = path.join(ROOT, 'handout');
  test.each([
    ['a place in the workbook', () => inside, false, /inside the workbook/],
    ['a link into the workbook', () => path.join(link(), 'handout'), false, /inside the workbook/],
    ['a folder with something in it', () => handout, false, /is not empty/],
    ['a file', () => path.join(handout, 'README.md'), false, /something at .* already/],
    ['a zip that is there', () => path.join(handout, 'README.md'), true, /something at .* already/],
    ['a place in a file', () => path.join(handout, 'README.md', 'x'), false, /inside a file/],
  ])('%s', async (_what, place, zip, sentence) => {
    const before = fs.readdirSync(directory);
    await expect(handOut(ROOT, place(), { ...OPTIONS, zip })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(sentence),
    });
    expect(fs.readdirSync(directory).filter((name) => name !== 'link')).toEqual(
      before.filter((name) => name !== 'link'),
    );
    expect(fs.existsSync(inside)).toBe(false);
  });

  function link(): string {
    const place = path.join(directory, 'link');
    fs.symlinkSync(ROOT, place, 'junction');
    return place;
  }
});

test.each([
  ['03-01', /begin after they end/],
  ['77', /no exercise "77"/],
])('the solutions "%s" are refused', async (words, sentence) => {
  const lessons = await readCatalog(ROOT);
  expect(() => readReleased(words, lessons)).toThrow(sentence);
});
