import { expect } from 'vitest';
import type { AssociationDescription } from '../types.ts';
import { readIncluded } from './one-to-many-probes.ts';
import { callWith } from './polymorphic-probes.ts';
import { byId, primaryKey, Row } from './row.ts';
import type { Student } from './student.ts';

/*
 * Rows that belong to a row of one model or of another. Two models may have rows of equal ids, which is the point of it;
 * so the judge chooses the ids itself.
 */

/** Puts rows into a model's table by the judge's own hand; what is given stands under the names of the attributes. */
export async function putRows(student: Student, name: string, rows: Record<string, unknown>[]): Promise<Row[]> {
  const model = student.model(name);
  const column = (attribute: string): string => model.attributes[attribute]?.column ?? attribute;
  await student.database.place(
    model.table,
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [column(key), value]))),
  );
  return rows.map(({ id }) => rowOf(student, name, id as number));
}

/** An association by the alias that the task fixes, to the model that it must lead to. */
export function ownedAs(student: Student, source: string, as: string, target: string): AssociationDescription {
  const { associations } = student.model(source);
  student.model(target);
  const many = associations.filter(({ type }) => type === 'HasMany' || type === 'BelongsToMany');
  const found = many.find((one) => one.as === as);
  const told = (one: AssociationDescription): string => `${one.as}, many of ${one.target}`;
  expect(
    found ? told(found) : many.map(told).join('; ') || 'nothing of which there are many',
    `Looking for the association ${as} of ${source}`,
  ).toBe(`${as}, many of ${target}`);
  return found!;
}

/** Uses an association on a row: with another row, with a list of them, or with the values of a new one. */
export async function useOwned(
  student: Student,
  row: Row,
  association: AssociationDescription,
  accessor: 'add' | 'addMultiple' | 'create',
  given: Row | Row[] | Record<string, unknown>,
): Promise<string> {
  const method = association.accessors[accessor] ?? accessor;
  const isRows = given instanceof Row || Array.isArray(given);
  const others = isRows ? [given].flat() : undefined;
  const said = others ? others.join(' and ') : JSON.stringify(given);
  const tried = `Calling ${method} on ${row} with ${said}`;
  const data = {
    row: named(row),
    method,
    ...(others ? { others: others.map(named), listed: Array.isArray(given) } : { values: given }),
  };
  await student.run(callWith, data, `${tried}.`);
  return tried;
}

/** A row has exactly these of an association: by its own method, and included. */
export async function owns(
  student: Student,
  row: Row,
  association: AssociationDescription,
  wanted: Row[],
): Promise<void> {
  const { as, target, accessors } = association;
  const got = await student.run(
    callWith,
    { row: named(row), method: accessors['get'] ?? 'get' },
    `Asking ${row} for its ${as}.`,
  );
  expect(toRows(student, target, got), `Asking ${row} for its ${as}`).toEqual(byId(wanted));
  const tried = `Reading ${row} with its ${as} included`;
  const read = await student.run(readIncluded, { row: named(row), alias: as }, `${tried}.`);
  expect(toRows(student, target, read), tried).toEqual(byId(wanted));
}

/** What is in a model's table, a line for each row, in one order. */
export async function linesOf(
  student: Student,
  name: string,
  say: (value: (attribute: string) => unknown) => string,
): Promise<string[]> {
  const model = student.model(name);
  const rows = await student.database.rowsIn(model.table);
  return rows.map((row) => say((attribute) => row[model.attributes[attribute]?.column ?? attribute])).toSorted();
}

function toRows(student: Student, name: string, answer: unknown): Row[] {
  const key = primaryKey(student.model(name));
  const claims = Array.isArray(answer) ? (answer as Record<string, unknown>[]) : [];
  return byId(
    claims.map((plain) => {
      const id = plain?.[key];
      return rowOf(student, name, typeof id === 'number' || typeof id === 'string' ? id : 'without an id');
    }),
  );
}

function rowOf(student: Student, name: string, id: number | string): Row {
  return new Row(name, id, { [primaryKey(student.model(name))]: id });
}

function named({ model, id }: Row): { model: string; id: unknown } {
  return { model, id };
}
