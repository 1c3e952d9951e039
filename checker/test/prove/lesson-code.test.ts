import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proveLessons } from '../../prove/lesson-code.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TITLE = '---\ntitle: Try\n---\n\n# Try\n\n<!-- world: starters/01-favorites, tables by sync -->\n';
/** The line that the text of a test begins in. */
const FIRST = TITLE.split('\n').length;
const USER = `\`\`\`ts file in=associate
// models/user.ts
User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
\`\`\`
`;

let root: string;
let number = 10;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-course-'));
  await mkdir(path.join(root, 'lessons'));
  await mkdir(path.join(root, 'checker'));
  await symlink(path.join(ROOT, 'checker', 'starters'), path.join(root, 'checker', 'starters'), 'junction');
  await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  await writeFile(path.join(root, 'package.json'), '{ "scripts": { "start": "" } }');
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** A lesson with this text; what its author is told, and the text when what came out is written. */
async function lesson(
  text: string,
): Promise<{ told: string[]; line: (of: string) => number; written: () => Promise<string> }> {
  const name = `${number++}-try`;
  const file = path.join(root, 'lessons', `${name}.md`);
  await writeFile(file, TITLE + text);
  const findings = await proveLessons(root, { only: [name] });
  return {
    told: findings.map(({ place, problem }) => `${Number(place.split(':')[1])}: ${problem}`),
    line: (of) => FIRST + text.split('\n').indexOf(of),
    async written() {
      await proveLessons(root, { only: [name], write: true });
      return (await readFile(file, 'utf8')).slice(TITLE.length);
    },
  };
}

test('what a block prints, sends and stores, and the picture of its tables, is written below it', async () => {
  const { written } = await lesson(`${USER}
\`\`\`text picture
\`\`\`

\`\`\`sql output only=UserFavorites
\`\`\`

<!-- ts run
const ada = await User.create({ name: 'Ada' });
const lost = await Show.create({ title: 'Lost' });
-->

\`\`\`ts run
await ada.addFavorite(lost);
console.log(await ada.countFavorites());
\`\`\`

\`\`\`text output
\`\`\`

\`\`\`sql output
\`\`\`

\`\`\`text rows=UserFavorites columns=UserId,ShowId
\`\`\`

\`\`\`ts predict
await ada.getShows();
\`\`\`

\`\`\`text error
\`\`\`
`);
  expect(await written()).toMatchSnapshot();
});

test('a block that shows something else is found in the line that differs, and mended by writing', async () => {
  const one = await lesson(`## One

\`\`\`ts run
console.log(1);
console.log(2);
\`\`\`

\`\`\`text output
1
3
\`\`\`
`);
  expect(one.told).toEqual([`${one.line('3')}: The lesson shows "3", and what came out is "2".`]);
  const text = await one.written();
  expect(text).toContain('```text output\n1\n2\n```\n');
  expect((await lesson(text)).told).toEqual([]);
});

