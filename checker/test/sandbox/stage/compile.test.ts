import { describe, expect, test } from 'vitest';
import { load, staged } from './folder.ts';

/** Stages one file and gives its problem. */
async function problemOf(file: string, text: string) {
  return (await staged({ [file]: text })).problems[0];
}

describe('every form of module becomes CommonJS, by its syntax', () => {
  test.each([
    ['models/a.ts', 'export default (n: number): number => n + 1;', 'default'],
    ['models/a.ts', 'const f = (n: number) => n + 1;\nexport = f;', undefined],
    ['models/a.js', 'export default (n) => n + 1;', 'default'],
    ['models/a.js', 'module.exports = (n) => n + 1;', undefined],
    ['models/a.mjs', 'module.exports = (n) => n + 1;', undefined],
    ['models/a.mjs', 'import path from "node:path";\nexport default (n) => n + path.sep.length;', 'default'],
    ['models/a.mts', 'export default (n: number) => n + 1;', 'default'],
    ['models/a.cts', 'import assert = require("node:assert");\nexport = (n: number) => n + 1;', undefined],
    ['models/a.cjs', 'exports.default = (n) => n + 1;', 'default'],
    ['models/a.js', '#!/usr/bin/env node\nmodule.exports = (n) => n + 1;', undefined],
    ['models/a.ts', '#!/usr/bin/env ts-node\nexport default (n: number) => n + 1;', 'default'],
    ['models/a.js', 'var fs = require("fs");\nreturn module.exports = (n) => n + 1;', undefined],
  ])('%s: %s', async (file, text, member) => {
    const submission = await staged({ [file]: text });
    expect(submission.problems).toEqual([]);
    const exported = (await load(submission, file, { 'node:path': { sep: '/' }, fs: {} })) as never;
    const increase = (member === undefined ? exported : exported[member]) as (n: number) => number;
    expect(increase(1)).toBe(2);
  });

  test('import.meta says where the module seems to be', async () => {
    const text = 'export default [import.meta.url, import.meta.dirname, import.meta.filename, typeof import.meta];';
    const submission = await staged({ 'models/ä b.mjs': text });
    expect(await load(submission, 'models/ä b.mjs')).toMatchObject({
      default: ['file:///exercise/models/%C3%A4%20b.mjs', '/exercise/models', '/exercise/models/ä b.mjs', 'object'],
    });
  });

  test('an ES module may make its own __dirname and require, which are then the real ones', async () => {
    const submission = await staged({
      'models/a.mjs': [
        'import { createRequire } from "node:module";',
        'import { fileURLToPath } from "node:url";',
        'const require = createRequire(import.meta.url);',
        'const __filename = fileURLToPath(import.meta.url), two = 2;',
        'export default [__filename, two, require("./b.js")];',
      ].join('\n'),
      'models/b.js': 'module.exports = "b";',
    });
    const given = { 'node:module': {}, 'node:url': {} };
    expect(await load(submission, 'models/a.mjs', given)).toMatchObject({
      default: ['/exercise/models/a.mjs', 2, 'b'],
    });
  });

  test('a class field hides an inherited method in JavaScript, as it does without a compiler, and not in TypeScript', async () => {
    const text = 'class A { go() {} }\nclass B extends A { go }\nmodule.exports = typeof new B().go;';
    const submission = await staged({ 'models/a.js': text, 'models/b.ts': text });
    expect(await load(submission, 'models/a.js')).toBe('undefined');
    expect(await load(submission, 'models/b.ts')).toBe('function');
  });

  test('a file that holds only types is taken', async () => {
    const { problems, models } = await staged({ 'models/a.js': '', 'models/types.d.ts': 'declare const a: string;' });
    expect(problems).toEqual([]);
    expect(models).toEqual(['models/a.js']);
  });

  test('CommonJS that only the engine knows to be right is taken as it is', async () => {
    const submission = await staged({ 'models/a.js': 'module.exports = 010 + 09;' });
    expect(submission.problems).toEqual([]);
    expect(await load(submission, 'models/a.js')).toBe(17);
  });
});

