import { describe, expect, test } from 'vitest';
import { markup } from '../../report/formats/html/markup.ts';
import { nearMiss } from '../../reader/workbench/near-miss.ts';
import { rowsBeforeAndAfter } from '../../reader/workbench/rows.ts';
import { trialResult } from '../../reader/workbench/trial.ts';
import type { InspectedAssociation, InspectedModel, Trial, TrialTable } from '../../types.ts';

const favorites = {
  type: 'BelongsToMany',
  source: 'User',
  target: 'Show',
  alias: 'Favorites',
  isAliased: true,
  foreignKey: 'UserId',
  methods: ['getFavorites', 'addFavorites', 'addFavorite', 'hasFavorite', 'hasFavorites', 'countFavorites'],
} satisfies InspectedAssociation;
const user: InspectedModel = {
  name: 'User',
  table: 'Users',
  automatic: false,
  attributes: [],
  uniques: [],
  associations: [favorites],
};

const known = { exercise: '01-favorites', highlight: (code: string) => markup`${code}`, models: [user] };
const show = (trial: Partial<Trial>): string =>
  trialResult(
    { said: [], reply: { kind: 'value', value: { kind: 'nothing' } }, before: [], after: [], ...trial },
    known,
  ).text;

describe('a method that does not exist', () => {
  test('is explained by the alias', () => {
    expect(nearMiss('TypeError: ada.addShow is not a function', [user])).toMatch(
      /known as `Favorites`, so it is `addFavorite`/,
    );
    expect(nearMiss('TypeError: ada.addShows is not a function', [user])).toMatch(/so it is `addFavorites`/);
  });

  test('is not explained where it has nothing to do with an association', () => {
    expect(nearMiss('TypeError: ada.addEpisode is not a function', [user])).toBeUndefined();
    expect(nearMiss('TypeError: ada.shout is not a function', [user])).toBeUndefined();
    expect(nearMiss('Error: something else', [user])).toBeUndefined();
  });
});

describe('rows before and after', () => {
  const table = (name: string, rows: string[][], more = 0): TrialTable => ({
    name,
    columns: ['id', 'name'],
    rows,
    more,
  });

  test('say which are new, gone and different, and which tables have not changed', () => {
    const before = [
      table('Users', [
        ['1', 'Ada'],
        ['2', 'Grace'],
      ]),
      table('Shows', [['1', 'Lost']]),
    ];
    const after = [
      table('Users', [
        ['1', 'Ada L.'],
        ['3', 'Linus'],
      ]),
      table('Shows', [['1', 'Lost']]),
    ];
    const { text } = rowsBeforeAndAfter(before, after);
    expect(text).toContain('<td class="changed"><del>Ada</del> <ins>Ada L.</ins></td>');
    expect(text).toMatch(/<tr class="gone"><td class="state">gone<\/td><td>2<\/td>/);
    expect(text).toMatch(/<tr class="new"><td class="state">new<\/td><td>3<\/td>/);
    expect(text).toContain('Not changed: Shows.');
  });

  test('of a table without a key, the whole row counts', () => {
    const { text } = rowsBeforeAndAfter(
      [
        table('Links', [
          ['1', '1'],
          ['1', '2'],
        ]),
      ],
      [
        table('Links', [
          ['1', '2'],
          ['1', '3'],
        ]),
      ],
    );
    expect(text.match(/<tr class="(gone|new)?"/g)).toEqual(['<tr class="gone"', '<tr class=""', '<tr class="new"']);
  });

  test('a table of 100,000 rows shows its first ones, and says how many there are besides', () => {
    expect(rowsBeforeAndAfter([], [table('Users', [['1', 'Ada']], 99_999)]).text).toContain('(and 99999 more)');
  });
});

test('a statement of a megabyte, and a message as long, are cut', () => {
  const long = 'x'.repeat(1_000_000);
  const text = show({ said: [{ kind: 'sql', text: `SELECT '${long}'` }], reply: { kind: 'threw', message: long } });
  expect(text.length).toBeLessThan(20_000);
  expect(text).toContain('more characters');
});

test('nothing that a snippet gives, prints or throws is HTML', () => {
  const evil = '<script>alert(1)</script>';
  const rows = [{ name: evil, columns: [evil], rows: [[evil]], more: 0 }];
  const said = (['sql', 'printed', 'note'] as const).map((kind) => ({ kind, text: evil }));
  for (const reply of [
    { kind: 'value', value: { kind: 'text', text: evil } },
    { kind: 'value', value: { kind: 'rows', model: evil, columns: [evil], rows: [[evil]], more: 1 } },
    { kind: 'threw', message: evil, frame: evil, place: { file: evil, line: 1 } },
  ] satisfies Trial['reply'][]) {
    expect(show({ reply, said, before: [], after: rows })).not.toContain('<script');
  }
});

test('a promise that nobody waited for says so', () => {
  expect(show({ reply: { kind: 'value', value: { kind: 'promise', text: 'Promise' } } })).toContain(
    'write <code>await</code>',
  );
});
