import { propertyOf, setIn } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** One column for both ends of a link. */
export const sameKeyBothSides: Mutator = {
  id: 'same-key-both-sides',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, method, target, options }) => {
      if (!options || method.text !== 'belongsToMany') return [];
      const other = propertyOf(options, 'otherKey')?.initializer.getText() ?? `'${target}Id'`;
      return {
        subject,
        what: `${subject} has ${other} for both keys`,
        edits: [setIn(options, 'foreignKey', other), setIn(options, 'otherKey', other)],
      };
    }),
};
