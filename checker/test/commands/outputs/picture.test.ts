import { expect, test } from 'vitest';
import { pictures } from '../../../commands/outputs/picture.ts';
import { joinTable, PARENTS, table } from '../../diagnose/evidence.ts';

test('tables are drawn as on the page of the workbook, with everything said in words too', () => {
  const { picture, words } = pictures()([...PARENTS, joinTable()])!;
  expect(picture.text).toMatch(/^<svg class="schema" role="img" aria-label="Tables: beaches, lifeguards, LifeguardBea/);
  expect(words).toContainEqual(
    expect.stringMatching(/^LifeguardBeaches\.BeachId is beaches\.id: .* On delete: cascade/),
  );
});

test('what several have made is drawn once, and what differs is not mixed up', () => {
  const draw = pictures();
  const one = draw([table('shows', ['id'])]);
  expect(draw([table('shows', ['id'])])).toBe(one);
  expect(draw([table('shows', ['id', 'title'])])!.picture.text).toContain('title');
});

test('as many tables and keys as a page may have are drawn', () => {
  const names = Array.from({ length: 20 }, (_, index) => `<t${index}>`);
  const tables = names.map((name, index) => ({
    ...table(
      name,
      Array.from({ length: 40 }, (_, column) => `c${column}`),
    ),
    foreignKeys: Array.from({ length: 6 }, (_, key) => ({
      column: `c${key}`,
      table: names[(index * 7 + key) % 20]!,
      references: null,
      onDelete: 'CASCADE',
    })),
  }));
  const { picture, words } = pictures()(tables)!;
  expect(picture.text.match(/<g class="link">/g)).toHaveLength(120);
  expect(picture.text).not.toMatch(/<t\d/);
  expect(words).toHaveLength(140);
});
