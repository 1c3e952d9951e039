import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { directionBody } from '../reading.ts';

/** A down that undoes nothing. */
export const downEmptied: Mutator = {
  id: 'down-emptied',
  changes({ path, tree }) {
    const down = directionBody(tree, 'down');
    if (!down || down.statements.length === 0) return [];
    return [{ subject: path, what: 'down does nothing', edits: [replace(down, '{}')] }];
  },
};
