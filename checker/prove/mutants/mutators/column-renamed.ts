import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A column under another name: another word, other letters, another style. */
export const columnRenamed: Mutator = {
  id: 'column-renamed',
  changes: (source) =>
    columnsIn(source).flatMap(({ subject, name, property }) => {
      const others = { other: `the${name}`, case: turnFirst(name), snake: toSnake(name) };
      return Object.entries(others)
        .filter(([, other]) => other !== name)
        .map(([kind, other]) => ({
          subject: `${subject} ${kind}`,
          what: `${subject} is called "${other}"`,
          edits: [replace(property.name, other)],
        }));
    }),
};

function turnFirst(name: string): string {
  const first = name.charAt(0);
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + name.slice(1);
}

function toSnake(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
