import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn, METHODS } from '../reading.ts';

/** Another kind of association than the one that fits. */
export const associationType: Mutator = {
  id: 'association-type',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, method }) =>
      METHODS.filter((other) => other !== method.text).map((other) => ({
        subject: `${subject} to ${other}`,
        what: `${subject} is ${other}`,
        edits: [replace(method, other)],
      })),
    ),
};
