import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExerciseResult } from '../../types.ts';
import { openFolders, type Folders } from './folders.ts';
import { openWorkplace, type TestWorkplace } from './workplace.ts';

const EXERCISE = '05-lifeguard-beaches';

let workplace: TestWorkplace;
let folders: Folders;
beforeAll(async () => {
  folders = openFolders();
  workplace = await openWorkplace({ callMs: 2_000, checkMs: 20_000, memoryMb: 512, outputBytes: 1_000_000 });
});
afterAll(async () => {
  await workplace.close();
  folders.remove();
});

/** The solution with files laid over it. */
function check(files: Record<string, string | Buffer | null>): Promise<ExerciseResult> {
  return workplace.check(EXERCISE, folders.make(EXERCISE, 'solution', files));
}

/** A failed check by its id, with what a person reads. */
function failure(result: ExerciseResult, id: string) {
  const found = result.checks.find((one) => one.id === id);
  expect(found?.outcome, JSON.stringify(result.checks, null, 1)).toBe('failed');
  return found!;
}

const UP = "up: (q, S) => q.createTable('notes', { id: { type: S.INTEGER, primaryKey: true } })";

describe('a folder', () => {
  test('that is not there, or empty, or holds nothing to check, was not submitted', async () => {
    const empty = folders.make(EXERCISE, 'nothing', {});
    const notes = folders.make(EXERCISE, 'nothing', { 'README.md': 'hello', 'node_modules/sequelize/index.js': 'x' });
    for (const folder of [path.join(empty, 'nowhere'), empty, notes]) {
      const result = await workplace.check(EXERCISE, folder);
      expect(result.outcome).toBe('not-submitted');
      expect(result.checks.map((one) => one.outcome)).toEqual(Array.from({ length: 9 }, () => 'not-reached'));
    }
  });

  test('as large as it may be is checked', async () => {
    const long = `module.exports = '${'x'.repeat(250_000)}';`;
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`lib/long-${at}.js`, long]));
    expect((await check(files)).outcome).toBe('passed');
  });

  test('that is a file was not submitted', async () => {
    const folder = folders.make(EXERCISE, 'nothing', { file: 'text' });
    expect((await workplace.check(EXERCISE, path.join(folder, 'file'))).outcome).toBe('not-submitted');
  });

  test.runIf(process.platform !== 'win32')('is read without following a link out of it', async () => {
    const outside = folders.make(EXERCISE, 'nothing', { 'secret.js': 'throw new Error("the secret was read")' });
    const folder = folders.make(EXERCISE, 'solution', {});
    fs.symlinkSync(path.join(outside, 'secret.js'), path.join(folder, 'models', 'aaa.js'));
    fs.symlinkSync(outside, path.join(folder, 'models', 'linked'));
    const result = await workplace.check(EXERCISE, folder);
    expect(result.outcome).toBe('passed');
    expect(JSON.stringify(result)).not.toContain('the secret');
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'that may not be read is not graded',
    async () => {
      const folder = folders.make(EXERCISE, 'solution', {});
      fs.chmodSync(path.join(folder, 'models', 'beach.ts'), 0);
      expect((await workplace.check(EXERCISE, folder)).outcome).toBe('not-graded');
    },
  );

  test('in which the starter was only formatted and commented is not started', async () => {
    const folder = folders.make(EXERCISE, 'starter', {});
    const file = path.join(folder, 'models', 'beach.ts');
    fs.writeFileSync(file, `// mine\r\n${fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n\r\n')}`);
    expect((await workplace.check(EXERCISE, folder)).outcome).toBe('not-started');
  });
});

