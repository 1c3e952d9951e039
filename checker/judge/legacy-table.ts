import { expect } from 'vitest';
import { createRow, readRow } from './legacy-table-probes.ts';
import type { Student } from './student.ts';

/*
 * A model and a table that somebody else made: what one writes, the other has. The judge knows the table by its names,
 * the model is asked by its attributes.
 */

/**
 * Reads and writes rows of a table through its model, in the attributes that the task names.
 *
 * @param names the column of each attribute
 */
export async function modelFits(
  student: Student,
  name: string,
  table: string,
  names: Record<string, string>,
): Promise<void> {
  const model = student.model(name);
  await student.database.tableOf(model);
  expect(model.table, `Looking which table the model ${name} uses`).toBe(table);
  const words = (): Record<string, string> =>
    Object.fromEntries(Object.keys(names).map((attribute) => [attribute, student.chance.words()]));
  const [there, fresh] = [words(), words()];
  const id = student.chance.id();
  await student.database.place(table, [{ id, ...inColumns(there, names) }]);
  const reading = `Reading a row of ${table} through the model ${name}.`;
  const attributes = Object.keys(names);
  expect(await student.run(readRow, { model: name, id, attributes }, reading), reading).toEqual(there);
  const writing = `Creating a ${name} and reading the table ${table}.`;
  await student.run(createRow, { model: name, values: fresh }, writing);
  const rows = await student.database.rowsIn(table);
  const found = rows.find((row) => row['id'] !== id) ?? {};
  expect(Object.fromEntries(Object.values(names).map((column) => [column, found[column]])), writing).toEqual(
    inColumns(fresh, names),
  );
}

/** The tables are as they came, whatever migrations were added. */
export async function tablesAre(student: Student, wanted: Record<string, string[]>): Promise<void> {
  expect(await student.database.tables(), 'Looking which tables there are after your migrations').toEqual(
    Object.keys(wanted).sort(),
  );
  for (const [name, columns] of Object.entries(wanted)) {
    const table = await student.database.table(name);
    expect(
      table.columns.map((column) => column.name),
      `Looking which columns ${name} has after your migrations`,
    ).toEqual(columns);
  }
}

function inColumns(values: Record<string, string>, names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([attribute, value]) => [names[attribute]!, value]));
}
