import { expect, test } from 'vitest';
import { renderGrid } from '../../../report/terminal/grid.ts';

const style = { width: 40, color: false, unicode: true, plain: false };
const COLUMNS = ['id', 'name'];
const ROWS = [
  ['1', 'Ada'],
  ['22', '海'],
];

test('rows stand below the names of their columns, wide letters and all', () => {
  expect(renderGrid(COLUMNS, ROWS, style)).toBe('id  name\n1   Ada\n22  海');
});

test('each row is a line of its own where there is no room, cut with a sign', () => {
  expect(renderGrid(COLUMNS, [['1', 'a name that takes more room than there is']], { ...style, width: 20 })).toBe(
    'id: 1, name: a name…',
  );
});

test('each row is a line of its own where it is read aloud', () => {
  expect(renderGrid(COLUMNS, ROWS, { ...style, plain: true, width: Infinity })).toBe(
    'id: 1, name: Ada\nid: 22, name: 海',
  );
});

test('what a cell holds cannot move the cursor or begin a line', () => {
  expect(renderGrid(['a'], [['\u001b[2J\nx']], style)).toBe('a\n\\u001b[2J\\u000ax');
});
