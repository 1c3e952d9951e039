import ts from 'typescript';
import { nameOf, propertiesOf, removeFrom } from '../edits.ts';
import type { Change, Mutator } from '../mutator.ts';
import { queryCallsIn } from '../query-calls.ts';

/** An option of a call is forgotten: `joinTableAttributes`, or `through` around the values of a link. */
export const queryOptionRemoved: Mutator = {
  id: 'query-option-removed',
  changes: (source) =>
    queryCallsIn(source).flatMap(({ subject, call }) => {
      const options = call.arguments.at(-1);
      if (!options || !ts.isObjectLiteralExpression(options)) return [];
      // More columns than are needed are no mistake.
      const needed = propertiesOf(options).filter((property) => nameOf(property) !== 'attributes');
      return needed.map((property): Change => ({
        subject: `${subject} ${nameOf(property)}`,
        what: `${subject} has no ${nameOf(property)}`,
        edits: [removeFrom(options.properties, property)],
      }));
    }),
};
