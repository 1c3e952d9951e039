import { expect } from 'vitest';
import type { AssociationDescription } from '../types.ts';
import { claimedRow } from './claimed-row.ts';
import { byId, type Link, type Row } from './row.ts';
import type { Student } from './student.ts';

/*
 * Several many-to-many relationships between the same models, or from a model to itself. They may share a table, with a
 * column that says which is which; so links are made and read through the associations, and the judge reads the pairs
 * that are stored, whatever else stands beside them.
 */

/** The association is there under its alias, with two columns of its own in a table that exists. */
export async function linkedAs(student: Student, source: string, target: string, as: string): Promise<void> {
  const { table, fromColumn, backColumn } = student.manyToMany(source, target, { as });
  expect(
    fromColumn === backColumn ? `only ${fromColumn}` : 'two columns',
    `Looking whether ${table} has a column of its own for either side of ${as}`,
  ).toBe('two columns');
  await student.joinTable(source, target, { as });
}

/** One fact told from both ends: both associations use one table, and the same two columns the other way round. */
export async function turnedRound(student: Student, model: string, there: string, back: string): Promise<void> {
  await linkedAs(student, model, model, there);
  await linkedAs(student, model, model, back);
  const [one, other] = [there, back].map((as) => student.manyToMany(model, model, { as })) as [
    ReturnType<Student['manyToMany']>,
    ReturnType<Student['manyToMany']>,
  ];
  expect(other.table, `Comparing the join table of ${there} with that of ${back}`).toBe(one.table);
  expect(
    [other.fromColumn, other.backColumn],
    `Comparing the columns of ${there} with those of ${back}, which are the same the other way round`,
  ).toEqual([one.backColumn, one.fromColumn]);
}

/** Links as they are made: through which association, from which row, to which rows. */
export type Made = [as: string, from: Row, to: Row[]][];

/** Makes links through associations, and compares what is stored with them. */
export async function make(student: Student, made: Made): Promise<void> {
  for (const [as, from, to] of made) await student.link(from, to.length === 1 ? to[0]! : to, { as });
  const said = made.map(([as, from, to]) => `${to.join(' and ')} to ${as} of ${from}`).join(', ');
  await stored(student, made, `Adding ${said}`);
}

/** Compares the pairs that the tables hold with the links that are there. */
export async function stored(student: Student, made: Made, tried: string): Promise<void> {
  const wanted = made.flatMap(([, from, to]) => to.map((row) => `${from} – ${row}`));
  const found: string[] = [];
  const tables = new Set<string>();
  for (const [as, from] of made) {
    const target = targetOf(student, from.model, as);
    const { table, fromColumn, backColumn } = student.manyToMany(from.model, target, { as });
    if (tables.has(table.toLowerCase())) continue;
    tables.add(table.toLowerCase());
    for (const row of await student.database.rowsIn(table)) {
      found.push(`${from.model} ${String(row[fromColumn])} – ${target} ${String(row[backColumn])}`);
    }
  }
  expect(found.sort(), `${tried}, then reading the pairs that are stored`).toEqual(wanted.sort());
}

/** Asks every row, through every association, for exactly what was made. */
export async function readsBack(student: Student, rows: Row[], made: Made, aliases: string[]): Promise<void> {
  for (const row of rows) {
    for (const as of aliases) {
      const target = targetOf(student, row.model, as);
      const linked = made.filter(([alias, from]) => alias === as && from === row).flatMap(([, , to]) => to);
      expect(await student.linked(row, target, { as }), `Asking ${row} for its ${as}`).toEqual(byId(linked));
    }
  }
}

/** Reads the rows of a model with two associations included at once: each with exactly its own. */
export async function includesBoth(student: Student, rows: Row[], made: Made, aliases: string[]): Promise<void> {
  const { model } = rows[0]!;
  const tried = `Reading every ${model} with ${aliases.join(' and ')} included at once`;
  const include = aliases.map((association) => ({ association }));
  const found = (await student.world.ask('include', { model, include }, `${tried}.`)) as Record<string, unknown>[];
  const toRows = (name: string, plain: unknown): Row[] =>
    (Array.isArray(plain) ? plain : []).map((one) =>
      claimedRow(student.model(name), one, (id) => student.database.known(name, id)),
    );
  const read = toRows(model, found);
  for (const row of rows) {
    const plain = found[read.indexOf(row)];
    for (const as of aliases) {
      const linked = made.filter(([alias, from]) => alias === as && from === row).flatMap(([, , to]) => to);
      expect(
        byId(toRows(targetOf(student, model, as), plain?.[as])),
        `${tried}, and looking at ${as} of ${row}`,
      ).toEqual(byId(linked));
    }
  }
}

/**
 * On the other side there is an association that tells what one of these tells, whatever it is called: the first that
 * tells it for every row, or else the one through the same table is compared.
 */
export async function seenFromTheOtherSide(student: Student, rows: Row[], made: Made, as: string): Promise<void> {
  const [, { model: source }] = made[0]!;
  const target = rows[0]!.model;
  const { table } = student.manyToMany(source, target, { as });
  const links = made.filter(([alias]) => alias === as).flatMap(([, from, to]) => to.map((row): Link => [row, from]));
  const wanted = rows.map((row): [Row, Row[]] => [
    row,
    byId(links.filter(([one]) => one === row).map(([, other]) => other)),
  ]);
  const told: [Row, Row[]][][] = [];
  for (const one of backwards(student, target, source, table)) {
    const answers: [Row, Row[]][] = [];
    for (const row of rows) answers.push([row, await student.linked(row, source, { as: one.as })]);
    told.push(answers);
    if (say(answers) === say(wanted)) return;
  }
  expect(told[0] ?? 'no association', `Asking every ${target} which ${source} rows have it in ${as}`).toEqual(wanted);
}

/** Where an association of this alias leads; the check before has found it. */
function targetOf(student: Student, model: string, as: string): string {
  return student.model(model).associations.find((one) => one.as === as)?.target ?? model;
}

function backwards(student: Student, from: string, to: string, table: string): AssociationDescription[] {
  return student
    .model(from)
    .associations.filter(
      (one) =>
        one.type === 'BelongsToMany' && one.target === to && one.through?.table.toLowerCase() === table.toLowerCase(),
    );
}

function say(answers: [Row, Row[]][]): string {
  return answers.map(([row, rows]) => `${row}: ${rows.join(', ')}`).join('; ');
}
