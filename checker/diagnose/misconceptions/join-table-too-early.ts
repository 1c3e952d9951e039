import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { creates, placeOf, tableNamed } from '../reading.ts';

/** A migration makes a table before the tables it references. */
export const joinTableTooEarly: Misconception = {
  id: 'join-table-too-early',
  lesson: '06-sandcastle-types#order',
  find(evidence) {
    if (!isFailing(evidence, 'too-early')) return undefined;
    for (const table of evidence.database.tables) {
      const own = creates(evidence.source, table.name);
      const later = table.foreignKeys
        .map((key) => creates(evidence.source, key.table))
        .find((parent) => own && parent && isBefore(own, parent));
      if (!own || !later) continue;
      const parent = tableNamed(evidence.database, later.table ?? '')?.name ?? later.table;
      const message =
        own.file === later.file
          ? `${table.name} is made before ${parent}, which it references, and only SQLite lets this pass. ` +
            `Move the createTable of ${parent} above that of ${table.name}; in down, drop ${table.name} first.`
          : `${own.file} makes ${table.name}, which references ${parent}, before ${later.file} makes that table. ` +
            `Migrations run in the order of their names, and only SQLite lets this pass. Give the file of ${table.name} a later timestamp.`;
      return { message, place: placeOf(own) };
    }
    return undefined;
  },
};

function isBefore(one: { file: string; line: number }, other: { file: string; line: number }): boolean {
  return one.file === other.file ? one.line < other.line : one.file < other.file;
}
