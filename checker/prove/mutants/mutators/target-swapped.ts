import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** The association leads to the model itself instead of the other one. */
export const targetSwapped: Mutator = {
  id: 'target-swapped',
  changes: (source) =>
    associationsIn(source)
      .filter((one) => one.source !== one.target)
      .map(({ subject, source: own, targetNode }) => ({
        subject,
        what: `${subject} has ${own} as its target`,
        edits: [replace(targetNode, `models.${own}`)],
      })),
};
