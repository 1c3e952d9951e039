import type { Snapshot } from '../../database/engine.ts';
import { sqlite } from '../../database/sqlite.ts';
import { translateError } from '../../diagnose/translate.ts';
import { ChildGone, ChildThrew, type ChildHandle } from '../../sandbox/child-handle.ts';
import type { ChildError, InspectionReport, Limits, MigrationCall, Schema, Staged } from '../../types.ts';
import { Found, toChildError } from '../finding.ts';
import { explainEnd } from '../outcomes.ts';
import type { Places } from '../places.ts';
import { World } from '../world.ts';
import { isOfOtherDialect } from './dialect.ts';

/** How far the migrations came. */
export interface Migrated {
  database: Schema;
  skipped: InspectionReport['skipped'];
  /** Why they did not run to their end, where they did not. */
  stopped?: string;
}

/** What migrations are run with. */
export interface Running {
  child: ChildHandle;
  directory: string;
  places: Places;
  limits: Limits;
  dialect: string | undefined;
}

/**
 * Runs the migrations on an empty database, one after the other. One that only another database understands is passed
 * over; one that is wrong ends it, as it would end the CLI.
 *
 * @param batches some at a time; the database goes from one to the next
 */
export async function runMigrations(batches: Staged[], running: Running): Promise<Migrated> {
  const migrated: Migrated = { database: NO_TABLES, skipped: [] };
  let from: Snapshot | undefined;
  for (const batch of batches) {
    const { child, directory, places } = running;
    let world: World | undefined;
    try {
      world = await World.open(child, batch, { sendFiles: true, directory, places, ...(from && { from }) });
      migrated.stopped = await runBatch(batch, world, migrated, running);
      migrated.database = await world.schema();
      const made = await world.database.snapshot();
      if (from) sqlite.discard(from);
      from = made;
    } catch (error) {
      migrated.stopped = whyStopped(error, running);
    } finally {
      await world?.close();
    }
    if (migrated.stopped) break;
  }
  if (from) sqlite.discard(from);
  return migrated;
}

/** @returns why the rest was not run, where it was not */
async function runBatch(
  batch: Staged,
  world: World,
  migrated: Migrated,
  { dialect }: Running,
): Promise<string | undefined> {
  for (const file of batch.migrations) {
    const name = baseName(file);
    try {
      await world.ask('migrate', { migrations: [name] }, `Running ${name}`);
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      const { place, ...threw } = error.finding.error!;
      // The CLI would not have noticed, and the work comes to its end.
      if (/was over before its work was done/.test(threw.message)) continue;
      const at = place ? `${place.file}, line ${place.line}` : file;
      // What follows may only miss what was passed over.
      const isConsequence = migrated.skipped.length > 0 && ABSENT.test(`${threw.message} ${threw.parent}`);
      if (!isConsequence && !isOfOtherDialect(threw, dialect)) {
        return `The migrations stopped at ${at}. ${ended(translateError(threw))}${madeElsewhere(batch, threw)}`;
      }
      const written = isConsequence ? 'needs what was passed over before it' : writtenFor(dialect);
      const message = `${name} ${written}, and was passed over. The error: “${threw.parent ?? threw.message}”`;
      migrated.skipped.push({ file: place?.file ?? file, ...(place && { line: place.line }), message });
    }
  }
  return undefined;
}

/** Many projects begin with sync() and write migrations later: those cannot start from nothing. */
function madeElsewhere({ facts }: Staged, { message, parent = '' }: ChildError): string {
  const [, one, other] = ABSENT_TABLE.exec(`${message} ${parent}`) ?? [];
  const table = one ?? other;
  if (table === undefined || facts.migrations.some(({ calls }) => calls.some((call) => makes(call, table)))) return '';
  return ` No migration makes the table ${table}; before them, something else does, such as sync().`;
}

function makes({ method, direction, table }: MigrationCall, wanted: string): boolean {
  return method === 'createTable' && direction !== 'down' && table?.toLowerCase() === wanted.toLowerCase();
}

function ended(sentence: string): string {
  return /[.!?”]$/.test(sentence) ? sentence : `${sentence}.`;
}

function writtenFor(dialect: string | undefined): string {
  const other = dialect === undefined || dialect === 'SQLite' ? 'another database' : dialect;
  return `is written for ${other} and does not run on SQLite, which is all there is here`;
}

function whyStopped(error: unknown, { child, limits, places }: Running): string {
  if (error instanceof ChildGone) return explainEnd(error.end, limits, child.loading);
  if (error instanceof ChildThrew)
    return `A migration could not be read. ${translateError(toChildError(error, places))}`;
  if (error instanceof Found) return `${error.finding.tried} ${translateError(error.finding.error!)}`;
  throw error;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** A database of which nothing is known. */
export const NO_TABLES: Schema = { tables: [], views: [], triggers: [] };
const ABSENT = /no such (?:table|column)|No description found for/i;
const ABSENT_TABLE = /no such table: (?:main\.)?([^\s"]+)|No description found for "?([^"]+?)"? table/i;
