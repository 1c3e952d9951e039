import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis } from '../../types.ts';
import { evidence, many, META, migrationFile, model, modelFile, table } from './evidence.ts';

const GIVEN = 'migrations/1-given.js';
const OWN = 'migrations/2-own.js';
const KEYS = { UserId: 'Users.id CASCADE', ShowId: 'Shows.id CASCADE' };
const DELETE = 'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)';
const QUERY = `await queryInterface.sequelize.query('${DELETE}');`;
const ADD =
  "await queryInterface.addConstraint('UserFavorites', { fields: ['UserId', 'ShowId'], type: 'unique', name: 'x' });";
const REFUSED = { name: 'SequelizeUniqueConstraintError', message: 'Validation error' };

const RUN = 'Running the migrations that you added, on tables with rows in them.';
const COUNT = 'Running your migrations, then counting the rows of each pair that was there more than once';
const WHICH = 'Running your migrations, then looking which row of each pair is left, by its createdAt';
const SECOND = 'Storing User 3 – Show 5 a second time with plain SQL, then counting its rows';
const NO_MIGRATION = 'Looking for a migration that you added.';
const RULE_LEFT = 'Undoing your migrations, then storing User 3 – Show 5 a second time and counting its rows';

type Rest = Partial<Parameters<typeof evidence>[0]> & { tried: string };

/** What is said of a submission whose own migration has these steps. */
function explain(steps: { up?: string[]; down?: string[] } | undefined, rest: Rest): Diagnosis | undefined {
  const given = migrationFile(["await queryInterface.createTable('UserFavorites', {});"]);
  const own = steps && { [OWN]: migrationFile(steps.up ?? [QUERY, ADD], steps.down ?? []) };
  return diagnose(
    evidence({
      exercise: '04-duplicates',
      check: 'one-row-each',
      claimed: [
        model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId', 'Favorites')]),
        model('Show', 'Shows', [many('User', 'UserFavorites', 'ShowId', 'UserId')]),
      ],
      tables: [
        table('Users', ['id']),
        table('Shows', ['id']),
        table('UserFavorites', ['id', 'UserId', 'ShowId'], KEYS),
        META,
      ],
      added: own ? [OWN] : [],
      edited: [],
      ...rest,
      files: { [GIVEN]: given, ...own, ...rest.files },
    }),
  );
}

const unique = (...columns: string[]) => ({
  ...REFUSED,
  parent: `SQLITE_CONSTRAINT: UNIQUE constraint failed: ${columns.map((one) => `UserFavorites_backup.${one}`).join(', ')}`,
});

describe('duplicates-not-removed', () => {
  const pair = unique('UserId', 'ShowId');

  test('is found when the database refuses the rule, and nothing was deleted', () => {
    const found = explain({ up: [ADD] }, { tried: RUN, error: pair });
    expect(found).toMatchObject({
      id: 'duplicates-not-removed',
      file: OWN,
      line: 3,
      lesson: '04-duplicates#duplicates-first',
    });
    expect(found!.message).toContain('Delete the duplicates first');
  });

  test('says that the deletion comes too late', () => {
    expect(explain({ up: [ADD, QUERY] }, { tried: RUN, error: pair })!.message).toContain('comes too late');
  });

  test('says that the deletion leaves some', () => {
    expect(explain({}, { tried: RUN, error: pair, sent: [DELETE] })!.message).toContain('leaves some');
  });

  test('is found when nothing was refused and the rows are still there', () => {
    const actual = 'User 3 – Show 5: 3 rows and User 4 – Show 5: 2 rows';
    expect(explain({ up: [] }, { tried: COUNT, actual })).toMatchObject({ id: 'duplicates-not-removed', file: OWN });
  });

  test('is not found when one column is refused', () => {
    expect(explain({}, { tried: RUN, error: unique('UserId') })).toMatchObject({
      id: 'unique-per-column',
      lesson: '04-duplicates#pair',
    });
  });

  test('is not found in another exercise’s migration error', () => {
    const error = { name: 'Error', message: 'SQLITE_ERROR: no such table: Nowhere' };
    expect(explain({}, { tried: RUN, error })).toBeUndefined();
  });
});

