import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { AssociationDescription, Evidence, ModelDescription } from '../../types.ts';
import { evidence, many, model, modelFile, simple, table } from './evidence.ts';

/* Exercise 17: comments and tags of beaches and of sandcastles, which may have the same ids. */

const EXERCISE = '17-scopes-and-polymorphic';
const KEY = "foreignKey: 'itemId', constraints: false";
const comments = (rest: string, as = 'Comments'): string => `Beach.hasMany(models.Comment, { as: '${as}', ${rest} });`;
const tags = (through: string, keys = "foreignKey: 'itemId', otherKey: 'tagId'"): string =>
  `Beach.belongsToMany(models.Tag, { as: 'Tags', through: ${through}, ${keys}, constraints: false });`;
const TYPE = "scope: { itemType: 'Beach' }";

const COMMENTS = owned('Comments');
const WARNINGS = owned('Warnings');
const TAGS = tagged('itemId', 'tagId');

function owned(as: string, foreignKey = 'itemId'): AssociationDescription {
  return { ...simple('HasMany', 'Comment', foreignKey), as, accessors: { get: `get${as}`, create: 'createComment' } };
}

function tagged(foreignKey: string, otherKey: string, join = 'Tagging'): AssociationDescription {
  return { ...many('Tag', 'Taggings', foreignKey, otherKey), through: { model: join, table: `${join}s` } };
}

function typed(name: string): ModelDescription {
  const plain = model(name, `${name}s`, [], false);
  const attribute = (column: string) => ({ column, type: 'INTEGER', allowNull: true, primaryKey: false });
  return {
    ...plain,
    attributes: { ...plain.attributes, itemType: attribute('itemType'), itemId: attribute('itemId') },
  };
}

function claimed(...associations: AssociationDescription[]): ModelDescription[] {
  return [model('Beach', 'Beaches', associations, false), typed('Comment'), model('Tag', 'Tags'), typed('Tagging')];
}

function found(parts: Omit<Parameters<typeof evidence>[0], 'exercise'> & { beach?: string[] }): Evidence {
  const { beach = [], ...rest } = parts;
  return evidence({ exercise: EXERCISE, files: { 'models/beach.js': modelFile('Beach', ...beach) }, ...rest });
}

describe('comments of another owner', () => {
  const ASKED = { tried: 'Asking Beach 31 for its Comments', expected: 'Comment 5', actual: 'Comment 5 and Comment 7' };

  test('scope-missing says which scope, and points at the association', () => {
    const told = diagnose(found({ ...ASKED, beach: [comments(KEY)], claimed: claimed(COMMENTS) }));
    expect(told).toMatchObject({ id: 'scope-missing', file: 'models/beach.js', line: 3 });
    expect(told!.message).toContain(TYPE);
    const included = { ...ASKED, tried: 'Reading Beach 31 with its Comments included' };
    expect(diagnose(found({ ...included, beach: [comments(KEY)], claimed: claimed(COMMENTS) }))!.id).toBe(
      'scope-missing',
    );
  });

  test('scope-missing is silent where the scope is there, and where nothing is too much', () => {
    const scoped = found({ ...ASKED, beach: [comments(`${KEY}, ${TYPE}`)], claimed: claimed(COMMENTS) });
    expect(diagnose(scoped)?.id).not.toBe('scope-missing');
    const less = { ...ASKED, actual: 'none' };
    expect(diagnose(found({ ...less, beach: [comments(KEY)], claimed: claimed(COMMENTS) }))?.id).not.toBe(
      'scope-missing',
    );
  });

  test('a scope with a slip of the pen is a slip of the pen', () => {
    const written = comments(`${KEY}, scopes: { itemType: 'Beach' }`);
    const told = diagnose(found({ ...ASKED, beach: [written], claimed: claimed(COMMENTS) }));
    expect(told).toMatchObject({ id: 'misspelt-option' });
    expect(told!.message).toContain('Write scope instead');
  });

  test('scope-of-another-model tells another model from other letters', () => {
    const say = (value: string) =>
      diagnose(
        found({
          ...ASKED,
          actual: 'none',
          beach: [comments(`${KEY}, scope: { itemType: '${value}' }`)],
          claimed: claimed(COMMENTS),
        }),
      );
    expect(say('Sandcastle')).toMatchObject({ id: 'scope-of-another-model', line: 3 });
    expect(say('Sandcastle')!.message).toContain("But these rows say 'Beach'");
    expect(say('beach')!.message).toContain('letter for letter');
  });

  test('scope-misses-a-column says which of the two is not there', () => {
    const say = (scope: string) =>
      diagnose(
        found({
          ...ASKED,
          tried: 'Asking Beach 31 for its Warnings',
          beach: [comments(`${KEY}, ${TYPE}`), comments(`${KEY}, scope: ${scope}`, 'Warnings')],
          claimed: claimed(COMMENTS, WARNINGS),
        }),
      );
    expect(say("{ kind: 'warning' }")).toMatchObject({ id: 'scope-misses-a-column', line: 4 });
    expect(say("{ kind: 'warning' }")!.message).toContain("whose they are: itemType: 'Beach'");
    expect(say("{ itemType: 'Beach' }")!.message).toContain('which of them');
    expect(say("{ itemType: 'Beach', kind: 'warning' }")?.id).not.toBe('scope-misses-a-column');
  });

  test('not-the-owners-key is about another key, and about none', () => {
    const none = { ...ASKED, actual: 'none' };
    const other = comments(`foreignKey: 'beachId', constraints: false, ${TYPE}`);
    const told = diagnose(found({ ...none, beach: [other], claimed: claimed(owned('Comments', 'beachId')) }));
    expect(told).toMatchObject({ id: 'not-the-owners-key', line: 3 });
    expect(told!.message).toContain("write foreignKey: 'itemId'");
    const without = comments(`constraints: false, ${TYPE}`);
    const left = diagnose(found({ ...none, beach: [without], claimed: claimed(owned('Comments', 'BeachId')) }));
    expect(left!.message).toContain('has no foreignKey, so Sequelize takes BeachId');
  });
});

