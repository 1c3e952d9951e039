import { describe, expect, test } from 'vitest';
import { diagnose, diagnoseLoading } from '../../diagnose/index.ts';
import type { Evidence, ModelDescription } from '../../types.ts';
import { evidence, many, model, modelFile, readFiles } from './evidence.ts';

/* Exercise 14: two lists of shows for a user, and users who follow users. */

const EXERCISE = '14-same-pair-twice';
const FAVORITES = "User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });";
const WATCHED = "User.belongsToMany(models.Show, { as: 'Watched', through: 'UserWatched' });";
const keys = (own: string, other: string): string => `foreignKey: '${own}', otherKey: '${other}'`;
const follow = (as: string, rest: string, through = 'Follows'): string =>
  `User.belongsToMany(User, { as: '${as}', through: '${through}', ${rest} });`;
const FOLLOWING = follow('Following', keys('followerId', 'followedId'));
const FOLLOWERS = follow('Followers', keys('followedId', 'followerId'));

function files(user: string[], show: string[] = ['// nothing']): Record<string, string> {
  return { 'models/show.js': modelFile('Show', ...show), 'models/user.js': modelFile('User', ...user) };
}

function claimed(...associations: ModelDescription['associations']): ModelDescription[] {
  return [model('User', 'Users', associations), model('Show', 'Shows')];
}

function found(parts: Omit<Parameters<typeof evidence>[0], 'exercise'>): Evidence {
  return evidence({ exercise: EXERCISE, ...parts });
}

describe('while the models load', () => {
  const load = (error: string, ...lines: string[]) =>
    diagnoseLoading(EXERCISE, readFiles(files(lines)), { name: 'SequelizeAssociationError', message: error });

  test('join-table-named-as-the-alias tells it from an alias that is there twice', () => {
    const error = 'You have used the alias Watched in two separate associations. Aliased associations must have unique';
    const told = load(error, FAVORITES, WATCHED.replace('UserWatched', 'Watched'));
    expect(told).toMatchObject({ id: 'join-table-named-as-the-alias', file: 'models/user.js', line: 4 });
    expect(load(error, WATCHED, WATCHED)).toMatchObject({ id: 'associated-twice' });
  });

  test('self-without-alias points at the association', () => {
    const error = "'as' must be defined for many-to-many self-associations";
    const told = load(error, FAVORITES, FOLLOWING.replace("as: 'Following', ", ''));
    expect(told).toMatchObject({ id: 'self-without-alias', line: 4 });
  });
});

describe('a model with itself', () => {
  const ONE_COLUMN = 'Looking whether Follows has a column of its own for either side of Following';

  test('self-without-keys is about keys that are missing, or the same', () => {
    const none = diagnose(
      found({ tried: ONE_COLUMN, actual: 'only UserId', files: files([follow('Following', 'timestamps: false')]) }),
    );
    expect(none).toMatchObject({ id: 'self-without-keys', line: 3 });
    const same = diagnose(
      found({
        tried: ONE_COLUMN,
        actual: 'only userId',
        files: files([follow('Following', keys('userId', 'userId'))]),
      }),
    );
    expect(same!.message).toContain('name one column, userId');
  });

  test('other-direction-missing says what the second one is like', () => {
    const tried = 'Looking for a many-to-many association from User to User with the alias Followers.';
    const there = claimed(many('User', 'Follows', 'followerId', 'followedId', 'Following'));
    const told = diagnose(found({ tried, files: files([FOLLOWING]), claimed: there }));
    expect(told).toMatchObject({ id: 'other-direction-missing', line: 3 });
    expect(told!.message).toContain("foreignKey: 'followedId' and otherKey: 'followerId'");
  });

  test('not-turned-round points at the key', () => {
    const tried = 'Comparing the columns of Following with those of Followers, which are the same the other way round';
    const own = files([FOLLOWING, FOLLOWING.replace('Following', 'Followers')]);
    const parts = { expected: 'followedId and followerId', actual: 'followerId and followedId', files: own };
    expect(diagnose(found({ tried, ...parts }))).toMatchObject({ id: 'not-turned-round', line: 4 });
  });

  test('two-tables-for-one-link points at through', () => {
    const tried = 'Comparing the join table of Following with that of Followers';
    const own = files([FOLLOWING, FOLLOWERS.replace('Follows', 'FollowedBy')]);
    const told = diagnose(found({ tried, expected: 'Follows', actual: 'FollowedBy', files: own }));
    expect(told).toMatchObject({ id: 'two-tables-for-one-link', line: 4 });
  });

  test('alias-leads-elsewhere knows that the target is the model itself', () => {
    const tried = 'Looking for a many-to-many association from User to User with the alias Following.';
    const there = claimed(many('Show', 'Follows', 'followerId', 'followedId', 'Following'));
    const own = files([FOLLOWING.replace('(User,', '(models.Show,')]);
    const told = diagnose(found({ tried, files: own, claimed: there }));
    expect(told).toMatchObject({ id: 'alias-leads-elsewhere', line: 3 });
  });
});

