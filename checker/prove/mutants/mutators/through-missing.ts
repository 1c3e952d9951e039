import { propertyOf, removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** The join table is not named. */
export const throughMissing: Mutator = {
  id: 'through-missing',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, options }) => {
      const through = propertyOf(options, 'through');
      if (!through || !options) return [];
      return { subject, what: `${subject} has no through`, edits: [removeFrom(options.properties, through)] };
    }),
};
