import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OBSERVATIONS, observe } from '../../diagnose/observe.ts';
import type { Diagnosis, ModelDescription, TableSchema } from '../../types.ts';
import { many, META, migrationFile, model, modelFile, readFiles, simple, table } from './evidence.ts';

function look(
  claimed: ModelDescription[],
  files: Record<string, string> = {},
  tables: TableSchema[] = [],
): Diagnosis[] {
  return observe({ source: readFiles(files), claimed, database: { tables, views: [], triggers: [] } });
}

const POST = model('Post', 'Posts', [many('Tag', 'PostTags', 'PostId', 'TagId')]);
const TAG = model('Tag', 'Tags', [many('Post', 'PostTags', 'TagId', 'PostId')]);
const PAIR = table('PostTags', ['id', 'PostId', 'TagId'], {}, [['PostId', 'TagId']]);

test('every observation leads to a paragraph that is there', () => {
  const lessons = path.resolve(import.meta.dirname, '../../../lessons');
  for (const lesson of [
    ...OBSERVATIONS.map((one) => one.lesson!),
    '07-one-to-many#both-sides',
    '03-join-table#references',
  ]) {
    const [name, anchor] = lesson.split('#');
    expect(fs.readFileSync(path.join(lessons, `${name}.md`), 'utf8'), lesson).toContain(`{#${anchor}}`);
  }
});

test('says nothing about what is right, and nothing at all where claims have no shape', () => {
  expect(look([POST, TAG], {}, [PAIR, META])).toEqual([]);
  expect(look([null, { name: 'X', associations: 7 }] as never)).toEqual([]);
});

describe('many-to-many', () => {
  test('without another side', () => {
    const files = { 'models/post.js': modelFile('Post', "Post.belongsToMany(models.Tag, { through: 'PostTags' });") };
    const [found, ...more] = look([POST, model('Tag', 'Tags')], files);
    expect(found).toMatchObject({ id: 'one-sided', file: 'models/post.js', line: 3 });
    expect(found!.message).toContain("Add Tag.belongsToMany(Post, { through: 'PostTags' })");
    expect(more).toEqual([]);
  });

  test('with another join table on the other side is told once', () => {
    const found = look([POST, model('Tag', 'Tags', [many('Post', 'TagPosts', 'TagId', 'PostId')])]);
    expect(found.map(({ id }) => id)).toEqual(['one-sided']);
    expect(found[0]!.message).toContain('through PostTags, and Tag.belongsToMany(Post) through TagPosts');
  });

  test('of a model with itself has one side', () => {
    expect(look([model('User', 'Users', [many('User', 'Follows', 'followerId', 'followedId', 'Idols')])])).toEqual([]);
  });

  test('in other columns on the other side', () => {
    const found = look([POST, model('Tag', 'Tags', [many('Post', 'PostTags', 'TagId', 'ArticleId')])]);
    expect(found.map(({ id }) => id)).toEqual(['keys-disagree']);
  });

  test('whose join table takes a pair twice, also where each half is a row of its own', () => {
    expect(look([POST, TAG], {}, [table('PostTags', ['id', 'PostId', 'TagId'])])).toMatchObject([
      { id: 'no-unique-pair' },
    ]);
    expect(
      look([POST, TAG], {}, [table('PostTags', ['PostId', 'TagId', 'day'], {}, [['PostId', 'TagId', 'day']])]),
    ).toEqual([]);
  });
});

test('one relationship in two columns', () => {
  const team = model('Team', 'Teams', [simple('HasMany', 'Player', 'teamId')]);
  const player = model('Player', 'Players', [simple('BelongsTo', 'Team', 'TeamId')]);
  expect(look([team, player])).toMatchObject([{ id: 'keys-disagree', lesson: '07-one-to-many#both-sides' }]);
  expect(look([team, { ...player, associations: [simple('BelongsTo', 'Team', 'teamId')] }])).toEqual([]);
});

test('an associate that nothing has run', () => {
  const files = { 'models/post.js': modelFile('Post', 'Post.hasMany(models.Tag);') };
  expect(look([model('Post', 'Posts'), model('Tag', 'Tags')], files)).toMatchObject([
    { id: 'associate-not-run', file: 'models/post.js', line: 2 },
  ]);
});

test('options that nobody knows, and through where it is not looked at', () => {
  const files = {
    'models/post.js': modelFile('Post', "Post.hasMany(models.Tag, { through: 'PostTags', foriegnKey: 'post' });"),
  };
  expect(look([], files).map(({ id, line }) => [id, line])).toEqual([
    ['misspelt-option', 3],
    ['has-many-with-through', 3],
  ]);
});

describe('migrations', () => {
  test('that reference a model, unless a table is called so', () => {
    const up = [
      "await queryInterface.createTable('Marks', { tag: { type: 1, references: { model: 'Tag', key: 'id' } } });",
    ];
    const files = { 'migrations/1.js': migrationFile(up, ["await queryInterface.dropTable('Marks');"]) };
    expect(look([model('Tag', 'Tags')], files)).toMatchObject([{ id: 'references-a-model', line: 3 }]);
    expect(look([model('Tag', 'Tag')], files)).toEqual([]);
  });

  test('that nobody waits for, or that cannot be undone', () => {
    const files = { 'migrations/1.js': migrationFile(["queryInterface.createTable('Marks', {});"]) };
    expect(look([], files).map(({ id, line }) => [id, line])).toEqual([
      ['promise-dropped', 3],
      ['down-does-not-undo', 5],
    ]);
  });

  test('that drop a table before its child', () => {
    const down = ["await queryInterface.dropTable('Posts');", "await queryInterface.dropTable('Marks');"];
    const files = { 'migrations/1.js': migrationFile([], down) };
    const marks = table('Marks', ['id', 'PostId'], { PostId: 'Posts.id CASCADE' });
    expect(look([], files, [table('Posts', ['id']), marks])).toMatchObject([
      { id: 'down-in-the-order-of-up', line: 5 },
    ]);
  });
});