describe('places', () => {
  test.each([
    ['models/a.ts', 'interface A { a: string }\n\nexport default () => {\n  throw new Error("here");\n};'],
    ['models/a.mts', '\n\nexport default (): void => {\n  throw new Error("here");\n};'],
    ['models/ä b.mjs', 'await null;\n\nexport default () => {\n  throw new Error("here");\n};'],
  ])("a stack shows the learner's own line: %s", async (file, text) => {
    process.setSourceMapsEnabled(true);
    const prepare = Error.prepareStackTrace;
    // Vitest maps stacks by itself; the child leaves that to Node.
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    try {
      const { default: fail } = (await load(await staged({ [file]: text }), file)) as { default: () => void };
      expect(String(catching(fail).stack)).toContain(`/exercise/${file}:4:9`);
    } finally {
      Error.prepareStackTrace = prepare;
      process.setSourceMapsEnabled(false);
    }
  });
});

describe('top-level await', () => {
  const SLOW = 'export const name = await Promise.resolve("slow");\nexport default name;';

  test('makes the module and those that import it asynchronous, and no other', async () => {
    const { files } = await staged({
      'models/slow.mjs': SLOW,
      'models/middle.js': 'export * from "./slow.mjs";',
      'models/user.ts': 'import { name } from "./middle";\nexport default name;',
      'models/lazy.js': 'exports.get = () => require("./slow.mjs");',
      'models/quick.js': 'export default async () => { await 1; for await (const a of []); };',
    });
    expect(files.filter((file) => file.async).map((file) => file.path)).toEqual([
      'models/middle.js',
      'models/slow.mjs',
      'models/user.ts',
    ]);
  });

  test('what such a module exports arrives, however it is asked for', async () => {
    const submission = await staged({
      'models/slow.mjs': SLOW,
      'models/a.ts': 'import slow, { name } from "./slow.mjs";\nexport default [slow, name];',
      'models/b.js': 'const { name } = require("./slow.mjs");\nmodule.exports = [name];',
      'models/c.js': 'export * from "./slow.mjs";\nexport { name as other } from "./slow.mjs";',
      'models/d.js': 'module.exports = async () => (await import("./slow.mjs")).name;',
      'models/e.js': 'module.exports = async () => { const { name } = require("./slow.mjs"); return name; };',
      'models/f.js': 'for await (const one of [1, 2]) exports.last = one;',
    });
    expect(submission.problems).toEqual([]);
    expect(await load(submission, 'models/a.ts')).toMatchObject({ default: ['slow', 'slow'] });
    expect(await load(submission, 'models/b.js')).toEqual(['slow']);
    expect(await load(submission, 'models/c.js')).toMatchObject({ name: 'slow', other: 'slow' });
    expect(await ((await load(submission, 'models/d.js')) as () => unknown)()).toBe('slow');
    expect(await ((await load(submission, 'models/e.js')) as () => unknown)()).toBe('slow');
    expect(await load(submission, 'models/f.js')).toEqual({ last: 2 });
  });
});

