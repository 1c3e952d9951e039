import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from './workbook.ts';

let workbook: Workbook;
let cache: string;
beforeEach(() => {
  workbook = openWorkbook();
  cache = withPackagesOfItsOwn(workbook);
});
afterEach(() => workbook.remove());

/** @returns the folder of its bundles */
function withPackagesOfItsOwn({ root }: Workbook): string {
  const packages = path.join(root, 'node_modules');
  const shared = fs.realpathSync(packages);
  fs.unlinkSync(packages);
  fs.mkdirSync(packages);
  for (const name of fs.readdirSync(shared)) {
    if (name !== '.cache') fs.symlinkSync(path.join(shared, name), path.join(packages, name), 'junction');
  }
  return path.join(packages, '.cache', 'sandcastle');
}

const bundles = (): string[] => fs.readdirSync(cache).filter((name) => name.startsWith('checker-'));
const ask = (env?: Record<string, string>) => workbook.run(['no-such'], env && { env });
const COMMAND_LINE = 'checker/command-line.ts';
const LAST_MONTH = new Date(2026, 0, 1);

describe('the bundle of the checker', () => {
  test('is made by the first command and used by the next', async () => {
    expect((await ask()).stderr).toContain('There is no command "no-such".');
    const [made] = bundles();
    const [first] = fs.readdirSync(path.join(cache, made!)).filter((name) => name.startsWith('cli'));
    fs.appendFileSync(path.join(cache, made!, first!), '\nconsole.error("from the bundle");\n');
    expect((await ask()).stderr).toContain('from the bundle');
    expect(bundles()).toEqual([made]);
  });

  test('is made anew for a source that was changed, by whoever comes first of two', async () => {
    await ask();
    workbook.write(COMMAND_LINE, workbook.read(COMMAND_LINE).replace('There is no command', 'Nobody knows'));
    const both = await Promise.all([ask(), ask()]);
    for (const { stderr } of both) expect(stderr).toContain('Nobody knows "no-such".');
    expect(bundles()).toHaveLength(2);
  });

  test('works without what V8 has made of TypeScript, and with that of another V8', async () => {
    await ask();
    const kept = path.join(cache, bundles()[0]!, 'typescript.bin');
    for (const change of [() => fs.writeFileSync(kept, 'of another'), () => fs.rmSync(kept)]) {
      change();
      expect((await workbook.run(['check', '00'])).stdout).toMatch(/00-start-here +passed/);
    }
  });

  test('is removed when it is made anew and was not used for long, as are the programs of children', async () => {
    const old = ['checker-of-last-month', 'child-of-last-month'].map((name) => path.join(cache, name));
    for (const folder of old) fs.mkdirSync(folder, { recursive: true });
    const age = (): void => {
      for (const name of fs.readdirSync(cache)) fs.utimesSync(path.join(cache, name), LAST_MONTH, LAST_MONTH);
    };
    age();
    expect((await workbook.run(['check', '00'])).stdout).toContain('passed');
    expect(old.filter((folder) => fs.existsSync(folder))).toEqual([]);
    const made = fs.readdirSync(cache);
    age();
    expect((await workbook.run(['check', '00'])).stdout).toContain('passed');
    workbook.write(COMMAND_LINE, `${workbook.read(COMMAND_LINE)}// another\n`);
    await ask();
    expect(fs.readdirSync(cache)).toEqual(expect.arrayContaining(made));
  });
});

describe('the sources run as they are', () => {
  test('where a bundle cannot be kept', async () => {
    fs.writeFileSync(path.join(workbook.root, 'node_modules', '.cache'), 'a file');
    expect((await ask()).stderr).toContain('There is no command "no-such".');
  });

  test('for whoever looks for a mistake in them: the trace names the file', async () => {
    const broken = workbook.read(COMMAND_LINE).replace(/\n.*Object\.hasOwn.*\n/, "\n  throw new Error('broken');\n");
    workbook.write(COMMAND_LINE, broken);
    expect((await ask()).stderr).toMatch(/^Sandcastle itself made a mistake: broken\n.*SANDCASTLE_DEBUG=1/);
    expect((await ask({ SANDCASTLE_DEBUG: '1' })).stderr).toMatch(/checker\/command-line\.ts:\d+:/);
  });
});

test('only here.ts asks where the checker is: in a bundle nothing is where it was', () => {
  const checker = path.join(workbook.root, 'checker');
  const files = fs.readdirSync(checker, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const apart = /^(starters|demo|hidden|test)[\\/]|^vitest\.config\.ts$/;
  const asking = files.filter((file) => {
    return !apart.test(file) && /import\.meta\.dirname/.test(fs.readFileSync(path.join(checker, file), 'utf8'));
  });
  expect(asking).toEqual(['here.ts']);
});
