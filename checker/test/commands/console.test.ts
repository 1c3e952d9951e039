import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandLineHere } from '../in-process.ts';
import { openWorkbook, type Ended, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  for (const exercise of ['01-favorites', '03-join-table', '05-lifeguard-beaches']) solve(exercise, exercise);
});
afterAll(() => workbook.remove());

function solve(exercise: string, to: string): void {
  const [from, into] = [path.join(workbook.root, 'solutions', exercise), path.join(workbook.root, 'exercises', to)];
  fs.cpSync(from, into, { recursive: true });
}

/** A console that stays open: what it says to a few lines, for tests that leave it as it was. */
let longTalk: (lines: string[]) => Promise<string>;
let hangUp: () => Promise<unknown>;
beforeAll(() => {
  const input = new PassThrough();
  let said = '';
  let onMore = (): void => {};
  const onOutput = (stdout: string): void => {
    said = stdout;
    onMore();
  };
  const ended = commandLineHere(['console', '01'], { root: workbook.root, input, onOutput });
  let asked = 0;
  longTalk = async (lines) => {
    const end = `'that was ${++asked}'\n`;
    const from = said.length;
    input.write(`${lines.join('\n')}\n${end}`);
    while (!said.endsWith(end)) await Promise.race([new Promise<void>((more) => (onMore = more)), ended]);
    return said.slice(from, -end.length);
  };
  hangUp = () => {
    input.end();
    return ended;
  };
});
afterAll(() => hangUp());

/** What the console says to lines that come through a pipe. */
function talk(lines: string[], exercise = '01', words: string[] = []): Promise<Ended> {
  return workbook.run(['console', exercise, ...words], { input: `${lines.join('\n')}\n` });
}

