import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { TypeChecker, type TypesChecked } from '../../sandbox/type-checker.ts';

const started: number[] = [];
const ended: number[] = [];
let checker: TypeChecker;

function open(seconds?: number): TypeChecker {
  const watch = { started: (pid: number) => void started.push(pid), ended: (pid: number) => void ended.push(pid) };
  return (checker = new TypeChecker(watch, seconds));
}

async function check(text: string, others: Record<string, string> = {}): Promise<TypesChecked> {
  return checker.check({ files: { 'models/a.ts': text, ...others }, roots: ['models/a.ts'] });
}

async function problems(text: string, others?: Record<string, string>): Promise<string[]> {
  const checked = await check(text, others);
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  return checked.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} TS${code}`);
}

/** The compiler gives up on each of these after five million steps; there are many. */
const ENDLESS = `
type Count<N extends number, A extends 0[] = []> = A['length'] extends N ? A : Count<N, [...A, 0]>;
type Every<N extends number, K extends number, A extends 0[] = []> =
  A['length'] extends N ? [] : Count<K> extends infer L ? Every<N, K, [...A, 0]> & { [X in A['length']]: L } : never;
${Array.from({ length: 400 }, (_, at) => `export declare const v${at}: Every<900, ${500 + at}>['length'];`).join('\n')}
`;

describe('what it says of one submission after another', () => {
  beforeAll(() => void open());
  afterAll(() => checker.close());

  test('says where a type is wrong, with strict on, and learns nothing from a tsconfig.json', async () => {
    const loose = { 'tsconfig.json': '{ "compilerOptions": { "strict": false, "noCheck": true } }' };
    expect(await problems('export const one: number = 1;\nexport function f(x) {\n  return x;\n}', loose)).toEqual([
      'models/a.ts:2:19 TS7006',
    ]);
  });

  test('knows Sequelize, the files beside, and what Node has built in', async () => {
    const text = `import fs from 'node:fs';
import { Model, type HasManyGetAssociationsMixin } from 'sequelize';
import { B } from './b';
import plain from '../plain';
class A extends Model { declare getBs: HasManyGetAssociationsMixin<B>; }
console.log(fs, plain, process.env, A);`;
    const others = {
      'models/b.ts': `import { Model } from 'sequelize';\nexport class B extends Model {}`,
      'plain.js': 'export default 1;',
    };
    expect(await problems(text, others)).toEqual([]);
    const checked = await check(text, others);
    expect(checked).toMatchObject({
      classes: { A: { line: 5, members: { getBs: { kind: 'method', gives: 'B[]' } } } },
    });
  });

  test('a model may be written as either kind of module, and none is a script', async () => {
    const others = {
      'models/b.ts': `const { Model } = require('sequelize');\nclass B extends Model {}\nmodule.exports = () => B;`,
      'models/c.ts': `const { Model } = require('sequelize');\nclass C extends Model {}\nmodule.exports = () => C;`,
    };
    const text =
      "import { Model } from 'sequelize';\nimport b = require('./b');\nimport './c';\nclass A extends Model {}\nexport = () => [A, b];";
    expect(await problems(text, others)).toEqual([]);
  });

  test('reads no file but the submission and the allowed packages', async () => {
    const text = ['../../../../../etc/hostname', '/etc/hostname', 'zod', '../../sequelize/package.json']
      .map((from, index) => `import x${index} from '${from}';\nexport { x${index} };`)
      .join('\n');
    expect((await problems(text)).map((one) => one.slice(-6))).toEqual(['TS2307', 'TS2307', 'TS2307', 'TS2307']);
  });

  test('comments that silence the compiler are not heard', async () => {
    const text =
      '// @ts-nocheck\n// @ts-ignore\nexport const a: string = 1;\n// @ts-expect-error\nexport const b: string = 2;';
    expect(await problems(text)).toEqual(['models/a.ts:3:14 TS2322', 'models/a.ts:5:14 TS2322']);
  });
});

describe('its process', () => {
  afterEach(() => checker.close());

  test('a type without end is stopped, its process is gone, and the next submission is checked', async () => {
    open(10);
    const checked = await check(ENDLESS);
    expect(['timed-out', 'out-of-memory']).toContain(checked.kind);
    expect(await problems('export const a: string = 1;')).toEqual(['models/a.ts:1:14 TS2322']);
    expect(ended).toContain(started.at(-2));
  });

  test('an answer that nobody waits for any more is given up, and can be asked for again', async () => {
    open();
    const text = 'export const a: number = 1;';
    const first = check(text);
    // The process is started once the question before is answered.
    await expect.poll(() => started.length).toBeGreaterThan(0);
    checker.abandon();
    expect(['stopped', 'checked']).toContain((await first).kind);
    expect(await problems(text)).toEqual([]);
  });

  test('what was checked before is answered without a process', async () => {
    open();
    await problems('export const a = 1;');
    const before = started.length;
    checker.close();
    expect(await problems('export const a = 1;')).toEqual([]);
    expect(started.length).toBe(before);
  });

  test('a process that ends by itself is replaced, and nobody notices', async () => {
    open();
    await problems('export const a = 1;');
    process.kill(started.at(-1)!, 'SIGKILL');
    expect(await problems('export const b: string = 2;')).toEqual(['models/a.ts:1:14 TS2322']);
  });
});