test('an error clinic that does not throw is found', async () => {
  const one = await lesson(`## One

\`\`\`ts run
await User.create({ name: 'Ada' });
\`\`\`

\`\`\`text error
TypeError: no
\`\`\`
`);
  expect(one.told).toEqual([`${one.line('```ts run')}: The lesson says that this throws, and it does not.`]);
});

test('a model that breaks only under one heading is whole again under the next', async () => {
  const { told } = await lesson(`${USER}
## Broken

\`\`\`ts file in=associate only-here
// models/user.ts
User.belongsToMany(models.Show, { as: 'Favorites' });
\`\`\`

\`\`\`text error
SequelizeAssociationError: User.belongsToMany(Show) requires through option, pass either a string or a model
\`\`\`

## Whole

\`\`\`ts run
await User.findAll({ include: 'Favorites' });
\`\`\`
`);
  expect(told).toEqual([]);
});

test('an error that no block announces is found, and the blocks that it keeps from running', async () => {
  const one = await lesson(`## One

\`\`\`ts run
await User.nothing();
\`\`\`

## Two

\`\`\`ts file in=associate only-here
// models/user.ts
User.belongsToMany(models.Show);
\`\`\`

\`\`\`js run
await User.findAll();
\`\`\`
`);
  expect(one.told).toEqual([
    `${one.line('```ts run')}: This throws TypeError: User.nothing is not a function`,
    expect.stringMatching(
      new RegExp(`^${one.line('```ts file in=associate only-here')}: This throws SequelizeAssociationError`),
    ),
  ]);
});

test('no block escapes: without an instruction, with an unknown one, indented, in a list, or unclosed', async () => {
  const one = await lesson(`## One

\`\`\`ts
await User.findAll();
\`\`\`

\`\`\`ts rnu
await User.findAll();
\`\`\`

\`\`\`
nothing
\`\`\`

Text.

    await User.findAll();

- item

  \`\`\`ts run
  await User.findAll();
  \`\`\`

<!-- ts rum
await User.findAll();
-->

\`\`\`ts shown because="it stops short of the answer"
await …
\`\`\`

\`\`\`ts run
await User.findAll();
`);
  expect(one.told).toEqual([
    `${one.line('```ts')}: No block is "ts".`,
    `${one.line('```ts rnu')}: No block is "ts rnu".`,
    `${one.line('nothing') - 1}: This block does not say what is done with it.`,
    `${one.line('    await User.findAll();')}: This code is indented, and not in a fence.`,
    `${one.line('  ```ts run')}: This block stands inside a list or a quotation.`,
    `${one.line('<!-- ts rum')}: No hidden block is "ts rum".`,
    `${one.line('```ts run')}: This block is not closed.`,
  ]);
});

test('a question needs an answer, and an answer a question', async () => {
  const one = await lesson(`## One

\`\`\`ts predict
console.log(1);
\`\`\`

## Two

\`\`\`text output
1
\`\`\`
`);
  expect(one.told).toEqual([
    `${one.line('```ts predict')}: This question has no answer below it.`,
    `${one.line('```text output')}: No block above this one, under the same heading, runs.`,
  ]);
});

test('code that does not parse is found in its line', async () => {
  const one = await lesson('## One\n\n```ts run\nawait User.findAll();\nawait User.(;\n```\n');
  expect(one.told[0]).toMatch(new RegExp(`^${one.line('await User.(;')}: This does not parse:`));
});

test('a table that is not there is said in place of its rows, and silence is found', async () => {
  const one = await lesson(`## One

\`\`\`ts run
await User.findAll();
\`\`\`

\`\`\`text rows=Friends
There is no table Friends.
\`\`\`

\`\`\`text output
\`\`\`
`);
  expect(one.told).toEqual([`${one.line('```text output')}: Nothing came out for this block.`]);
});

test('a migration is shown in part and run as a whole, there and back', async () => {
  const { told } = await lesson(`<!-- world: starters/03-join-table, tables by migrations -->

## Up

\`\`\`js file
// migrations/20240102000000-user-favorites.js
async up(queryInterface, Sequelize) {
  await queryInterface.createTable('UserFavorites', {
    UserId: { type: Sequelize.INTEGER, references: { model: 'Users', key: 'id' } },
  });
},
\`\`\`

\`\`\`sql output only=UserFavorites
CREATE TABLE IF NOT EXISTS \`UserFavorites\` (
  \`UserId\` INTEGER REFERENCES \`Users\` (\`id\`)
);
\`\`\`

## Down

\`\`\`js file in=down
// migrations/20240102000000-user-favorites.js
await queryInterface.dropTable('UserFavorites');
\`\`\`

<!-- ts run
await undo();
-->

\`\`\`sql output
DROP TABLE IF EXISTS \`UserFavorites\`;
\`\`\`
`);
  expect(told).toEqual([]);
});

test('a forgotten await comes out the same every time', async () => {
  const text = `${USER}
\`\`\`ts run
const ada = await User.create({ name: 'Ada' });
const favorites = ada.getFavorites();
console.log(favorites.length);
favorites.map(() => 1);
\`\`\`

\`\`\`text output
undefined
\`\`\`

\`\`\`text error
TypeError: favorites.map is not a function
\`\`\`
`;
  for (let time = 0; time < 2; time++) expect((await lesson(text)).told).toEqual([]);
});

test('commands that a learner could not type are found', async () => {
  const one = await lesson(
    '## One\n\n```sh\nnpm start\nnpm run strat\nnpx sequelize db:migrat\ncd exercises/99-none\n```\n',
  );
  expect(one.told).toEqual([
    `${one.line('```sh')}: There is no script "strat".`,
    `${one.line('```sh')}: Sequelize has no command "db:migrat".`,
    `${one.line('```sh')}: There is no folder exercises/99-none.`,
  ]);
});

test('a block that ends the process is found, and the others run all the same', async () => {
  const one = await lesson(`## One

\`\`\`ts run
process.exit(0);
\`\`\`

## Two

\`\`\`ts run
console.log(1);
\`\`\`

\`\`\`text output
2
\`\`\`
`);
  expect(one.told).toEqual([
    `${one.line('```ts run')}: This code ends the process, or never ends itself.`,
    `${one.line('2')}: The lesson shows "2", and what came out is "1".`,
  ]);
});

test('blocks that do not fit together are found', async () => {
  const one = await lesson('## One\n\n```ts run\nconst a = 1;\n```\n\n```ts run\nconst a = 2;\n```\n');
  expect(one.told).toEqual([
    `${one.line('```ts run')}: The blocks do not run together: Identifier 'a' has already been declared.`,
  ]);
});

test('a lesson that does not say what its world is hears so', async () => {
  await writeFile(path.join(root, 'lessons', '09-try.md'), '# Try\n\n```ts run\nawait User.findAll();\n```\n');
  const [finding] = await proveLessons(root, { only: ['09-try'] });
  expect(finding).toEqual({
    place: 'lessons/09-try.md:3',
    problem: 'This lesson does not say what its world is.',
    next: 'Write "<!-- world: starters/<name>, tables by sync -->" (or "by migrations") below the title.',
  });
});
