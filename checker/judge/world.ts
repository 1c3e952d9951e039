import type { DatabaseSession, Snapshot } from '../database/engine.ts';
import { sqlite } from '../database/sqlite.ts';
import { ChildThrew, type ChildHandle } from '../sandbox/child-handle.ts';
import type { SqlFrame } from '../sandbox/frames.ts';
import type { ModelDescription, Schema, Staged, StepRows } from '../types.ts';
import { Found, toChildError } from './finding.ts';
import { placesOf, type Places } from './places.ts';
import { RowWatch } from './step-rows.ts';

/** What one hidden test works in: a new database, a new Sequelize, freshly evaluated modules. */
export class World {
  models: ModelDescription[] = [];
  /** What was asked, in order, and where on the tape that begins. */
  readonly steps: { tried: string; from: number; rows?: StepRows | undefined }[] = [];
  /** True as long as nothing was asked of the models and no row was put in. */
  pristine = true;
  /** Whether the models were asked something since the schema was last looked at. */
  #asked = false;
  #rows: RowWatch | undefined;
  #schema: { version: number; schema: Schema } | undefined;

  private constructor(
    private readonly child: ChildHandle,
    readonly database: DatabaseSession,
    readonly places: Places,
    private readonly number: number,
  ) {}

  /**
   * Opens a world and loads the submission in it.
   *
   * @param files the staged files, or undefined when this child has them already
   * @param directory where the database file lives
   * @param from the snapshot the database starts as; an empty one without it
   * @param notesSteps note which lines send the statements
   * @param notesRows note what becomes of the rows, which takes time
   * @throws ChildThrew when the learner's code throws while it loads, ChildGone when the child ends
   */
  static async open(
    child: ChildHandle,
    staged: Staged,
    options: {
      sendFiles: boolean;
      directory: string;
      from?: Snapshot;
      places?: Places;
      notesSteps?: boolean;
      notesRows?: boolean;
    },
  ): Promise<World> {
    const database = await sqlite.open({ directory: options.directory, from: options.from });
    const world = new World(child, database, options.places ?? placesOf(staged), ++child.worlds);
    if (options.notesRows) world.#rows = new RowWatch(database);
    child.onSql = (frame) => world.#onSql(frame);
    database.probe = 'load';
    try {
      const loaded = await child.ask(
        {
          kind: 'load',
          world: world.number,
          ...(options.sendFiles && toLoadFrame(staged)),
          notesSenders: options.notesSteps,
        },
        'loading',
      );
      world.models = (loaded as { models: ModelDescription[] }).models;
      return world;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /**
   * Puts a question to the models.
   *
   * @param tried what is being tried, for the finding when it throws
   * @returns what the child claims
   * @throws Found when the learner's code throws, ChildGone when the child ends
   */
  async ask(probe: string, args: unknown, tried: string): Promise<unknown> {
    this.pristine = false;
    this.#asked = true;
    const before = await this.#rows?.look();
    const mark = this.database.tape.mark();
    const step: World['steps'][number] = { tried, from: mark };
    this.steps.push(step);
    this.database.probe = probe;
    try {
      return await this.child.ask({ kind: 'call', probe, args }, `during "${tried}"`);
    } catch (error) {
      if (!(error instanceof ChildThrew)) throw error;
      const sql = this.database.tape.since(mark).map((entry) => entry.sql);
      throw new Found({ tried, error: toChildError(error, this.places), sql });
    } finally {
      step.rows = await this.#rows?.since(before, this.database.tape.since(mark));
    }
  }

  /**
   * The database as it is now, read by us; read again only when something has changed it.
   *
   * @throws Found when it cannot be read, because the learner's code left it locked
   */
  async schema(): Promise<Schema> {
    if (this.#schema && !this.#asked) return this.#schema.schema;
    try {
      const version = await this.database.schemaVersion();
      this.#asked = false;
      if (this.#schema?.version !== version) this.#schema = { version, schema: await this.database.schema() };
      return this.#schema.schema;
    } catch (error) {
      const { message, code } = error as Error & { code?: string };
      if (code !== 'SQLITE_BUSY') throw error;
      const locked = { name: 'SQLite', message, parent: message, code };
      throw new Found({ tried: 'Looking at the tables.', expected: 'they can be read', error: locked });
    }
  }

  /** For a database made from a snapshot, whose schema is known already. */
  keepSchema(schema: Schema, version: number): void {
    this.#schema = { version, schema };
  }

  /** What the learner's code left under way comes to its end first. */
  async close(): Promise<void> {
    if (!this.pristine) await this.child.settle();
    await this.database.close();
  }

  async #onSql(frame: SqlFrame): Promise<void> {
    const { id, connection, method, sql, params, at } = frame;
    const reply = (answer: object): void => this.child.reply({ id, ...answer });
    const fail = (error: unknown): void => {
      const { message, code, errno } = error as Error & { code?: string; errno?: number };
      reply({ error: { message, code, errno } });
    };
    if (frame.world !== this.number) return fail(new Error('SQLITE_MISUSE: Database handle is closed'));
    try {
      if (method === 'open') return reply(await this.database.openConnection(connection).then(() => ({})));
      if (method === 'close') return reply(await this.database.closeConnection(connection).then(() => ({})));
      const running = this.database.execute({ method, sql, params, at }, connection);
      running.settled.then(reply, fail);
      await running.accepted;
    } catch (error) {
      fail(error);
    }
  }
}

function toLoadFrame(staged: Staged): object {
  return {
    files: staged.files.map(({ path, code, text, async, kind }) =>
      kind === 'source' ? { path, code: code ?? '', ...(async && { async }) } : { path, text },
    ),
    models: staged.models,
    migrations: staged.migrations,
    ...(staged.modelsIndex && { modelsIndex: staged.modelsIndex }),
  };
}
