import type { ForeignKeySchema, ModelDescription, TableSchema } from '../types.ts';
import { requireExactNames } from './exact-names.ts';
import { Found } from './finding.ts';
import { listTables, tableNamed } from './many-to-many.ts';
import type { Student } from './student.ts';

/** The tables of a test's database, as the database itself describes them. Everything read here counts as evidence. */
export class StudentTables {
  constructor(protected readonly student: Student) {}

  /**
   * A model's table in the database, with the columns that the model uses.
   *
   * @throws Found when it is not there letter for letter: SQLite lets other letters pass, and other databases do not
   */
  async tableOf(model: ModelDescription): Promise<TableSchema> {
    const table = await this.table(model.table, `the table of the model ${model.name}`);
    if (this.student.made === 'migrated') requireExactNames(model, table);
    return table;
  }

  /**
   * A table by its name.
   *
   * @throws Found when it is not there
   */
  async table(name: string, what = `the table ${name}`): Promise<TableSchema> {
    const schema = await this.student.world.schema();
    const table = tableNamed(schema, name);
    this.student.evidence++;
    if (table) return table;
    throw new Found({
      tried: `Looking for ${what} in the database that ${this.student.madeBy}.`,
      expected: `a table ${name}`,
      actual: `the tables are ${listTables(schema)}`,
    });
  }

  async hasTable(name: string): Promise<boolean> {
    this.student.evidence++;
    return tableNamed(await this.student.world.schema(), name) !== undefined;
  }

  /** The names of all tables but SequelizeMeta, sorted. */
  async tables(): Promise<string[]> {
    const { tables } = await this.student.world.schema();
    this.student.evidence++;
    return tables
      .map((table) => table.name)
      .filter((name) => name !== 'SequelizeMeta')
      .sort();
  }

  /** The foreign key on a column that references a model's own key, if there is one. */
  async foreignKey(table: TableSchema, column: string, model: ModelDescription): Promise<ForeignKeySchema | undefined> {
    this.student.evidence++;
    const parent = await this.tableOf(model);
    const key = parent.columns.find((candidate) => candidate.primaryKey > 0)?.name;
    return table.foreignKeys.find(
      (candidate) =>
        candidate.column === column &&
        // References are compared as other databases would: letter for letter.
        candidate.table === parent.name &&
        (candidate.references === null || candidate.references === key),
    );
  }

  /** The declared type of a column, and that of the model's own key, which it should hold. */
  async typesOf(table: TableSchema, column: string, model: ModelDescription): Promise<[string, string]> {
    const parent = await this.tableOf(model);
    const key = parent.columns.find((candidate) => candidate.primaryKey > 0);
    this.student.evidence++;
    return [table.columns.find((one) => one.name === column)?.type ?? '', key?.type ?? ''];
  }
}
