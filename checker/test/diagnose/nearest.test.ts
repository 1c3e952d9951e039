import { expect, test } from 'vitest';
import { nearest } from '../../diagnose/nearest.ts';

const KNOWN = ['as', 'foreignKey', 'through', 'onDelete', 'key', 'type', 'scope', 'references'];

test.each([
  ['foreign_key', 'foreignKey'],
  ['foriegnKey', 'foreignKey'],
  ['FOREIGNKEY', 'foreignKey'],
  ['troughs', 'through'],
  ['ondelete', 'onDelete'],
  ['refrence', 'references'],
  ['As', 'as'],
])('%s is meant to be %s', (written, meant) => {
  expect(nearest(written, KNOWN)).toBe(meant);
});

test.each(['foreignKey', 'is', 'get', 'comment', 'shape', 'hooks', ''])('%s is left alone', (written) => {
  expect(nearest(written, KNOWN)).toBeUndefined();
});
