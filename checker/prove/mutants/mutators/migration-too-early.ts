import type { Mutator } from '../mutator.ts';

/** A migration whose name comes before those that it needs. */
export const migrationTooEarly: Mutator = {
  id: 'migration-too-early',
  changes({ path }) {
    const early = path.replace(/^(migrations\/)\d+/, '$120000101000000');
    return early === path ? [] : [{ subject: path, what: `it is called ${early}`, edits: [], path: early }];
  },
};
