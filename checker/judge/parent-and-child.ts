import type { AssociationDescription, ModelDescription } from '../types.ts';
import { callRow, readIncluded } from './one-to-many-probes.ts';
import { byId, primaryKey, Row } from './row.ts';
import type { Student } from './student.ts';

/** One relationship as it was found: both halves, and the column of the child's table that keeps it. */
export interface ParentAndChild {
  parent: string;
  child: string;
  down: AssociationDescription;
  up: AssociationDescription;
  column: string;
}

/** Puts children into their table by the judge's own hand, one for each parent. */
export async function placeChildren(
  student: Student,
  { child, column }: ParentAndChild,
  parents: Row[],
): Promise<Row[]> {
  const model = student.model(child);
  const rows = parents.map(() => new Row(child, student.chance.id()));
  await student.database.place(
    model.table,
    rows.map(({ id }, at) => ({ [keyColumn(model)]: id, [column]: parents[at]!.id })),
  );
  return rows;
}

/** Who belongs to whom as the child's table says it, in words such as `Sandcastle 31 of Beach 12`, sorted by id. */
export async function childrenIn(student: Student, { parent, child, column }: ParentAndChild): Promise<string[]> {
  const model = student.model(child);
  const rows = await student.database.rowsIn(model.table);
  return rows
    .toSorted((one, other) => Number(one[keyColumn(model)]) - Number(other[keyColumn(model)]))
    .map((row) => sayChild(new Row(child, row[keyColumn(model)] as number), parent, row[column]));
}

/** The same words for what is expected. */
export function childrenOf(parent: string, pairs: readonly (readonly [Row, Row | undefined])[]): string[] {
  return pairs
    .toSorted(([one], [other]) => Number(one.id) - Number(other.id))
    .map(([row, of]) => sayChild(row, parent, of?.id));
}

/** Calls a method of one half on a row that the models have read. */
export async function callHalf(
  student: Student,
  row: Row,
  half: AssociationDescription,
  accessor: 'get' | 'set' | 'add',
  others: Row[] = [],
): Promise<Row[]> {
  const method = half.accessors[accessor] ?? accessor;
  const tried = `Calling ${method} on ${row}${others.length > 0 ? ` with ${others.join(' and ')}` : ''}.`;
  const data = { row: named(row), method, others: others.map(named) };
  const answer = await student.run(callRow, data, tried);
  return accessor === 'get' ? toRows(student, half.target, answer) : [];
}

/** Reads a row with one half included. */
export async function includeHalf(student: Student, row: Row, half: AssociationDescription): Promise<Row[]> {
  const tried = `Reading ${row} with ${half.as} included.`;
  return toRows(student, half.target, await student.run(readIncluded, { row: named(row), alias: half.as }, tried));
}

/** Rows by their ids; who belongs to whom is what is asked. */
function toRows(student: Student, name: string, answer: unknown): Row[] {
  const key = primaryKey(student.model(name));
  const claims = (Array.isArray(answer) ? answer : [answer]).filter((one) => one !== null && one !== undefined);
  return byId(
    claims.map((plain) => {
      const id = (plain as Record<string, unknown>)[key];
      const known = student.database.known(name, id);
      return known ?? new Row(name, typeof id === 'number' || typeof id === 'string' ? id : 'without an id');
    }),
  );
}

function named({ model, id }: Row): { model: string; id: unknown } {
  return { model, id };
}

function sayChild(row: Row, parent: string, of: unknown): string {
  return of === undefined || of === null ? `${row} without a ${parent}` : `${row} of ${parent} ${String(of)}`;
}

function keyColumn(model: ModelDescription): string {
  return model.attributes[primaryKey(model)]?.column ?? 'id';
}
