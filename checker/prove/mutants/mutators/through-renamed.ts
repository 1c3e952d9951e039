import { propertyOf, replace, textOf } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** One side spells the join table's name in its own way. */
export const throughRenamed: Mutator = {
  id: 'through-renamed',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, options }) => {
      const through = propertyOf(options, 'through')?.initializer;
      const name = textOf(through);
      if (!through || name === undefined) return [];
      const other = `${name}Links`;
      return { subject, what: `${subject} goes through "${other}"`, edits: [replace(through, `'${other}'`)] };
    }),
};