test('second-primary-key is found when the table has an id already', () => {
  const error = { name: 'Error', message: 'SQLITE_ERROR: table "UserFavorites_backup" has more than one primary key' };
  const found = explain({}, { tried: RUN, error });
  expect(found).toMatchObject({ id: 'second-primary-key', file: OWN, line: 4, lesson: '04-duplicates#rule' });
  expect(found!.message).toMatch(/^UserFavorites has a primary key already/);
});

test('promise-dropped is found when the rule did not wait for the deletions', () => {
  const up = [
    'rows.forEach(async (row) => {',
    "await queryInterface.bulkDelete('UserFavorites', { id: row.id });",
    '});',
    ADD,
  ];
  expect(explain({ up }, { tried: RUN, error: unique('UserId', 'ShowId') })).toMatchObject({
    id: 'promise-dropped',
    file: OWN,
    line: 4,
  });
});

describe('originals-deleted', () => {
  test('is found when no row of a pair is left', () => {
    const found = explain(
      {},
      { tried: COUNT, actual: 'User 3 – Show 5: 0 rows and User 4 – Show 5: 0 rows', sent: [DELETE] },
    );
    expect(found).toMatchObject({ id: 'originals-deleted', file: OWN, line: 3 });
    expect(found!.message).toContain('not one row is left');
  });

  test('names a pair when others are right', () => {
    const found = explain({}, { tried: COUNT, actual: 'User 3 – Show 5: 1 row and User 4 – Show 5: 0 rows' });
    expect(found!.message).toContain('(User 4 – Show 5)');
  });

  test('is told apart from a table that was made anew', () => {
    const up = ["await queryInterface.dropTable('UserFavorites');"];
    const sent = ['DROP TABLE IF EXISTS `UserFavorites`;', 'CREATE TABLE `UserFavorites` (`id` INTEGER)'];
    const found = explain({ up }, { tried: COUNT, actual: 'User 3 – Show 5: 0 rows', sent });
    expect(found!.message).toContain('dropped and made again');
  });
});

describe('wrong-row-kept', () => {
  test.each([
    ['row 3 of 3, the newest', 'The newest row'],
    ['row 2 of 3', 'not the oldest'],
    ['a row with another createdAt', 'another createdAt'],
  ])('is found for %s', (which, words) => {
    const found = explain({}, { tried: WHICH, check: 'oldest-stays', actual: `User 3 – Show 5: ${which}` });
    expect(found).toMatchObject({ id: 'wrong-row-kept', file: OWN, line: 3 });
    expect(found!.message).toContain(words);
  });
});

describe('a pair that gets in a second time', () => {
  const second = { tried: SECOND, check: 'pair-is-unique', expected: '1 row', actual: '2 rows' };

  test('through an index that is not unique', () => {
    const up = [QUERY, "await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId']);"];
    const sent = ['CREATE INDEX `user_favorites__user_id__show_id` ON `UserFavorites` (`UserId`, `ShowId`)'];
    expect(explain({ up }, { ...second, sent })).toMatchObject({ id: 'index-not-unique', file: OWN, line: 4 });
  });

  test('is not blamed on an index over something else', () => {
    const sent = ['CREATE INDEX `when` ON `UserFavorites` (`createdAt`)'];
    expect(explain({}, { ...second, sent })).toMatchObject({ id: 'no-rule-for-the-pair' });
  });

  test('through a name for unique in createTable', () => {
    const up = ["await queryInterface.createTable('New', { UserId: { type: 1, unique: 'pair' } });"];
    const found = explain({ up }, second);
    expect(found).toMatchObject({ id: 'unique-name-ignored', file: OWN, line: 3 });
    expect(found!.message).toContain('uniqueKeys: { pair:');
  });

  test('after the table was rebuilt without its index', () => {
    const up = [
      "await queryInterface.addIndex('UserFavorites', {});",
      "await queryInterface.removeColumn('UserFavorites', 'x');",
    ];
    const sent = ['CREATE UNIQUE INDEX `x` ON `UserFavorites` (`UserId`, `ShowId`)', 'DROP TABLE `UserFavorites`;'];
    expect(explain({ up }, { ...second, sent })).toMatchObject({ id: 'rule-lost-in-a-rebuild', file: OWN, line: 4 });
  });

  test('with the rule in the shipped migration', () => {
    expect(explain({}, { ...second, edited: [GIVEN] })).toMatchObject({
      id: 'shipped-migration-edited',
      file: GIVEN,
      line: 3,
    });
  });

  test('with the rule in the model alone', () => {
    const files = {
      'models/user.ts': modelFile('User', "User.belongsToMany(models.Show, { through: 'UserFavorites' });"),
    };
    const found = explain({}, { ...second, files, edited: ['models/user.ts'] });
    expect(found).toMatchObject({ id: 'rule-only-in-the-model', file: 'models/user.ts', line: 3 });
  });

  test('with no rule anywhere', () => {
    expect(explain({}, second)).toMatchObject({ id: 'no-rule-for-the-pair', file: OWN });
  });

  test('and takes the place of the first', () => {
    const found = explain({}, { ...second, actual: '1 row, and the first one is gone' });
    expect(found!.message).toContain('ON CONFLICT REPLACE');
  });
});

