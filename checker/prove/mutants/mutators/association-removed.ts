import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** One side is forgotten. */
export const associationRemoved: Mutator = {
  id: 'association-removed',
  changes: (source) =>
    associationsIn(source).map(({ subject, statement }) => ({
      subject,
      what: `${subject} is not there`,
      edits: [replace(statement, '')],
    })),
};
