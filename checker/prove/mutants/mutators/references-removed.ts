import { propertyOf, removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A key that references nothing. */
export const referencesRemoved: Mutator = {
  id: 'references-removed',
  changes: (source) =>
    columnsIn(source).flatMap(({ subject, options }) => {
      const references = propertyOf(options, 'references');
      if (!references) return [];
      return { subject, what: `${subject} has no references`, edits: [removeFrom(options.properties, references)] };
    }),
};
