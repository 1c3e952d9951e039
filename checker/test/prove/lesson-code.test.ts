import { afterAll, expect, test } from 'vitest';
import { openCourse } from './lesson-code/trial.ts';

const { lesson, close } = await openCourse();
afterAll(close);

const USER = `\`\`\`ts file in=associate
// models/user.ts
User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
\`\`\`
`;

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

test('what TypeScript says of the models as they stand is written below the block that changed them', async () => {
  const { written } = await lesson(`\`\`\`ts file only-here
// models/user.ts
shout(loud) {
  return loud;
}
\`\`\`

\`\`\`text types
\`\`\`

## Another heading

<!-- ts run
await User.count();
-->

\`\`\`text types
\`\`\`
`);
  const text = await written();
  expect(text).toContain("models/user.ts - error TS7006: Parameter 'loud' implicitly has an 'any' type.\n");
  expect(text).toContain('```text types\nNo type errors.\n```');
});
