import type { Snapshot } from '../database/engine.ts';
import { sqlite } from '../database/sqlite.ts';
import type { ChildHandle } from '../sandbox/child-handle.ts';
import type { TypeChecker } from '../sandbox/type-checker.ts';
import type { Job, Schema, Staged, TapeEntry } from '../types.ts';
import { Chance } from './chance.ts';
import { Found } from './finding.ts';
import { tableNamed } from './many-to-many.ts';
import { placesOf, type Places } from './places.ts';
import { findShipped, type Shipped } from './shipped.ts';
import { Student } from './student.ts';
import type { StudentWorld } from './student-world.ts';
import { World } from './world.ts';

/** How the database of a test came to be. */
export type Made = 'nothing' | 'sync' | 'migrated' | 'shipped';

/** A database that was made once and is copied for every test that starts from it, or the finding that it cannot be made. */
type Prepared = { snapshot: Snapshot; schema: Schema; version: number } | { found: Found };

/** One submission being examined: its child, and what its tests share because it cannot differ between them. */
export class Examination {
  readonly shipped: Shipped;
  /** The names of the migrations that are the learner's own. */
  readonly added: string[];
  readonly hasGivenMigrations: boolean;
  /** What the learner's migrations sent, when they ran for the first time. */
  migrationTape: TapeEntry[] = [];
  /** A statement is still running that could not be interrupted. */
  stuck = false;
  #prepared = new Map<Made, Prepared>();
  readonly places: Places;
  #unused: { made: Made; world: World } | undefined;
  #sent: Staged | undefined;

  constructor(
    readonly job: Job,
    readonly staged: Staged,
    readonly given: Staged,
    private readonly child: ChildHandle,
    readonly directory: string,
    readonly types?: TypeChecker,
  ) {
    this.places = placesOf(staged);
    this.shipped = findShipped(staged, given);
    this.added = this.shipped.added.map(baseName);
    this.hasGivenMigrations = this.shipped.complete;
  }

  /** A student for one hidden test; its world opens when the test says how its database is made. */
  student(chance: Chance): Student {
    return new Student(this, chance);
  }

  /**
   * Gives a student a world: new modules, a new Sequelize, and the database that sync or the migrations make. Those run
   * once; each test gets a copy of the result.
   *
   * @param table which one the shipped migrations of an application of the learner's own end with
   * @throws Found when making it failed, the same for every test that needs it
   */
  async prepare(student: StudentWorld, made: Made, table = ''): Promise<void> {
    await student.close();
    student.made = made;
    const known = this.#prepared.get(made);
    if (known && 'found' in known) throw known.found;
    const unused = this.#unused;
    this.#unused = undefined;
    if (unused?.made === made) return student.open(unused.world);
    await unused?.world.close();
    student.open(await this.#world(made, known?.snapshot));
    if (known) student.world.keepSchema(known.schema, known.version);
    else if (made !== 'nothing') await this.#make(student, made, table);
  }

  /** Ends a student's test. A world that the test only looked at is kept for the next one. */
  async finish(student: StudentWorld): Promise<void> {
    const world = student.handOn();
    if (world) this.#unused = { made: student.made, world };
    await student.close();
  }

  /** The tables as migrations, or else `sync`, made them, where a test had them made. */
  get made(): { by: 'migrations' | 'sync'; schema: Schema } | undefined {
    for (const [made, by] of [['migrated', 'migrations'] as const, ['sync', 'sync'] as const]) {
      const prepared = this.#prepared.get(made);
      if (prepared && 'schema' in prepared) return { by, schema: prepared.schema };
    }
    return undefined;
  }

  /** Ends what is kept; what was learnt about the tables stays known. */
  async close(): Promise<void> {
    await this.#unused?.world.close();
    this.#unused = undefined;
    for (const prepared of this.#prepared.values()) if ('snapshot' in prepared) sqlite.discard(prepared.snapshot);
  }

  async #make(student: StudentWorld, made: Made, table: string): Promise<void> {
    try {
      if (made === 'sync') await student.world.ask('sync', {}, 'Making the tables with sequelize.sync().');
      else if (made === 'shipped') await this.#migrateShipped(student.world, table);
      else await student.world.ask('migrate', {}, RUNNING);
      if (made === 'migrated') this.migrationTape = student.world.database.tape.since(0);
      const { database } = student.world;
      const [schema, version] = [await student.world.schema(), await database.schemaVersion()];
      this.#prepared.set(made, { snapshot: await database.snapshot(), schema, version });
    } catch (error) {
      if (error instanceof Found) this.#prepared.set(made, { found: error });
      throw error;
    }
  }

  /** In an application of the learner's own, those have shipped that lead to the table. */
  async #migrateShipped(world: World, table: string): Promise<void> {
    if (this.shipped.complete) {
      const migrations = this.shipped.migrations.map(baseName);
      await world.ask('migrate', { migrations }, 'Running the migrations that came with the exercise.');
      return;
    }
    let ran: unknown = [''];
    while (!tableNamed(await world.schema(), table) && Array.isArray(ran) && ran.length > 0) {
      ran = await world.ask('migrate', { step: 1 }, RUNNING);
    }
  }

  async #world(made: Made, from?: Snapshot): Promise<World> {
    const staged = made === 'shipped' ? this.shipped.staged : this.staged;
    const sendFiles = this.#sent !== staged;
    this.#sent = staged;
    const { directory, places, job } = this;
    return World.open(this.child, staged, {
      sendFiles,
      directory,
      from,
      places,
      notesSteps: job.notesSteps,
      notesRows: job.notesRows,
    });
  }
}

const RUNNING = 'Running your migrations, one after another, on an empty database.';

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
