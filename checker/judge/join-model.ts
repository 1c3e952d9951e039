import { expect } from 'vitest';
import type { AssociationDescription } from '../types.ts';
import { claimedRow } from './claimed-row.ts';
import { Found } from './finding.ts';
import type { Row } from './row.ts';
import type { Student } from './student.ts';

/*
 * What a join table does whose model has associations of its own: the links can be read from either end, and from the
 * middle. Its rows are told apart by a number that each has for itself, because they may have no id.
 */

/** Two models, the model between them, and the attribute in which a number stands. */
export interface JoinModel {
  one: string;
  other: string;
  join: string;
  attribute: string;
}

/** A row of the join table that the judge placed. */
export interface JoinRow {
  one: Row;
  other: Row;
  value: number;
}

/** The many-to-many relationship goes through the join model, from both sides. */
export async function joinedThrough(student: Student, { one, other, join }: JoinModel): Promise<void> {
  const { from } = student.manyToMany(one, other, { bothSides: true });
  await student.joinTable(one, other);
  expect(from.through?.model, `Looking which model keeps the links of ${one} and ${other}`).toBe(
    student.model(join).name,
  );
}

/** All associations use one column for either end: the table has no other that references it. */
export async function oneColumnEach(student: Student, { one, other, join }: JoinModel): Promise<void> {
  const link = student.manyToMany(one, other, { bothSides: true });
  const table = await student.database.tableOf(student.model(join));
  for (const [column, parent] of [
    [link.fromColumn, one],
    [link.backColumn, other],
  ] as const) {
    const { table: parentTable } = student.model(parent);
    const columns = table.foreignKeys.filter((key) => key.table === parentTable).map((key) => key.column);
    expect(columns, `Looking for the columns of ${table.name} that reference ${parentTable}`).toEqual([column]);
  }
}

/** Places rows in the join table, each with a number that no other has, in no order. */
export async function placeJoined(student: Student, given: JoinModel, ends: [Row, Row][]): Promise<JoinRow[]> {
  const { one, other, join, attribute } = given;
  const { fromColumn, backColumn } = student.manyToMany(one, other);
  const model = student.model(join);
  const column = model.attributes[attribute]?.column;
  if (!column) {
    throw new Found({
      tried: `Looking for the attribute ${attribute} of ${join}`,
      expected: attribute,
      actual: Object.keys(model.attributes).join(', '),
    });
  }
  const numbers = differentNumbers(student, ends.length);
  await student.database.place(
    model.table,
    ends.map(([from, to], at) => ({ [fromColumn]: from.id, [backColumn]: to.id, [column]: numbers[at] })),
  );
  return ends.map(([from, to], at) => ({ one: from, other: to, value: numbers[at]! }));
}

/** Reading either model with the rows of the join table included brings each exactly its own. */
export async function includesJoinRows(student: Student, given: JoinModel): Promise<void> {
  const { one, other, join, attribute } = given;
  const { rows, placed } = await someJoined(student, given);
  for (const [end, name] of [
    ['one', one],
    ['other', other],
  ] as const) {
    const found = await included(student, name, [half(student, name, 'HasMany', join)]);
    const own = new Map(
      found.map(([row, [rowsOfJoin]]) => [
        row,
        (rowsOfJoin as Plain[]).map((each) => Number(each[attribute])).sort(up),
      ]),
    );
    for (const row of rows[name]!) {
      const wanted = placed.filter((each) => each[end] === row).map(({ value }) => value);
      expect(own.get(row), `Reading ${row} with ${join} included, and the ${attribute} of each`).toEqual(
        wanted.sort(up),
      );
    }
  }
}

/** Reading the rows of the join table with both models included brings each exactly its own two ends. */
export async function includesBothEnds(student: Student, given: JoinModel): Promise<void> {
  const { one, other, join, attribute } = given;
  const { placed } = await someJoined(student, given);
  const halves = [half(student, join, 'BelongsTo', one), half(student, join, 'BelongsTo', other)];
  const found = await included(student, join, halves);
  const say = (value: unknown, ...ends: unknown[]): string => `${attribute} ${String(value)}: ${ends.join(' and ')}`;
  expect(
    found
      .map(([, [from, to], plain]) => say(plain[attribute], ended(student, one, from), ended(student, other, to)))
      .sort(),
    `Reading every ${join} with ${one} and ${other} included`,
  ).toEqual(placed.map((row) => say(row.value, row.one, row.other)).sort());
}

type Plain = Record<string, unknown>;

async function someJoined(
  student: Student,
  given: JoinModel,
): Promise<{ rows: Record<string, Row[]>; placed: JoinRow[] }> {
  const rows = await student.rows({ [given.one]: 3, [given.other]: 3 });
  const [first, second] = rows[given.one]!;
  const [a, b, c] = rows[given.other]!;
  const placed = await placeJoined(student, given, [
    [second, c],
    [first, a],
    [first, c],
    [second, b],
  ]);
  return { rows, placed };
}

/** Reads all rows of a model with associations included: each row, what came with it, and its own values. */
async function included(
  student: Student,
  name: string,
  halves: AssociationDescription[],
): Promise<[Row, unknown[], Plain][]> {
  const include = halves.map(({ as }) => ({ association: as }));
  const tried = `Reading every ${name} with ${halves.map(({ target }) => target).join(' and ')} included.`;
  const found = (await student.world.ask('include', { model: name, include }, tried)) as Plain[];
  const model = student.model(name);
  return (Array.isArray(found) ? found : []).map((plain) => [
    claimedRow(model, plain, (id) => student.database.known(name, id)),
    halves.map(({ as, type }) => plain[as] ?? (type === 'HasMany' ? [] : undefined)),
    plain,
  ]);
}

function ended(student: Student, name: string, plain: unknown): Row | string {
  if (!plain) return `no ${name}`;
  return claimedRow(student.model(name), plain, (id) => student.database.known(name, id));
}

function half(student: Student, from: string, type: 'HasMany' | 'BelongsTo', to: string): AssociationDescription {
  const found = student.model(from).associations.find((each) => each.type === type && each.target === to);
  if (found) return found;
  const method = type === 'HasMany' ? 'hasMany' : 'belongsTo';
  throw new Found({
    tried: `Looking for the association ${method} from ${from} to ${to}`,
    expected: `${from}.${method}(${to})`,
    actual: `${from} has no such association`,
  });
}

function differentNumbers({ chance }: Student, count: number): number[] {
  let last = 0;
  const numbers = Array.from({ length: count }, () => (last += chance.whole(1, 3)));
  return numbers
    .map((number) => ({ number, place: chance.next() }))
    .sort((before, after) => before.place - after.place)
    .map(({ number }) => number);
}

function up(low: number, high: number): number {
  return low - high;
}
