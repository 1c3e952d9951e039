import type { AssociationCall, MigrationFact, SourceFacts, TableSchema } from '../../types.ts';

/** What we read ourselves of somebody's work, without what came with the exercise. Nothing in it is a claim. */
export interface OwnWork {
  associations: AssociationCall[];
  migrations: MigrationFact[];
  calls: SourceFacts['calls'];
  /** All associations, with those that came with the exercise. */
  around: AssociationCall[];
  /** As the database of the checks has them; none where none could be made. */
  tables: TableSchema[];
}

/** Takes what is in both away: the place says nothing, because a line above may be new. */
export function ownWorkOf(source: SourceFacts, given: SourceFacts, added: string[], tables: TableSchema[]): OwnWork {
  return {
    associations: beyond(source.associations, given.associations, (one) =>
      JSON.stringify([one.method, one.source, one.target, textsOf(one)]),
    ),
    migrations: source.migrations.filter(({ file }) => added.includes(file)),
    calls: beyond(source.calls, given.calls, (one) => JSON.stringify([one.within, one.on, one.method, one.arguments])),
    around: source.associations,
    tables,
  };
}

function textsOf({ options }: AssociationCall): [string, string][] {
  return Object.entries(options).map(([name, { text }]) => [name, text]);
}

function beyond<T>(all: T[], given: T[], keyOf: (one: T) => string): T[] {
  const known = new Set(given.map(keyOf));
  return all.filter((one) => !known.has(keyOf(one)));
}
