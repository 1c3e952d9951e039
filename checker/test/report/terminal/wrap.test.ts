import { expect, test } from 'vitest';
import { columnsOf, cut, pad, wrap } from '../../../report/terminal/wrap.ts';

test('breaks at spaces, and hangs the lines after the first', () => {
  expect(wrap('a lifeguard works at many beaches', 14, '  ')).toEqual(['a lifeguard', '  works at', '  many beaches']);
});

test('keeps the line feeds and the indent of the text', () => {
  expect(wrap('one\n  two three', 8)).toEqual(['one', '  two', 'three']);
});

test('does not touch a line where there is no end to the width', () => {
  const text = 'word '.repeat(1000).trim();
  expect(wrap(text, Infinity)).toEqual([text]);
});

test('breaks a word that no line can hold', () => {
  expect(wrap('in `lifeguard_beaches`', 10, ' ')).toEqual(['in `lifegu', ' ard_beach', ' es`']);
});

test('never begins a line with what a build server could take for a command', () => {
  const lines = wrap('abcdefgh::error::boom', 8);
  expect(lines.join('')).toBe('abcdefgh::error::boom');
  expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
});

test.each([
  ['Beach', 5],
  ['海滩', 4],
  ['ビーチ', 6],
  ['해변', 4],
  ['e\u0301', 1],
  ['🏖️', 2],
  ['👍🏽', 2],
  ['ＡＢ', 4],
])('gives %s %d columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('breaks wide letters so that no line is too wide', () => {
  const lines = wrap('海滩'.repeat(20), 9);
  expect(lines.map(columnsOf).filter((columns) => columns > 9)).toEqual([]);
  expect(lines.join('')).toBe('海滩'.repeat(20));
});

test('ends even where one letter is wider than the line', () => {
  expect(wrap('海滩', 1, ' ')).toEqual(['海', ' 滩']);
});

test('cuts with a sign, never through a letter', () => {
  expect(cut('海滩海滩', 6, '…')).toBe('海滩…');
  expect(cut('beach', 5, '…')).toBe('beach');
});

test('pads to the same column whatever the letters', () => {
  expect([pad('海', 4), pad('ab', 4), pad('abcde', 4)]).toEqual(['海  ', 'ab  ', 'abcde']);
});
