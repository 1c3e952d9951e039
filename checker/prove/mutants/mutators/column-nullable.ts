import { propertyOf, removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A column that may be empty. */
export const columnNullable: Mutator = {
  id: 'column-nullable',
  changes: (source) =>
    columnsIn(source).flatMap(({ subject, options }) => {
      const rule = propertyOf(options, 'allowNull');
      if (rule?.initializer.getText() !== 'false') return [];
      return { subject, what: `${subject} may be NULL`, edits: [removeFrom(options.properties, rule)] };
    }),
};
