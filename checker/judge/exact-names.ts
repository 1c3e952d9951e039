import type { ModelDescription, TableSchema } from '../types.ts';
import { Found } from './finding.ts';
import type { ManyToMany } from './many-to-many.ts';

/**
 * Asks that a model and the table which the migrations made for it have the same names, letter for letter: SQLite lets
 * other letters pass, and other databases do not. What is missing altogether shows by itself where it is used.
 *
 * @throws Found when only the letters differ
 */
export function requireExactNames(model: ModelDescription, table: TableSchema): void {
  if (table.name !== model.table) {
    throw new Found({
      tried: `Looking for the table of the model ${model.name} in the database that your migrations made.`,
      expected: `a table ${model.table}`,
      actual: `the tables are ${table.name}`,
    });
  }
  const columns = Object.values(model.attributes).map(({ column }) => column);
  requireExactColumns(`the model ${model.name}`, columns, table);
}

/** The same for a join table, whose model Sequelize makes by itself where the learner has none. */
export function requireExactJoin(
  { from, table: name }: ManyToMany,
  models: ModelDescription[],
  table: TableSchema,
): void {
  const model = models.find((one) => one.name === from.through?.model);
  if (model) return requireExactNames(model, table);
  if (table.name !== name) {
    throw new Found({
      tried: `Looking for the table that keeps the links, ${name}, in the database that your migrations made.`,
      expected: `a table ${name}`,
      actual: `the tables are ${table.name}`,
    });
  }
  requireExactColumns(`the model behind it`, ['createdAt', 'updatedAt'], table);
}

function requireExactColumns(who: string, columns: string[], table: TableSchema): void {
  const names = table.columns.map((column) => column.name);
  const isInOtherLetters = (column: string): boolean =>
    !names.includes(column) && names.some((name) => name.toLowerCase() === column.toLowerCase());
  const wrong = columns.filter(isInOtherLetters);
  if (wrong.length === 0) return;
  throw new Found({
    tried: `Looking in the table ${table.name} for the columns that ${who} uses, letter for letter.`,
    expected: `${wrong.length === 1 ? 'the column' : 'the columns'} ${wrong.join(' and ')}`,
    actual: `the columns are ${names.join(', ')}`,
  });
}
