import { setIn } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** One side alone gives a key another name. */
export const keyRenamed: Mutator = {
  id: 'key-renamed',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, method, source: own, options }) => {
      if (!options) return [];
      const keys = method.text === 'belongsToMany' ? ['foreignKey', 'otherKey'] : ['foreignKey'];
      return keys.map((key) => ({
        subject: `${subject} ${key}`,
        what: `${subject} says ${key}: "the${own}"`,
        edits: [setIn(options, key, `'the${own}'`)],
      }));
    }),
};
