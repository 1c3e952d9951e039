import { expect, test } from 'vitest';
import { termsOf } from '../../prove/glossary.ts';
import { linkFirstUses } from '../../prove/glossary/link.ts';

const TERMS = termsOf(
  '## J {#j}\n\n### join table {#join-table}\n\n…\n\n### `CASCADE` {#cascade}\n\n…\n\n### N+1 {#n-plus-one}\n',
);

function linked(text: string): string {
  return linkFirstUses(text, TERMS).text;
}

test('the first use becomes a link, and the others do not', () => {
  expect(linked('A join table, and that join table.')).toBe(
    'A [join table](glossary.md#join-table), and that join table.',
  );
});

test('the plural and the beginning of a sentence keep their letters', () => {
  expect(linked('**Join tables** have two keys.')).toBe('**[Join tables](glossary.md#join-table)** have two keys.');
});

test('what is linked already stays as it is, and running it again changes nothing', () => {
  const once = linked('A join table with `CASCADE` and N+1 queries.');
  expect(once).toBe(
    'A [join table](glossary.md#join-table) with [`CASCADE`](glossary.md#cascade) and [N+1](glossary.md#n-plus-one) queries.',
  );
  expect(linked(once)).toBe(once);
});

test.each([
  ['code', '```sql\n-- the join table\n```\n'],
  ['code in a line', 'The `join table`.'],
  ['a heading', '## The join table {#x}'],
  ['a table', '| a join table | x |'],
  ['a comment', '<!-- ts run\n// join table\n-->\n'],
  ['a link', 'See [the join table](01-favorites.md#join-table).'],
  ['a line of the acceptance list', '- <!-- check: x --> The join table is there.'],
  ['a question', '**What is a join table?**'],
  ['a part of another word', 'Rejoin tablets.'],
])('%s is left alone', (_what, text) => {
  expect(linked(text)).toBe(text);
});

test('terms that a text does not use wait for the next one', () => {
  const { met, added } = linkFirstUses('A join table.', TERMS);
  expect([met, added].map((terms) => terms.map(({ anchor }) => anchor))).toEqual([['join-table'], ['join-table']]);
});