describe('syntax errors', () => {
  test('say file, line and column, with a caret under the place', async () => {
    expect(await problemOf('models/user.ts', 'const a = 1;\n\tconst b: = 2;\n')).toEqual({
      id: 'syntax-error',
      file: 'models/user.ts',
      line: 2,
      column: 11,
      message: 'models/user.ts has a syntax error on line 2: Type expected.',
      frame: '\tconst b: = 2;\n\t         ^',
    });
  });

  test('of a missing bracket say where the open one is', async () => {
    const problem = await problemOf('models/user.js', 'module.exports = () => {\n  if (true) {\n};\n\n\n');
    expect(problem).toMatchObject({ line: 3, message: expect.stringContaining('still open is on line 1.') });
    expect(problem!.frame).toBe('};\n  ^');
  });

  test('cut a long line around the place', async () => {
    const { frame } = (await problemOf(
      'models/user.js',
      `const a = [${'1, '.repeat(200)}const, ${'1, '.repeat(200)}];`,
    ))!;
    const [line, caret] = frame!.split('\n') as [string, string];
    expect(line.length).toBeLessThan(110);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^const/);
  });

  test('show no control characters, and keep the caret in place', async () => {
    const { frame } = (await problemOf('models/user.js', 'const a = "\u001b[31m\u202e", b = ;'))!;
    expect(frame).toBe(`const a = "\uFFFD[31m\uFFFD", b = ;\n${' '.repeat(24)}^`);
  });

  test('TypeScript in a JavaScript file is one, and says how to get out of it', async () => {
    expect(await problemOf('models/user.js', 'module.exports = (a: string) => a;')).toMatchObject({
      id: 'syntax-error',
      line: 1,
      column: 22,
      message: expect.stringContaining('rename the file to models/user.ts.'),
    });
  });

  test.each([
    [
      'a name declared twice',
      'models/a.ts',
      'interface A {}\nlet a;\n\n  let a: string;',
      4,
      7,
      'already been declared',
    ],
    ['a const without a value', 'models/a.js', 'let b;\nconst a;', 2, 7, 'Missing initializer'],
    ['await in a plain function', 'models/a.js', 'function a() {\n  await b();\n}', 2, 3, 'await is only valid'],
    ['a break out of nothing', 'models/a.mjs', 'await 1;\nbreak;', 2, 1, 'Illegal break'],
  ])('%s, which only the engine refuses, is found with its place', async (_, file, text, line, column, words) => {
    const problem = await problemOf(file, text);
    expect(problem).toMatchObject({ id: 'syntax-error', line, message: expect.stringContaining(words) });
    expect([column, column - 2, column + 2]).toContain(problem!.column);
  });

  test('nesting without end is an error, not a crash', async () => {
    expect(await problemOf('models/a.js', `${'['.repeat(60_000)}`)).toMatchObject({ id: 'syntax-error' });
    expect(await problemOf('models/b.js', `a = ${'-'.repeat(2)}${'!'.repeat(100_000)}b`)).toMatchObject({
      id: 'syntax-error',
    });
  });

  test('what nobody writes is told at once: to compile it would take the square of its length', async () => {
    const sum = `module.exports = 1${' + 1'.repeat(50_000)};`;
    expect(await problemOf('models/a.js', sum)).toMatchObject({
      message: expect.stringContaining('It is nested too deeply.'),
    });
    const fields = `class A {${'a;'.repeat(100_000)}}`;
    expect(await problemOf('models/b.js', fields)).toMatchObject({
      message: expect.stringContaining('It holds far more code than one file of an exercise.'),
    });
  });

  test('in a file that nothing loads are a note', async () => {
    const { problems, notes, files } = await staged({ 'models/user.js': '', 'scratch.js': 'const = ' });
    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('Left out, as nothing loads it: scratch.js has a syntax error')]);
    expect(files.map((file) => file.path)).toEqual(['models/user.js']);
  });

  test('in a file that a model imports are a problem', async () => {
    const { problems } = await staged({ 'models/user.js': 'require("../lib/help")', 'lib/help.ts': 'const = ' });
    expect(problems).toMatchObject([{ id: 'syntax-error', file: 'lib/help.ts' }]);
  });
});

describe('version-control conflicts', () => {
  const CONFLICT = 'const a = ;\nmodule.exports = {\n<<<<<<< HEAD\n  a: 1,\n=======\n  a: 2,\n>>>>>>> theirs\n};\n';

  test('are named before any other error, at their first mark', async () => {
    expect(await problemOf('models/user.js', CONFLICT)).toMatchObject({
      id: 'conflict-marker',
      line: 3,
      column: 1,
      frame: '<<<<<<< HEAD\n^',
      message: expect.stringContaining('marks of a version-control conflict, on line 3'),
    });
  });

  test('are found by the last mark alone, and not in a comment or a text', async () => {
    expect(await problemOf('models/a.ts', 'let a;\n>>>>>>> theirs\n')).toMatchObject({
      id: 'conflict-marker',
      line: 2,
    });
    expect(await problemOf('models/b.ts', '/*\nTitle\n=======\n*/\nexport default `\n<<<<<<< x\n`;')).toBeUndefined();
  });
});

function catching(run: () => void): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
