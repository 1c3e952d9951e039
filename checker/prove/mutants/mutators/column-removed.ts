import { removeFrom } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A column is forgotten. */
export const columnRemoved: Mutator = {
  id: 'column-removed',
  changes: (source) =>
    columnsIn(source).map(({ subject, property, siblings }) => ({
      subject,
      what: `${subject} is not there`,
      edits: [removeFrom(siblings, property)],
    })),
};
