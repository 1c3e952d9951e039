import { afterAll, expect, test } from 'vitest';
import { openCourse } from './trial.ts';

const { lesson, close } = await openCourse();
afterAll(close);

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
  const { told } = await lesson('```ts run\nawait User.findAll();\n```\n', '# Try\n\n');
  expect(told).toEqual(['3: This lesson does not say what its world is.']);
});