describe('the foreign key to one of many', () => {
  const REFUSED = { tried: 'Putting 7 rows into Comments with plain SQL.', error: 'FOREIGN KEY constraint failed' };
  const tables = [table('Comments', ['id', 'itemType?', 'itemId?'], { itemId: 'Beaches.id SET NULL' })];

  test('constraints-on-many-owners says where the option is missing', () => {
    const written = comments(`foreignKey: 'itemId', ${TYPE}`);
    const told = diagnose(found({ ...REFUSED, beach: [written], claimed: claimed(COMMENTS), tables }));
    expect(told).toMatchObject({ id: 'constraints-on-many-owners', line: 3 });
    expect(told!.message).toContain('Beach.hasMany(Comment) lacks it');
  });

  test('constraints-on-many-owners knows that a delete rule brings the key back', () => {
    const written = comments(`${KEY}, onDelete: 'CASCADE', ${TYPE}`);
    const told = diagnose(found({ ...REFUSED, beach: [written], claimed: claimed(COMMENTS), tables }));
    expect(told!.message).toContain('onDelete brings the foreign key back');
  });

  test('constraints-on-many-owners is silent where the column is no foreign key', () => {
    const bare = [table('Comments', ['id', 'itemType?', 'itemId?'])];
    const told = diagnose(found({ ...REFUSED, beach: [comments(KEY)], claimed: claimed(COMMENTS), tables: bare }));
    expect(told?.id).not.toBe('constraints-on-many-owners');
  });
});

describe('tags', () => {
  const ASKED = { tried: 'Asking Beach 31 for its Tags', expected: 'Tag 5', actual: 'none' };
  const SCOPED = `{ model: models.Tagging, unique: false, ${TYPE} }`;

  test('scope-missing wants it inside of through', () => {
    const written = tags('{ model: models.Tagging, unique: false }');
    const more = { ...ASKED, actual: 'Tag 5 and Tag 8' };
    const told = diagnose(found({ ...more, beach: [written], claimed: claimed(TAGS) }));
    expect(told).toMatchObject({ id: 'scope-missing' });
    expect(told!.message).toContain('into its through');
  });

  test('scope-beside-through points at the scope', () => {
    const written = `Beach.belongsToMany(models.Tag, { as: 'Tags', through: { model: models.Tagging, unique: false }, ${TYPE} });`;
    const error = 'SQLITE_ERROR: no such column: Tag.itemType';
    const told = diagnose(found({ tried: ASKED.tried, error, beach: [written], claimed: claimed(TAGS) }));
    expect(told).toMatchObject({ id: 'scope-beside-through', line: 3 });
  });

  test('type-left-out-of-unique points at the through without unique: false', () => {
    const error = 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Taggings.tagId, Taggings.itemId';
    const tried = 'Putting 6 rows into Taggings with plain SQL.';
    const written = tags(`{ model: models.Tagging, ${TYPE} }`);
    const told = diagnose(found({ tried, error, beach: [written], claimed: claimed(TAGS) }));
    expect(told).toMatchObject({ id: 'type-left-out-of-unique', line: 3 });
    expect(diagnose(found({ tried, error, beach: [tags(SCOPED)], claimed: claimed(TAGS) }))?.id).not.toBe(
      'type-left-out-of-unique',
    );
  });

  test('not-the-owners-key sees keys that have changed places', () => {
    const swapped = tags(SCOPED, "foreignKey: 'tagId', otherKey: 'itemId'");
    const told = diagnose(found({ ...ASKED, beach: [swapped], claimed: claimed(tagged('tagId', 'itemId')) }));
    expect(told).toMatchObject({ id: 'not-the-owners-key', line: 3 });
  });

  test('owned-elsewhere names both tables', () => {
    const files = {
      'models/beach.js': modelFile('Beach', tags("'BeachTags'")),
      'models/tag.js': modelFile(
        'Tag',
        `Tag.belongsToMany(models.Beach, { through: ${SCOPED}, foreignKey: 'tagId' });`,
      ),
    };
    const told = diagnose(found({ ...ASKED, files, claimed: claimed(tagged('itemId', 'tagId', 'BeachTag')) }));
    expect(told).toMatchObject({ id: 'owned-elsewhere', file: 'models/beach.js' });
    expect(told!.message).toContain('BeachTags');
    expect(told!.message).toContain('models.Tagging');
  });
});

