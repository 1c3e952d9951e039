import { propertyOf, setIn } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** foreignKey and otherKey in each other's place. */
export const keysSwapped: Mutator = {
  id: 'keys-swapped',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, method, source: own, target, options }) => {
      if (!options || method.text !== 'belongsToMany') return [];
      const key = propertyOf(options, 'foreignKey')?.initializer.getText() ?? `'${own}Id'`;
      const other = propertyOf(options, 'otherKey')?.initializer.getText() ?? `'${target}Id'`;
      return {
        subject,
        what: `${subject} has foreignKey ${other} and otherKey ${key}`,
        edits: [setIn(options, 'foreignKey', other), setIn(options, 'otherKey', key)],
      };
    }),
};
