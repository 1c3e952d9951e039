import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { queryCallsIn } from '../query-calls.ts';

/** A method of the association that sounds nearly right: `set` for `add`, `add` for `set` and for `remove`. */
export const queryMethodSwapped: Mutator = {
  id: 'query-method-swapped',
  changes: (source) =>
    queryCallsIn(source).flatMap(({ subject, method }) => {
      const [, verb = '', name = ''] = /^(add|set|remove)([A-Z]\w*)$/.exec(method.text) ?? [];
      const other = SWAPPED[verb];
      if (other === undefined) return [];
      // `set` has no singular.
      const plural = other === 'set' && !name.endsWith('s') ? `${name}s` : name;
      return [{ subject, what: `${subject} is ${other}${plural}`, edits: [replace(method, `${other}${plural}`)] }];
    }),
};

const SWAPPED: Record<string, string> = { add: 'set', set: 'add', remove: 'add' };