describe('two lists', () => {
  const ASKED = 'Asking User 31 for its Watched';
  const scope = (unique: string, kind?: string): string =>
    `{ model: models.UserShow, ${unique}${kind ? `scope: { kind: '${kind}' }` : ''} }`;

  test('same-through-twice names the two aliases', () => {
    const own = files([FAVORITES, WATCHED.replace('UserWatched', 'UserFavorites')]);
    const told = diagnose(found({ tried: ASKED, files: own }));
    expect(told).toMatchObject({ id: 'same-through-twice', file: 'models/user.js', line: 4 });
    expect(told!.message).toContain('Favorites and Watched both');
  });

  test('lists that a scope parts are not mixed', () => {
    const own = files([
      FAVORITES.replace("'UserFavorites'", scope('unique: false, ', 'favorite')),
      WATCHED.replace("'UserWatched'", scope('unique: false, ', 'watched')),
    ]);
    expect(diagnose(found({ tried: ASKED, files: own }))?.id).not.toBe('same-through-twice');
  });

  test('pair-is-still-unique asks for unique: false', () => {
    const own = files([WATCHED.replace("'UserWatched'", scope('', 'watched'))]);
    const error = {
      message: 'Validation error',
      parent: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: UserShows.UserId',
    };
    const told = diagnose(found({ tried: 'Calling addWatched on User 31 with Show 84.', error, files: own }));
    expect(told).toMatchObject({ id: 'pair-is-still-unique', line: 3 });
  });

  const BACK = 'Asking every Show which User rows have it in Watched';

  test('no-way-back names the table that nobody at the show goes through', () => {
    const fans = "Show.belongsToMany(models.User, { as: 'Fans', through: 'UserFavorites' });";
    const told = diagnose(found({ tried: BACK, actual: 'no association', files: files([FAVORITES, WATCHED], [fans]) }));
    expect(told).toMatchObject({ id: 'no-way-back', file: 'models/show.js' });
    expect(told!.message).toContain('Watched goes through UserWatched');
  });

  test('two-without-alias points at the second', () => {
    const bare = (through: string): string => `Show.belongsToMany(models.User, { through: '${through}' });`;
    const own = files([FAVORITES, WATCHED], [bare('UserFavorites'), bare('UserWatched')]);
    const told = diagnose(found({ tried: BACK, actual: 'no association', files: own }));
    expect(told).toMatchObject({ id: 'two-without-alias', file: 'models/show.js', line: 4 });
  });
});

describe('what the functions answer', () => {
  const tried = 'Calling stillToWatch(models, {"userId":31}).';

  test('second-list-left-out names what is too much', () => {
    const told = diagnose(found({ tried, expected: 'Dark', actual: 'Dark and Lost' }));
    expect(told).toMatchObject({ id: 'second-list-left-out' });
    expect(told!.message).toContain('lists Lost as well');
  });

  test('ids-instead-of-names shows one of them', () => {
    const told = diagnose(found({ tried, expected: 'Dark and Lost', actual: '84 and 91' }));
    expect(told).toMatchObject({ id: 'ids-instead-of-names' });
    expect(told!.message).toContain('such as 84');
  });
});
