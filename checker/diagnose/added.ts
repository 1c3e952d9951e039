import type { Evidence, MigrationCall, MigrationFact, Place } from '../types.ts';
import { placeOf } from './reading.ts';

/** The migrations that are the learner's own. */
export function addedMigrations({ source, added }: Evidence): MigrationFact[] {
  return source.migrations.filter((migration) => !added || added.includes(migration.file));
}

/** What the learner's own migrations ask of the query interface in one direction, in the order it stands. */
export function addedCalls(evidence: Evidence, direction: 'up' | 'down'): MigrationCall[] {
  return addedMigrations(evidence)
    .flatMap((migration) => migration.calls)
    .filter((call) => call.direction === direction);
}

/** Where one of these methods is called, those named first before the others; else where the step begins. */
export function addedPlace(evidence: Evidence, direction: 'up' | 'down', ...methods: string[]): Place | undefined {
  const calls = addedCalls(evidence, direction);
  const method = methods.find((name) => calls.some((call) => call.method === name));
  const call = calls.find((one) => one.method === method);
  return placeOf(call ?? addedMigrations(evidence).find((migration) => migration[direction])?.[direction]);
}

/** The statements that migrations sent and the database carried out. */
export function migrationSql({ tape }: Evidence): string[] {
  return tape.filter(({ probe, error }) => probe === 'migrate' && error === undefined).map(({ sql }) => sql.trim());
}
