import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compileLine } from '../../../judge/console/compile-line.ts';

/** Runs lines one after another, as the child does: what they declare is kept in one scope. */
async function run(...lines: string[]): Promise<unknown[] | undefined> {
  const scope: Record<string, unknown> = {};
  let given: unknown[] | undefined;
  for (const line of lines) {
    const compiled = compileLine(line);
    if (compiled.kind !== 'code') throw new Error(JSON.stringify(compiled));
    for (const name of compiled.names) scope[name] ??= undefined;
    given = await (vm.runInThisContext(`(scope) => { with (scope) { return ${compiled.code}\n} }`) as Function)(
      scope,
    )();
  }
  return given;
}

describe('a line of the console', () => {
  test.each([
    ['the value of its last expression', ['1; 2 + 1'], 3],
    ['nothing after a statement', ['if (true) { 5 }'], undefined],
    ['an object and not a block', ['{ a: 1 }'], { a: 1 }],
    ['a block where it says so', ['{ let a = 1; }'], undefined],
    ['what an earlier line declared', ['const a = 1, b = a + 1', 'let c: number = b + 1', 'a + b + c'], 6],
    ['what was taken apart', ['const [a, { b, ...c }] = [1, { b: 2, d: 3 }]', '[a, b, c]'], [1, 2, { d: 3 }]],
    ['a function used above its line', ['twice(4); function twice(n: number) { return n * 2 }', 'twice(4)'], 8],
    ['a class', ['class A<T> { held = 7 as number }', 'new A<string>().held'], 7],
    ['what was awaited', ['const a = await Promise.resolve(2)', 'await Promise.resolve(a + 1)'], 3],
    ['what is declared anew', ['const a = 1', 'const a = 2', 'a'], 2],
    ['text that looks like code', ['`const a = ${1}; }`'], 'const a = 1; }'],
    ['a comment', ['// nothing'], undefined],
    ['an expression with a comment behind it', ['1 + 1 // two'], 2],
  ])('gives %s', async (_what, lines, value) => {
    expect((await run(...lines))?.[0]).toEqual(value);
  });

  test('does not wait for a promise that the person did not wait for', async () => {
    expect((await run('Promise.resolve(1)'))?.[0]).toBeInstanceOf(Promise);
  });

  test.each(['await User.findAll({', 'function f() {', '`half', '[1,', '1 +', '/* half', 'if (a) {\n  b();'])(
    'goes on after %j',
    (line) => {
      expect(compileLine(line)).toEqual({ kind: 'unfinished' });
    },
  );

  test.each([
    ['}', /syntax error/, 1],
    ['a b', /Unexpected keyword or identifier/, 1],
    ['"half', /Unterminated string literal/, 6],
    ['f(\n  ,)', /Expression expected|Argument expression expected/, 3],
    ['import a from "b"', /import and export do not work in the console/, 1],
    ['break', /Illegal break|syntax error/, 1],
  ])('is wrong where it says %j', (line, message, column) => {
    const compiled = compileLine(line);
    if (compiled.kind !== 'wrong') throw new Error(JSON.stringify(compiled));
    expect(compiled.message).toMatch(message);
    expect(compiled.frame.split('\n')[1]!.indexOf('^') + 1).toBe(column);
  });
});