describe('a file', () => {
  const MODEL = 'models/lifeguard.ts';

  test.each([
    ['TypeScript', 'models/lifeguard.ts', 'export default (sequelize: any) => {\n  const a: number = ;\n};\n', 2],
    ['JavaScript', 'models/other.js', 'module.exports = () => {\n  return {;\n};\n', 2],
    ['TypeScript in a JavaScript file', 'models/other.js', 'const a = 1;\nconst b: number = 2;\n', 2],
  ])('with a syntax error in %s names the place with a caret', async (_what, file, text, line) => {
    const result = await check({ [file]: text });
    expect(result.outcome).toBe('does-not-load');
    expect(result.place).toMatchObject({ file, line });
    expect(result.place!.frame).toMatch(/\n\s*(\d+ \|)?\s*\|?\s*\^/);
  });

  test('with merge-conflict markers names the first one', async () => {
    const text = 'const a = 1;\n<<<<<<< HEAD\nconst b = 1;\n=======\nconst b = 2;\n>>>>>>> other\n';
    const result = await check({ [MODEL]: text });
    expect(result).toMatchObject({ outcome: 'does-not-load', place: { file: MODEL, line: 2 } });
    expect(result.message).toMatch(/conflict/i);
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffmodule.exports = 1;', 'utf16le')],
    ['NUL bytes', Buffer.from('module.exports = 1;\0\0\0')],
  ])('saved with %s says how to save it', async (_what, content) => {
    const result = await check({ [MODEL]: content });
    expect(result.outcome).toBe('does-not-load');
    expect(result.message).toMatch(/UTF-8/);
  });

  test('with a byte order mark and the line ends of Windows is as good as any', async () => {
    const solution = folders.make(EXERCISE, 'solution', {});
    for (const file of ['models/lifeguard.ts', 'models/beach.ts', 'migrations/20240202000000-lifeguard-beaches.js']) {
      const place = path.join(solution, file);
      fs.writeFileSync(place, `\ufeff${fs.readFileSync(place, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    expect((await workplace.check(EXERCISE, solution)).outcome).toBe('passed');
  });

  test('that throws names what it threw and where', async () => {
    const result = await check({ [MODEL]: "\n\nthrow new TypeError('not today');\n" });
    expect(result).toMatchObject({ outcome: 'does-not-load', place: { file: MODEL, line: 3 } });
    expect(result.message).toContain('not today');
  });

  test.each([
    'throw null;',
    "throw 'text';",
    'throw Symbol("s");',
    'throw { get message() { throw 1; } };',
    'const e = {}; e.e = e; throw e;',
  ])('that does %s does not load', async (code) => {
    const result = await check({ [MODEL]: code });
    expect(result.outcome).toBe('does-not-load');
    expect(result.message).toBeTruthy();
  });

  test('that needs a package which is not there names it', async () => {
    const result = await check({ [MODEL]: "import x from 'lodash-es';\nexport default x;\n" });
    expect(result).toMatchObject({ outcome: 'does-not-load', place: { file: MODEL, line: 1 } });
    expect(result.message).toContain("'lodash-es'");
  });

  test('that exports something else than a model leaves the other models without it', async () => {
    const result = await check({ [MODEL]: 'export default 42;\n' });
    expect(result).toMatchObject({ outcome: 'does-not-load', place: { file: 'models/beach.ts' } });
    expect(result.message).toMatch(/Beach\.hasMany was given something/);
  });

  test('that forgets to return the model still defines it', async () => {
    const result = await check({
      [MODEL]: null,
      'models/lifeguard.js': `module.exports = (sequelize, DataTypes) => { const Lifeguard = sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'lifeguards', timestamps: false });
        Lifeguard.associate = (models) => { Lifeguard.belongsToMany(models.Beach, { through: 'LifeguardBeaches', timestamps: false }); }; };`,
    });
    expect(['passed', 'failed']).toContain(result.outcome);
    expect(result.checks[0]!.outcome).toBe('passed');
  });
});

describe('a migration', () => {
  const FILE = 'migrations/20240909000000-notes.js';

  test('that throws half-way fails its check with what it threw', async () => {
    const result = await check({
      [FILE]: `module.exports = { up: async (q, S) => { await q.createTable('notes', { id: S.INTEGER }); throw new Error('half-way'); }, down: async () => {} };`,
    });
    expect(result.outcome).toBe('failed');
    expect(failure(result, 'migrates').actual).toContain('half-way');
  });

  test('that returns no promise is told so', async () => {
    const result = await check({
      [FILE]: `module.exports = { up: (q, S) => { q.createTable('notes', { id: S.INTEGER }); }, down: async () => {} };`,
    });
    expect(failure(result, 'migrates').actual).toMatch(/promise/);
  });

  test('that hangs is timed out and names itself', async () => {
    const result = await check({
      [FILE]: `module.exports = { up: () => new Promise(() => {}), down: async () => {} };`,
    });
    expect(result.outcome).toBe('timed-out');
    expect(result.message).toMatch(/migrations/);
    expect(result.checks.map((one) => one.outcome).slice(1)).not.toContain('passed');
  });

  test('without down fails only what needs to undo it', async () => {
    const result = await check({ [FILE]: `module.exports = { ${UP} };` });
    expect(result.outcome).toBe('failed');
    expect(failure(result, 'undo-redo').actual).toMatch(/down/);
    expect(result.points).toBe(result.maxPoints - 1);
  });
});
