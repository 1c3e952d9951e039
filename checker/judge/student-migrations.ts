import { tokens } from '../database/sqlite/tokens.ts';
import { Found } from './finding.ts';
import type { Student } from './student.ts';

/** Migrations beyond the first run of all of them: undone, run again, looked at. */
export class StudentMigrations {
  #ran: string[] = [];

  constructor(private readonly student: Student) {}

  /** Whether the folder still has the migrations that the exercise gave. */
  get hasGiven(): boolean {
    return this.student.examination.hasGivenMigrations;
  }

  /**
   * Looks for migrations of the learner's own.
   *
   * @throws Found when there are only those that the exercise gave
   */
  requireAdded(): void {
    this.student.evidence++;
    if (this.student.examination.added.length === 0) throw noneAdded();
  }

  /**
   * Runs the learner's own, on a database in which the others have run and rows have gathered.
   *
   * @throws Found when there are none, or when one has a name by which it would run before the others
   */
  async runAdded(): Promise<void> {
    this.requireAdded();
    this.#requireLater();
    const tried = 'Running the migrations that you added, on tables with rows in them.';
    this.#ran = (await this.student.world.ask('migrate', {}, tried)) as string[];
    if (!Array.isArray(this.#ran) || this.#ran.length === 0) throw noneAdded();
  }

  /** Undoes those that `runAdded` ran, the last one first. */
  async undoRan(): Promise<void> {
    await this.#undo({ migrations: [...this.#ran].reverse() }, `Undoing ${this.#ran.join(', ')}.`);
  }

  /** Runs those that are still to run, on the database as it is. */
  async again(): Promise<void> {
    await this.student.world.ask('migrate', {}, 'Running the migrations again after undoing them.');
  }

  /** Undoes what the learner added; in an application of their own, goes back until the table is gone. */
  async undoAdded(table: string): Promise<void> {
    const { added } = this.student.examination;
    if (this.hasGiven) {
      if (added.length > 0) await this.#undo({ migrations: [...added].reverse() }, `Undoing ${added.join(', ')}.`);
      return;
    }
    while (await this.student.database.hasTable(table)) {
      if ((await this.#undo({}, 'Undoing the last migration.')).length === 0) return;
    }
  }

  /** Undoes every migration, the last one first. */
  async undoAll(): Promise<void> {
    await this.#undo({ all: true }, 'Undoing all migrations, the last one first.');
  }

  /**
   * Tables that were made with a reference to a table which was not there yet. SQLite lets that happen; other databases
   * refuse it.
   *
   * @param only the one table that is asked about; all of them without it
   * @returns sentences such as `ToolTypes before Tools`
   */
  async tablesMadeTooEarly(only?: string): Promise<string[]> {
    const { tables } = await this.student.world.schema();
    const named = (text: string): string | undefined => tables.find((table) => table.name.toUpperCase() === text)?.name;
    const made = new Set<string>();
    const early = new Set<string>();
    for (const { sql, error } of this.student.examination.migrationTape) {
      const created = error === undefined ? createdTable(sql) : undefined;
      if (!created) continue;
      made.add(created.name);
      for (const parent of created.references) {
        if (only !== undefined && named(created.name) !== only) continue;
        if (!made.has(parent) && named(parent))
          early.add(`${named(created.name) ?? created.name} before ${named(parent)}`);
      }
    }
    this.student.evidence++;
    return [...early];
  }

  #requireLater(): void {
    const { shipped, added } = this.student.examination;
    const last = shipped.migrations.map((file) => file.slice(file.lastIndexOf('/') + 1)).at(-1) ?? '';
    const early = shipped.complete ? added.filter((name) => name < last) : [];
    if (early.length === 0) return;
    throw new Found({
      tried: 'Looking for the place of your migrations in the order of all names.',
      expected: `every one of yours after ${last}`,
      actual: `${early.join(' and ')} before it`,
    });
  }

  async #undo(args: { migrations?: string[]; all?: boolean }, tried: string): Promise<string[]> {
    return (await this.student.world.ask('undo', args, tried)) as string[];
  }
}

function noneAdded(): Found {
  return new Found({
    tried: 'Looking for a migration that you added.',
    expected: 'a migration of your own in migrations/, after the given ones',
    actual: 'only the given migrations',
  });
}

/** The name in a CREATE TABLE statement and the tables it references, in upper case. */
function createdTable(sql: string): { name: string; references: string[] } | undefined {
  const read = [...tokens(sql)].map((token) => token.text.toUpperCase());
  if (read[0] !== 'CREATE' || read[1] !== 'TABLE') return undefined;
  const name = read[2] === 'IF' ? read[5] : read[2];
  const references = read.flatMap((text, index) => (text === 'REFERENCES' ? [read[index + 1] ?? ''] : []));
  return name === undefined ? undefined : { name, references };
}