describe('no migration of one’s own', () => {
  const none = { tried: NO_MIGRATION, actual: 'only the given migrations' };

  test('with the shipped one edited', () => {
    const found = explain(undefined, { ...none, edited: [GIVEN, 'models/user.ts'] });
    expect(found).toMatchObject({ id: 'shipped-migration-edited', file: GIVEN, lesson: '04-duplicates#shipped' });
  });

  test('with a model edited', () => {
    expect(explain(undefined, { ...none, edited: ['models/user.ts'] })).toMatchObject({ id: 'rule-only-in-the-model' });
  });

  test('and nothing else', () => {
    expect(explain(undefined, none)!.message).toContain('no migration of yours yet');
  });
});

describe('rule-stays-after-undo', () => {
  const left = { tried: RULE_LEFT, check: 'down-undoes', expected: '2 rows', actual: '1 row' };

  test('is found when down is empty', () => {
    const found = explain({}, left);
    expect(found).toMatchObject({ id: 'rule-stays-after-undo', file: OWN, lesson: '04-duplicates#undo' });
    expect(found!.message).toContain('is empty');
  });

  test('is found when removeIndex looks for a constraint', () => {
    const down = ["await queryInterface.removeIndex('UserFavorites', 'x');"];
    expect(explain({ down }, left)!.message).toContain('removeIndex says nothing');
  });

  test.each(['Constraint y on table UserFavorites does not exist', 'SQLITE_ERROR: no such index: y'])(
    'is found for %s',
    (message) => {
      const down = ["await queryInterface.removeConstraint('UserFavorites', 'y');"];
      const found = explain(
        { down },
        { tried: `Undoing ${OWN}.`, check: 'down-undoes', error: { name: 'Error', message } },
      );
      expect(found).toMatchObject({ id: 'rule-stays-after-undo', file: OWN });
      expect(found!.message).toContain('remove y');
    },
  );

  test('leaves a down that loses rows to undo-loses-rows', () => {
    const down = ["await queryInterface.dropTable('UserFavorites');"];
    const tried = 'Looking for the table UserFavorites in the database that your migrations made.';
    const gone = { tried, check: 'down-undoes', expected: 'a table UserFavorites', tables: [META] };
    expect(explain({ down }, gone)).toMatchObject({ id: 'undo-loses-rows', file: OWN });
    const lost = { tried: 'Undoing your migrations, then comparing the rows', actual: '3 rows missing, 0 rows more' };
    expect(explain({ down }, { ...lost, check: 'down-undoes' })).toMatchObject({ id: 'undo-loses-rows', file: OWN });
  });
});

test('says nothing where the links are wrong in another way', () => {
  const tried = 'Asking User 4 which Show rows it is linked with';
  expect(explain({}, { tried, check: 'other-pairs', expected: 'Show 3', actual: 'none' })).toBeUndefined();
});
