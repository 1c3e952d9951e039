import { propertyOf, removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** The alias is forgotten. */
export const aliasRemoved: Mutator = {
  id: 'alias-removed',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, options }) => {
      const alias = propertyOf(options, 'as');
      if (!alias || !options) return [];
      return { subject, what: `${subject} has no alias`, edits: [removeFrom(options.properties, alias)] };
    }),
};
