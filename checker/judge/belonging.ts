import { expect } from 'vitest';
import type { Row } from './row.ts';
import type { Student } from './student.ts';

/*
 * Rows that belong to rows of another model, on tables that migrations made: put in and read by the judge alone, whatever
 * the associations say.
 */

/** Which model's rows belong to which, and the attribute that says so. */
export interface Family {
  child: string;
  parent: string;
  key: string;
}

/** A row, and the one that it belongs to. */
export interface Belonging {
  row: Row;
  of: Row | undefined;
}

/** The column of the key, which a model may call otherwise. */
export function keyColumnOf(student: Student, { child, key }: Family): string {
  return student.model(child).attributes[key]?.column ?? key;
}

/**
 * Puts rows into a child's table, one for each parent.
 *
 * @param filled columns that get a value though they may be empty; any others that may be are left so
 */
export async function putChildren(
  student: Student,
  family: Family,
  parents: Row[],
  filled: string[],
): Promise<Belonging[]> {
  const { columns, name } = await student.database.tableOf(student.model(family.child));
  const key = keyColumnOf(student, family);
  const left = columns.filter((column) => !column.notNull && !column.primaryKey && !filled.includes(column.name));
  const empty = Object.fromEntries(left.map((column) => [column.name, null]));
  const rows = parents.map((of) => ({ id: student.chance.id(), of }));
  await student.database.place(
    name,
    rows.map(({ id, of }) => ({ ...empty, id, [key]: of.id })),
  );
  const known = await student.database.rowsOf(family.child);
  return rows.map(({ id, of }) => ({ row: known.find((row) => row.id === id)!, of }));
}

/** Compares what a child's table says about who belongs to whom with what it should say. */
export async function belongTo(student: Student, family: Family, tried: string, wanted: Belonging[]): Promise<void> {
  const { child, parent } = family;
  const key = keyColumnOf(student, family);
  const say = (id: unknown, of: unknown): string =>
    `${child} ${String(id)} ${of === null || of === undefined ? `without a ${parent}` : `of ${parent} ${String(of)}`}`;
  const found = await student.database.rowsIn(student.model(child).table);
  expect(
    found.map((row) => say(row['id'], row[key])).sort(),
    `${tried}, then reading which rows of ${child} there are, and the ${parent} of each`,
  ).toEqual(wanted.map(({ row, of }) => say(row.id, of?.id)).sort());
}
