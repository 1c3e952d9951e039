import { expect } from 'vitest';
import type { AssociationDescription } from '../types.ts';
import {
  callHalf,
  childrenIn,
  childrenOf,
  includeHalf,
  placeChildren,
  type ParentAndChild,
} from './parent-and-child.ts';
import { byId, type Row } from './row.ts';
import type { Student } from './student.ts';

/*
 * What a one-to-many or one-to-one relationship does. The key is in the child's table, and the judge reads and writes
 * it there by itself.
 */

type Down = 'hasMany' | 'hasOne';

/** The parent's half is there, and its column in the child's table is a real foreign key to the parent. */
export async function parentHas(student: Student, method: Down, parent: string, child: string): Promise<void> {
  const candidates = halves(student, method, parent, child);
  const table = await student.database.tableOf(student.model(child));
  const keys = table.foreignKeys.filter((key) => key.table === student.model(parent).table).map((key) => key.column);
  const { foreignKey } = candidates.find((one) => keys.includes(one.foreignKey)) ?? candidates[0]!;
  expect(
    keys.includes(foreignKey) ? foreignKey : undefined,
    `Looking in ${table.name} for the column that says which ${parent} a ${child} belongs to`,
  ).toBe(foreignKey);
}

/** The child's half is there as well, and keeps the relationship in the same column. */
export async function childBelongs(
  student: Student,
  method: Down,
  parent: string,
  child: string,
): Promise<ParentAndChild> {
  const [downs, ups] = [halves(student, method, parent, child), halves(student, 'belongsTo', child, parent)];
  const table = await student.database.tableOf(student.model(child));
  const pair = downs
    .flatMap((down) => ups.map((up) => ({ down, up })))
    .find(({ down, up }) => down.foreignKey === up.foreignKey);
  const columns = [...new Set([...downs, ...ups].map((one) => one.foreignKey))];
  expect(
    pair ? [pair.up.foreignKey] : columns,
    `Looking for the columns of ${table.name} that reference ${student.model(parent).table}`,
  ).toEqual([(pair?.up ?? ups[0]!).foreignKey]);
  return { parent, child, ...pair!, column: pair!.up.foreignKey };
}

/** Children written from either side are found there, and are read from both sides, one by one and included. */
export async function readBothWays(student: Student, method: Down, parent: string, child: string): Promise<void> {
  const link = await childBelongs(student, method, parent, child);
  const parents = (await student.rows({ [parent]: 4 }))[parent]!;
  const [first, second, third, fourth] = parents;
  const children = await placeChildren(student, link, [third, first, method === 'hasMany' ? third : fourth]);
  const [a, b, c] = children as [Row, Row, Row];
  await callHalf(student, second, link.down, method === 'hasMany' ? 'add' : 'set', [a]);
  await callHalf(student, b, link.up, 'set', [third]);
  await keeps(student, link, `Giving ${a} to ${second}, and setting ${third} as the ${parent} of ${b}`, [
    [a, second],
    [b, third],
    [c, method === 'hasMany' ? third : fourth],
  ]);
  const own = new Map<Row, Row[]>([
    [first, []],
    [second, [a]],
    [third, method === 'hasMany' ? byId([b, c]) : [b]],
    [fourth, method === 'hasMany' ? [] : [c]],
  ]);
  for (const [row, rows] of own) {
    expect(await callHalf(student, row, link.down, 'get'), `Asking ${row} for its ${child} rows`).toEqual(rows);
    expect(await includeHalf(student, row, link.down), `Reading ${row} with its ${child} rows included`).toEqual(rows);
    for (const one of rows) {
      expect(await callHalf(student, one, link.up, 'get'), `Asking ${one} for its ${parent}`).toEqual([row]);
      expect(await includeHalf(student, one, link.up), `Reading ${one} with its ${parent} included`).toEqual([row]);
    }
  }
}

/** Whether the database takes a child that has no parent. */
export async function storesWithout(
  student: Student,
  method: Down,
  parent: string,
  child: string,
  wanted: 'it is stored' | 'it is refused',
): Promise<void> {
  const link = await childBelongs(student, method, parent, child);
  const { table } = student.model(child);
  const taken = await student.database.tryToPlace(table, { [link.column]: null });
  expect(taken ? 'it is stored' : 'it is refused', `Storing a ${child} without a ${parent} with plain SQL`).toBe(
    wanted,
  );
}

/** What becomes of the children when a parent is deleted, through its model and with plain SQL. */
export async function deletingParent(
  student: Student,
  method: Down,
  parent: string,
  child: string,
  then: 'children stay' | 'children go',
): Promise<void> {
  const link = await childBelongs(student, method, parent, child);
  const parents = (await student.rows({ [parent]: 3 }))[parent]!;
  const [first, second, third] = parents;
  const [a, b, c] = (await placeChildren(student, link, [second, first, third])) as [Row, Row, Row];
  const left = (...gone: Row[]): [Row, Row | undefined][] =>
    (
      [
        [a, second],
        [b, first],
        [c, third],
      ] as [Row, Row][]
    )
      .filter(([, of]) => then === 'children stay' || !gone.includes(of))
      .map(([row, of]) => [row, gone.includes(of) ? undefined : of]);
  await student.destroy(first);
  await keeps(student, link, `Deleting ${first} through its model`, left(first));
  await student.database.deleteRow(second);
  await keeps(student, link, `Deleting ${second} with plain SQL`, left(first, second));
}

/** The associations of one kind between two models. */
function halves(student: Student, method: Down | 'belongsTo', from: string, to: string): AssociationDescription[] {
  const { associations } = student.model(from);
  student.model(to);
  const found = associations.filter((one) => lower(one.type) === method && one.target === to);
  const there = associations.map((one) => `${from}.${lower(one.type)}(${one.target})`);
  expect(
    found.length > 0 ? `${from}.${method}(${to})` : there.join(', ') || `${from} has no associations`,
    `Looking for the association ${method} from ${from} to ${to}`,
  ).toBe(`${from}.${method}(${to})`);
  return found;
}

/** Compares what the child's table says about who belongs to whom, as the judge reads it. */
async function keeps(
  student: Student,
  link: ParentAndChild,
  tried: string,
  wanted: (readonly [Row, Row | undefined])[],
): Promise<void> {
  expect(
    await childrenIn(student, link),
    `${tried}, then reading which ${link.child} rows there are, and the ${link.parent} of each`,
  ).toEqual(childrenOf(link.parent, wanted));
}

function lower(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