describe('an association that is not there', () => {
  const tried = 'Looking for the association Comments of Beach';
  const expected = 'Comments, many of Comment';

  test('owned-association-missing knows other letters', () => {
    const there = claimed(owned('comments'));
    const written = comments(`${KEY}, ${TYPE}`, 'comments');
    const told = diagnose(found({ tried, expected, actual: 'x', beach: [written], claimed: there }));
    expect(told).toMatchObject({ id: 'owned-association-missing', line: 3 });
    expect(told!.message).toContain('The alias is comments');
  });

  test('owned-association-missing knows one that leads to one row', () => {
    const one = { ...COMMENTS, type: 'HasOne' as const };
    const told = diagnose(found({ tried, expected, actual: 'x', claimed: claimed(one) }));
    expect(told!.message).toContain('leads to one Comment');
  });

  test('owned-association-missing tells nothing written from nothing heard', () => {
    expect(diagnose(found({ tried, expected, actual: 'x', claimed: claimed(TAGS) }))!.message).toContain(
      'Beach has no association Comments',
    );
    const unheard = found({ tried, expected, actual: 'x', beach: [comments(KEY)], claimed: claimed() });
    expect(diagnose(unheard)!.message).toContain('static associate(models)');
  });
});

describe('hooks', () => {
  const counted = (expected: string, actual: string) =>
    diagnose(
      found({ tried: 'Calling addTags on Beach 31 with Tag 5, then reading the uses of each tag', expected, actual }),
    );

  test('uses-not-counted tells nothing from too little, and from too much', () => {
    expect(counted('Tag 5: 1 uses and Tag 8: 0 uses', 'Tag 5: 0 uses and Tag 8: 0 uses')).toMatchObject({
      id: 'uses-not-counted',
      lesson: `${EXERCISE}#hooks`,
    });
    expect(counted('Tag 5: 1 uses', 'Tag 5: 0 uses')!.message).toContain('afterBulkCreate');
    expect(counted('Tag 5: 3 uses', 'Tag 5: 2 uses')!.message).toContain('several times');
    expect(counted('Tag 5: 1 uses and Tag 8: 0 uses', 'Tag 5: 1 uses and Tag 8: 1 uses')!.message).toContain(
      'changed the uses of Tag 8',
    );
  });

  const remain = (what: string, expected: string, actual: string) =>
    diagnose(
      found({
        tried: `Deleting Beach 31 through its model, then reading which ${what} remain`,
        expected,
        actual,
        beach: ['// nothing'],
        claimed: claimed(),
      }),
    );

  test('left-behind is about rows that should be gone, and are all that is wrong', () => {
    const own = '"Low Reef", praise for Beach 31';
    const other = '"Early Cove", warning for Sandcastle 31';
    expect(remain('comments', other, `${own}; ${other}`)).toMatchObject({ id: 'left-behind', file: 'models/beach.js' });
    expect(remain('taggings', 'none', 'Tag 5 on Beach 31')!.message).toContain('its taggings are still there');
  });

  test('deletes-of-another-owner lists what should have stayed', () => {
    const told = remain('taggings', 'Tag 5 on Sandcastle 31', 'none');
    expect(told).toMatchObject({ id: 'deletes-of-another-owner' });
    expect(told!.message).toContain('Tag 5 on Sandcastle 31');
    expect(remain('rows of Tag', 'Tag 5 and Tag 8', 'Tag 8')!.message).toContain('Only comments and taggings');
  });

  test('where no row has a type and an id, deleting is another story', () => {
    const told = diagnose(
      found({
        tried: 'Deleting Lifeguard 31 through its model, then reading which rows of Beach remain',
        expected: 'Beach 5',
        actual: 'none',
        claimed: [model('Lifeguard', 'lifeguards'), model('Beach', 'beaches')],
      }),
    );
    expect(told?.id).not.toBe('deletes-of-another-owner');
  });
});
