import { propertyOf, replace, textOf } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn } from '../reading.ts';

/** Another alias, or the same in other letters. */
export const aliasRenamed: Mutator = {
  id: 'alias-renamed',
  changes: (source) =>
    associationsIn(source).flatMap(({ subject, options }) => {
      const alias = propertyOf(options, 'as')?.initializer;
      const name = textOf(alias);
      if (!alias || name === undefined) return [];
      const others = { other: `My${name}`, case: turnFirst(name), singular: name.replace(/s$/, '') };
      return Object.entries(others).map(([kind, other]) => ({
        subject: `${subject} ${kind}`,
        what: `${subject} has the alias "${other}"`,
        edits: [replace(alias, `'${other}'`)],
      }));
    }),
};

function turnFirst(name: string): string {
  const first = name.charAt(0);
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + name.slice(1);
}
