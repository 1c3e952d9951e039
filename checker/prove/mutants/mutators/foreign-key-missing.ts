import { propertyOf, removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** A key that has a name of its own is left to the default. */
export const foreignKeyMissing: Mutator = {
  id: 'foreign-key-missing',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, options }) =>
      ['foreignKey', 'otherKey'].flatMap((name) => {
        const property = propertyOf(options, name);
        if (!property || !options) return [];
        const edits = [removeFrom(options.properties, property)];
        return { subject: `${subject} ${name}`, what: `${subject} has no ${name}`, edits };
      }),
    ),
};
