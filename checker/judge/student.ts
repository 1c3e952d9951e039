import type { TableSchema } from '../types.ts';
import type { Chance } from './chance.ts';
import type { Examination } from './examination.ts';
import { requireExactJoin } from './exact-names.ts';
import { CourseFault, Found } from './finding.ts';
import { findManyToMany, joinTable, type ManyToMany } from './many-to-many.ts';
import { claimedRow } from './claimed-row.ts';
import { byId, sayArgument, toArgument, type Row, type SomeRows } from './row.ts';
import { StudentDatabase } from './student-database.ts';
import { StudentFunctions } from './student-functions.ts';
import { StudentMigrations } from './student-migrations.ts';
import { StudentTypes } from './student-types.ts';
import { StudentWorld } from './student-world.ts';

/** Which association is meant, where the task fixes its alias. */
type Alias = { as?: string };

/**
 * What a hidden test works with: the learner's models in their child, and the database as the judge sees it.
 * Named probes for the common cases; what they return is compared by the test, in the judge.
 */
export class Student extends StudentWorld {
  readonly database: StudentDatabase;
  readonly migrations: StudentMigrations;
  readonly functions: StudentFunctions;
  readonly types: StudentTypes;

  constructor(examination: Examination, chance: Chance) {
    super(examination, chance);
    this.database = new StudentDatabase(this);
    this.migrations = new StudentMigrations(this);
    this.functions = new StudentFunctions(this);
    this.types = new StudentTypes(this);
  }

  /** The many-to-many relationship between two models, found by what it is. */
  manyToMany(from: string, to: string, options: Alias & { bothSides?: boolean } = {}): ManyToMany {
    const link = findManyToMany(this.model(from), this.model(to), options);
    if (this.examination.staged.facts.associations.some((call) => call.method === 'belongsToMany')) this.evidence++;
    return link;
  }

  /** The table that keeps the links, as it stands in the database. */
  async joinTable(from: string, to: string, options: Alias = {}): Promise<TableSchema> {
    const link = this.manyToMany(from, to, options);
    const table = joinTable(await this.world.schema(), link, this.madeBy);
    if (this.made === 'migrated') requireExactJoin(link, this.world.models, table);
    this.evidence++;
    return table;
  }

  get madeBy(): string {
    return this.made === 'sync' ? 'sequelize.sync() made' : 'your migrations made';
  }

  /**
   * Places rows in the tables of models, by the judge's own hand: random values, ids that no other row has.
   *
   * @param counts how many of each model
   * @returns a list for each model, sorted by id
   */
  async rows<Name extends string>(counts: Record<Name, number>): Promise<Record<Name, SomeRows>> {
    const placed: Partial<Record<Name, SomeRows>> = {};
    for (const [name, count] of Object.entries(counts) as [Name, number][]) {
      placed[name] = byId(await this.database.placeModelRows(this.model(name), count)) as SomeRows;
    }
    return placed as Record<Name, SomeRows>;
  }

  /** Links rows through the association: `guard.addBeach(beach)` for one, `guard.addBeaches([…])` for several. */
  async link(row: Row, others: Row | Row[], options: Alias = {}): Promise<void> {
    const many = Array.isArray(others);
    await this.use(row, (many ? others[0]! : others).model, many ? 'addMultiple' : 'add', [others], options);
  }

  /** Takes links away through the association. */
  async unlink(row: Row, others: Row | Row[], options: Alias = {}): Promise<void> {
    const many = Array.isArray(others);
    await this.use(row, (many ? others[0]! : others).model, many ? 'removeMultiple' : 'remove', [others], options);
  }

  /** What the association says a row is linked to, sorted by id. */
  async linked(row: Row, target: string, options: Alias = {}): Promise<Row[]> {
    return this.toRows(target, await this.use(row, target, 'get', [], options));
  }

  /**
   * Calls one of the association's methods on a row.
   *
   * @param accessor which one: `get`, `add`, `has`, `count`, `create`, … (Sequelize's own keys)
   * @throws Found when it throws, or when it answers without touching the table of the links
   */
  async use(row: Row, target: string, accessor: string, args: unknown[], options: Alias = {}): Promise<unknown> {
    const link = this.manyToMany(row.model, target, options);
    const method = link.from.accessors[accessor];
    if (!method) throw new CourseFault(`an association has no accessor ${accessor}`);
    const tried = `Calling ${method} on ${row}${args.length > 0 ? ` with ${args.map(sayArgument).join(', ')}` : ''}.`;
    const mark = this.world.database.tape.mark();
    const value = await this.world.ask('call', { row: toArgument(row), method, args: args.map(toArgument) }, tried);
    this.sawTable(link.table, mark, tried);
    return value;
  }

  /**
   * Reads rows of one model with those of another included.
   *
   * @param include what stands after `include:`; the association by its alias when left out
   * @returns for each row the rows included with it, all sorted by id
   */
  async included(source: string, target: string, options: Alias & { include?: unknown } = {}): Promise<[Row, Row[]][]> {
    const link = this.manyToMany(source, target, options);
    const include = options.include ?? { association: link.from.as };
    const tried = `Reading every ${source} with ${target} included (${JSON.stringify(include)}).`;
    const mark = this.world.database.tape.mark();
    const found = (await this.world.ask('include', { model: source, include }, tried)) as Record<string, unknown>[];
    this.sawTable(link.table, mark, tried);
    const groups = (Array.isArray(found) ? found : []).map((plain): [Row, Row[]] => [
      this.toRow(source, plain),
      this.toRows(target, plain[link.from.as]),
    ]);
    return groups.sort(([one], [other]) => (one.id < other.id ? -1 : 1));
  }

  /** Deletes a row through its model, as an application would: find it, destroy it. */
  async destroy(row: Row): Promise<void> {
    await this.world.ask('destroy', { row: toArgument(row) }, `Deleting ${row} through its model.`);
  }

  /**
   * Sends a function's source to the child and runs it there with the models. It may use only its arguments, holds no
   * expected value, and is as public as the lesson.
   */
  async run(probe: (context: never, data: never) => unknown, data: unknown, tried: string): Promise<unknown> {
    return this.world.ask('run', { source: String(probe), data }, tried);
  }

  private toRows(model: string, plain: unknown): Row[] {
    return Array.isArray(plain) ? byId(plain.map((one) => this.toRow(model, one))) : [];
  }

  private toRow(model: string, plain: unknown): Row {
    return claimedRow(this.model(model), plain, (id) => this.database.known(model, id));
  }

  /** An answer about links that no statement fetched is an answer from somewhere else. */
  private sawTable(table: string, mark: number, tried: string): void {
    const statements = this.world.database.tape.since(mark);
    if (!statements.some((entry) => entry.sql.toLowerCase().includes(table.toLowerCase()))) {
      throw new Found({
        tried,
        expected: `a statement that reads or writes ${table}`,
        actual: 'an answer that did not come from the database',
        sql: statements.map((entry) => entry.sql),
      });
    }
    this.evidence++;
  }
}
