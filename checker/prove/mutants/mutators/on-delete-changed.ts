import { propertyOf, removeFrom, replace, textOf } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** Another rule for what happens to a link when its end is deleted, or none. */
export const onDeleteChanged: Mutator = {
  id: 'on-delete-changed',
  changes: (source) =>
    columnsIn(source).flatMap(({ subject, options }) => {
      const rule = propertyOf(options, 'onDelete');
      const now = textOf(rule?.initializer)?.toUpperCase();
      if (!rule || now === undefined) return [];
      const others = ['CASCADE', 'SET NULL', 'RESTRICT'].filter((other) => other !== now);
      return [
        {
          subject: `${subject} removed`,
          what: `${subject} has no onDelete`,
          edits: [removeFrom(options.properties, rule)],
        },
        ...others.map((other) => ({
          subject: `${subject} ${other}`,
          what: `${subject} says onDelete: "${other}"`,
          edits: [replace(rule.initializer, `'${other}'`)],
        })),
      ];
    }),
};
