import { columnPlace, list, tableNamed } from '../reading.ts';
import type { Observation } from './observation.ts';
import { manyToMany } from './one-side.ts';

/** Join tables that take the same link twice. */
export const doubledLinks: Observation = {
  id: 'no-unique-pair',
  lesson: '04-duplicates#rule',
  find: ({ source, claimed, database }) => {
    const seen = new Set<string>();
    return manyToMany(claimed).flatMap(({ one }) => {
      const table = tableNamed(database, one.through?.table ?? '');
      const pair = [one.foreignKey, one.otherKey ?? ''].map((name) => name.toLowerCase());
      const columns = table?.columns.map(({ name }) => name).filter((name) => pair.includes(name.toLowerCase())) ?? [];
      // With columns missing there is more to say than this, and the drift says it.
      if (!table || columns.length < 2 || seen.has(table.name)) return [];
      seen.add(table.name);
      if (table.uniques.some((set) => set.every((name) => columns.includes(name) || name === 'id') && !isId(set)))
        return [];
      // A link with data of its own may be there more than once: then a further column is part of a rule.
      if (table.uniques.some((set) => columns.every((name) => set.includes(name)))) return [];
      const message = `Nothing in ${table.name} stops the same pair from being stored twice. Make ${list(columns)} the primary key together, or add a unique constraint over both, unless a pair may really be there more than once.`;
      return [{ message, place: columnPlace(source, table.name, columns[0]!) }];
    });
  },
};

function isId(set: string[]): boolean {
  return set.length === 1 && set[0] === 'id';
}
