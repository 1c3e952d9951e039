import { quote } from '../database/sqlite/session.ts';
import type { ModelDescription, TableSchema } from '../types.ts';
import { Found } from './finding.ts';
import { joinTable, type ManyToMany } from './many-to-many.ts';
import { placeRows } from './place-rows.ts';
import { byEnds, primaryKey, Row, type Link } from './row.ts';
import { StudentTables } from './student-tables.ts';

/** The database of a test as the judge itself reads and fills it. Everything read here counts as evidence. */
export class StudentDatabase extends StudentTables {
  #known = new Map<string, Row>();

  /** The row the judge placed with this id, if it did. */
  known(model: string, id: unknown): Row | undefined {
    return this.#known.get(`${model} ${String(id)}`);
  }

  /** Places rows in a model's table. */
  async placeModelRows(model: ModelDescription, count: number): Promise<Row[]> {
    const table = await this.tableOf(model);
    const wishes = Array.from({ length: count }, () => ({}));
    const placed = await placeRows(await this.student.world.schema(), table, this.student.chance, this.#insert, wishes);
    return placed.map((columns) => {
      const present = Object.entries(model.attributes).filter(([, attribute]) => attribute.column in columns);
      const values = Object.fromEntries(present.map(([name, attribute]) => [name, columns[attribute.column]]));
      const row = new Row(model.name, values[primaryKey(model)] as number, values);
      this.#known.set(String(row), row);
      return row;
    });
  }

  /** Places the rows that link rows, without the models; all links between the same two models. */
  async placeLinks(links: Link[], options: { as?: string } = {}): Promise<void> {
    const [[one, other]] = links as [Link];
    const { link, table } = await this.#join(one.model, other.model, options);
    const wishes = links.map((ends) => ({ [link.fromColumn]: ends[0].id, [link.backColumn]: ends[1].id }));
    await placeRows(await this.student.world.schema(), table, this.student.chance, this.#insert, wishes);
  }

  /** Puts rows into a table with plain SQL; columns that are not given get a value of their own kind. */
  async place(table: string, rows: Record<string, unknown>[]): Promise<void> {
    const { world, chance } = this.student;
    await placeRows(await world.schema(), await this.table(table), chance, this.#insert, rows);
  }

  /**
   * The same for a row that the database may refuse.
   *
   * @returns whether it was taken
   */
  async tryToPlace(table: string, row: Record<string, unknown>): Promise<boolean> {
    try {
      await this.place(table, [row]);
      return true;
    } catch (error) {
      if (!(error instanceof Found) || !error.finding.error) throw error;
      return false;
    }
  }

  /** All that is in a table, by column. */
  async rowsIn(table: string): Promise<Record<string, unknown>[]> {
    const { name } = await this.table(table);
    return this.#read(`SELECT * FROM ${quote(name)}`, `Reading the rows of ${name}.`);
  }

  /** The links that are in the join table, as pairs of the rows they link. */
  async links(one: string, other: string, options: { as?: string } = {}): Promise<Link[]> {
    const { link, table } = await this.#join(one, other, options);
    const found = await this.#read(
      `SELECT ${quote(link.fromColumn)} AS one, ${quote(link.backColumn)} AS other FROM ${quote(table.name)}`,
      `Reading the links in ${table.name}.`,
    );
    return byEnds(found.map((row) => [this.#rowOf(one, row['one']), this.#rowOf(other, row['other'])]));
  }

  /** The rows of a model that are in its table, by id. */
  async rowsOf(name: string): Promise<Row[]> {
    const model = this.student.model(name);
    const table = await this.tableOf(model);
    const found = await this.#read(
      `SELECT ${quote(keyColumn(model))} AS id FROM ${quote(table.name)} ORDER BY 1`,
      `Reading the rows of ${table.name}.`,
    );
    return found.map((row) => this.#rowOf(name, row['id']));
  }

  /** What is in the column of one attribute, in any order. */
  async valuesOf(name: string, attribute: string): Promise<unknown[]> {
    const model = this.student.model(name);
    const table = await this.tableOf(model);
    const column = model.attributes[attribute]?.column ?? attribute;
    const found = await this.#read(
      `SELECT ${quote(column)} AS value FROM ${quote(table.name)}`,
      `Reading the column ${column} of ${table.name}.`,
    );
    return found.map((row) => row['value']);
  }

  /** Deletes a row with plain SQL, as another program would. */
  async deleteRow(row: Row): Promise<void> {
    const model = this.student.model(row.model);
    const table = await this.tableOf(model);
    const sql = `DELETE FROM ${quote(table.name)} WHERE ${quote(keyColumn(model))} = ?`;
    await this.#change(sql, [row.id], `Deleting ${row} with plain SQL.`);
  }

  async #join(one: string, other: string, options: { as?: string }): Promise<{ link: ManyToMany; table: TableSchema }> {
    const link = this.student.manyToMany(one, other, options);
    return { link, table: joinTable(await this.student.world.schema(), link, this.student.madeBy) };
  }

  #rowOf(model: string, id: unknown): Row {
    return this.known(model, id) ?? new Row(model, (id as number) ?? 'NULL', {}, ' (a row that nobody placed)');
  }

  #insert = async (table: string, rows: Record<string, unknown>[]): Promise<void> => {
    this.student.world.pristine = false;
    try {
      await this.student.world.database.insert(table, rows);
    } catch (error) {
      throw new Found({
        tried: `Putting ${rows.length === 1 ? 'a row' : `${rows.length} rows`} into ${table} with plain SQL.`,
        expected: rows.length === 1 ? 'the row goes in' : 'the rows go in',
        error: driverError(error),
      });
    }
  };

  async #read(sql: string, tried: string): Promise<Record<string, unknown>[]> {
    try {
      const rows = await this.student.world.database.query(sql, []);
      this.student.evidence++;
      return rows;
    } catch (error) {
      throw new Found({ tried, expected: 'it can be read', error: driverError(error), sql: [sql] });
    }
  }

  async #change(sql: string, values: unknown[], tried: string): Promise<void> {
    this.student.world.pristine = false;
    try {
      await this.student.world.database.query(sql, values);
    } catch (error) {
      throw new Found({ tried, expected: 'it is deleted', error: driverError(error), sql: [sql] });
    }
  }
}

function keyColumn(model: ModelDescription): string {
  return model.attributes[primaryKey(model)]?.column ?? 'id';
}

function driverError(error: unknown): { name: string; message: string; parent: string; code?: string } {
  const { message, code } = error as Error & { code?: string };
  return { name: 'SQLite', message, parent: message, code };
}
