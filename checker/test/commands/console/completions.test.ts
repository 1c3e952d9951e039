import { expect, test } from 'vitest';
import { completions } from '../../../commands/console/completions.ts';

const MODELS = [
  { name: 'User', methods: ['getFavorites', 'addFavorite', 'addFavorites'] },
  { name: 'Show', methods: ['getUsers', 'not a name;'] },
];
const complete = (line: string): [string[], string] => completions(line, MODELS, ['.help', '.tables']);

test('a name that has begun becomes a model, or something else that is there', () => {
  expect(complete('await Us')).toEqual([['User'], 'Us']);
  expect(complete('seq')).toEqual([['sequelize'], 'seq']);
});

test('after a model come the methods of models, after anything else those of rows', () => {
  expect(complete('await User.findB')).toEqual([['findByPk'], 'findB']);
  expect(complete('(await ada.addF')).toEqual([['addFavorite', 'addFavorites'], 'addF']);
  expect(complete('models.')[0]).toEqual(['User', 'Show']);
});

test("the console's own commands are completed at the start of a line only", () => {
  expect(complete('.t')).toEqual([['.tables'], '.t']);
  expect(complete('ada .t')[0]).not.toContain('.tables');
});

test('what is no name is not offered: it comes from the code of the learner', () => {
  expect(complete('show.')[0]).not.toContain('not a name;');
});