describe('npm run console', () => {
  test('shows what a line gives below the SQL that it sent, and ends with the pipe', async () => {
    const { code, stdout, stderr } = await talk(['await Show.findAll({ attributes: ["id", "title"] })'], '03');
    expect(stdout).toBe(
      'SQL: SELECT `id`, `title` FROM `Shows` AS `Show`;\nid: 1, title: Lost\nid: 2, title: Dark\nid: 3, title: Firefly\n',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('keeps const, let, functions and classes for the next lines, in TypeScript or JavaScript', async () => {
    const stdout = await longTalk([
      'const ada = await User.findByPk(1, { logging: false })',
      'const [{ title }, ...rest] = await ada.getFavorites()',
      'let n: number = rest.length',
      'function more(by: number) {',
      '  return n + by',
      '}',
      'class Box { held = more(40) }',
      'n = 2; `${title} ${new Box().held}`',
    ]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`'Lost 42'`);
  });

  test('shows the values of a statement, and what is printed, in the order in which they came', async () => {
    const stdout = await longTalk([
      `console.log('first'); await User.create({ name: 'Zoë' }); console.log('second'); await User.count()`,
    ]);
    const shown = stdout
      .replace(/'\d{4}-[^']*'/g, 'now')
      .trimEnd()
      .split('\n');
    expect(shown).toEqual([
      'first',
      "SQL: INSERT INTO `Users` (`id`,`name`,`createdAt`,`updatedAt`) VALUES (NULL,$1,$2,$3);  ($1: 'Zoë', $2: now, $3: now)",
      'second',
      'SQL: SELECT count(*) AS `count` FROM `Users` AS `User`;',
      '4',
    ]);
  });

  test('shows a row by its model and its values, with the rows that were included', async () => {
    const stdout = await longTalk(["(await User.findOne({ include: 'Favorites', attributes: ['name'] }))"]);
    expect(stdout).toMatch(
      /^User \{\n {2}name: 'Ada',\n {2}Favorites: \[\n {4}Show \{\n {6}id: 1,\n {6}title: 'Lost'/m,
    );
  });

  test('tells of a model what its rows can do', async () => {
    const stdout = await longTalk(['User']);
    expect(stdout).toMatch(/^model User, table Users$/m);
    expect(stdout).toMatch(/^ {2}Favorites: belongsToMany Show, through UserFavorites$/m);
    expect(stdout).toMatch(/getFavorites, .*addFavorite/);
  });

  test('says that a promise is a promise, and shows the SQL of the line nobody waited for', async () => {
    const stdout = await longTalk(['User.count()']);
    expect(stdout).toMatch(
      /SQL: SELECT count\(\*\).*\nPromise \{ <pending> \}\nThis is a promise.*write await before it/,
    );
  });

  test('makes the tables that no migration makes, says so, and puts linked rows into all of them', async () => {
    const { stdout, stderr } = await talk(['.tables']);
    expect(stderr).toBe('No migration makes UserFavorites, so sequelize.sync() did.\n');
    expect(stdout).toMatch(/^Users\nid: 1, name: Ada,/m);
    expect(stdout).toMatch(/^UserFavorites\n.*UserId: 1, ShowId: 1/m);
  });

  test('explains an error in plain words, shows no stack, and goes on', async () => {
    const { code, stdout } = await talk(['await User.findAll({ include: "Favourites" })', 'foo', '1 + 1']);
    expect(stdout).toMatch(/User has no association with the alias Favourites\. The error: “.*”/);
    expect(stdout).toMatch(/^ReferenceError: foo is not defined\n2$/m);
    expect(stdout).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  test('shows where a line has a syntax error, and takes the next one', async () => {
    const stdout = await longTalk(['await User.findAll(,)', '"fine"']);
    expect(stdout).toMatch(/This line has a syntax error: .*\n {2}await User\.findAll\(,\)\n {21}\^\n'fine'/);
  });

  test('says that the last line is not finished', async () => {
    const { code, stdout } = await talk(['await User.findAll({']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/The last line is not finished/) });
  });
});

describe('npm run console, given a line that would do harm,', () => {
  const AGAIN =
    /The console has begun again: a new database with the rows of the beginning, and none of your variables\./;

  test('stops a loop or a statement without an end, and begins again with a new database', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
    const { stdout } = await talk(
      [
        'await User.destroy({ where: {} })',
        'const kept = 1',
        'while (true) {}',
        'await User.count()',
        'kept',
        `await sequelize.query('${endless}')`,
        'await User.count() + 1',
      ],
      '01',
      ['timeout=1'],
    );
    expect(stdout.match(new RegExp(AGAIN, 'g'))).toHaveLength(2);
    expect(stdout.match(/Stopped after 1 second/g)).toHaveLength(2);
    expect(stdout).toMatch(/Stopped after 1 second: this line did not come to an end\./);
    expect(stdout).toMatch(/^3$\n^ReferenceError: kept is not defined$/m);
    expect(stdout).toMatch(/^4$/m);
  });

  test('shows only the beginning of what never ends', async () => {
    const { stdout } = await talk([
      "for (;;) console.log('sand '.repeat(1_000))",
      'for (let i = 0; i < 150; i++) await User.count()',
    ]);
    expect(stdout).toMatch(
      /sand [^\n]*\n.*and more that was printed\nStopped while running this line: your code printed more/,
    );
    expect(stdout.length).toBeLessThan(60_000);
    expect(stdout).toMatch(/and 50 more statements/);
  });

  test('says that a line has ended the program, and begins again', async () => {
    const { stdout } = await talk(['process.exit(7)', '"still here"']);
    expect(stdout).toMatch(/This line ended the program \(exit code 7\)\./);
    expect(stdout).toMatch(AGAIN);
    expect(stdout).toMatch(/'still here'/);
  });

  test.each([
    ['reading a file', `process.getBuiltinModule('fs').readFileSync('/etc/passwd', 'utf8')`],
    ['writing a file', `process.getBuiltinModule('fs').writeFileSync('stolen.txt', 'x')`],
    ['starting a program', `process.getBuiltinModule('child_process').execSync('id')`],
  ])('refuses %s', async (_what, line) => {
    const stdout = await longTalk([line]);
    expect(stdout).toBe('Refused: code in the console has no access to files, processes or the environment.\n');
  });

  test('has nothing of the environment to give away', async () => {
    vi.stubEnv('SECRET', 'abc');
    const { stdout } = await talk(['process.env.SECRET', '"end"'], '03');
    vi.unstubAllEnvs();
    expect(stdout).toBe("'end'\n");
  });

  test('lets nothing through that would move the cursor', async () => {
    const stdout = await longTalk([String.raw`console.log('\u001b[2J')`]);
    expect(stdout).toBe('\\u001b[2J\n');
  });

  test('survives a promise that fails after its line', async () => {
    const stdout = await longTalk(['const late = User.create({ id: 1 })', 'await late', '"on"']);
    expect(stdout).toMatch(/already has a row with the same value.*\n'on'/);
  });
});

describe('npm run console, started wrongly,', () => {
  test('says which exercises there are', async () => {
    const { code, stdout, stderr } = await workbook.run(['console', '77'], { input: '' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/There is no exercise "77"\./);
    expect((await workbook.run(['console'], { input: '' })).stderr).toMatch(/Which exercise is the console for\?/);
  });

  test('means the exercise that the person stands in', async () => {
    const cwd = path.join(workbook.root, 'exercises', '05-lifeguard-beaches');
    const { stdout } = await workbook.run(['console'], { cwd, input: '(await Beach.findByPk(1)).name\n' });
    expect(stdout).toMatch(/^'Ocean Beach'$/m);
  });

  test('shows a file that does not load with its line and a caret, as a check does', async () => {
    const file = 'exercises/06-sandcastle-types/models/tool.ts';
    workbook.write(file, 'export default (sequelize) => {\n  const = 1;\n};\n');
    const { code, stdout } = await talk(['1'], '06');
    const checked = await workbook.run(['check', '06']);
    expect(stdout).toMatch(
      /tool\.ts has a syntax error on line 2: .*\n {2}exercises\/.*tool\.ts:2:9\n {4} {2}const = 1;\n {4} {8}\^/,
    );
    for (const line of stdout.trimEnd().split('\n')) expect(checked.stdout).toContain(line.trim());
    expect(code).toBe(1);
  });

  test('tells of a migration that stops, and opens all the same', async () => {
    const migration = 'exercises/02-both-sides/migrations/20240101000100-create-shows.js';
    workbook.write(migration, `module.exports = {\n  async up() {\n    throw new Error('not yet');\n  },\n};\n`);
    const { stdout, stderr } = await talk(['await User.count()'], '02');
    expect(stderr).toMatch(
      /Running your migrations stopped \(migrations\/20240101000100-create-shows\.js:3\)\. not yet/,
    );
    expect(stdout).toMatch(/^3$/m);
  });

  test('leaves at .exit, and does nothing of what comes after', async () => {
    const { code, stdout } = await talk(['.exit', '"never"']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });
});
