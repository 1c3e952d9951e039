import ts from 'typescript';
import { propertyOf, replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A column of a type that does not fit. */
export const columnOfOtherType: Mutator = {
  id: 'column-of-other-type',
  changes: (source) =>
    columnsIn(source).flatMap(({ subject, options }) => {
      const type = propertyOf(options, 'type')?.initializer;
      if (!type || !ts.isPropertyAccessExpression(type)) return [];
      const other = type.name.text === 'STRING' ? 'INTEGER' : 'STRING';
      return { subject, what: `${subject} is ${other}`, edits: [replace(type.name, other)] };
    }),
};
