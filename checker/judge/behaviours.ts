import { expect } from 'vitest';
import { byEnds, byId, type Link, type Row } from './row.ts';
import type { Student } from './student.ts';

export * from './attempt.ts';
export * from './belonging.ts';
export * from './join-model.ts';
export * from './legacy-table.ts';
export * from './one-to-many.ts';
export * from './polymorphic.ts';
export * from './same-pair.ts';

/*
 * What a many-to-many relationship does, asked the same way by every exercise that wants one. Each behaviour is tried
 * both ways: the association writes and the judge reads the table; the judge writes the table and the association reads.
 */

type Alias = { as?: string };

/** Links made from one side are in the join table, and are seen from both sides. */
export async function linksMadeFrom(student: Student, source: string, target: string): Promise<void> {
  const rows = await student.rows({ [source]: 3, [target]: 4 });
  const [first, second, third] = rows[source]!;
  const [a, b, c, d] = rows[target]!;
  await student.database.placeLinks([[second, c]]);
  await student.link(first, [b, d]);
  await student.link(third, d);
  const links = byEnds([
    [second, c],
    [first, b],
    [first, d],
    [third, d],
  ]);
  expect(
    await student.database.links(source, target),
    `Linking ${first} with ${b} and ${d}, and ${third} with ${d}, then reading the join table`,
  ).toEqual(links);
  await seenFrom(student, [first, second, third], target, links);
  const turned = links.map(([one, other]): Link => [other, one]);
  await seenFrom(student, [a, b, c, d], source, turned);
}

/** Every row is asked for what it is linked with. */
async function seenFrom(student: Student, rows: Row[], target: string, links: Link[]): Promise<void> {
  for (const row of rows) {
    const linked = links.filter(([one]) => one === row).map(([, other]) => other);
    expect(await student.linked(row, target), `Asking ${row} which ${target} rows it is linked with`).toEqual(
      byId(linked),
    );
  }
}

/** Reading one model with the other included brings each row exactly its own; from one side, or from both. */
export async function includes(
  student: Student,
  source: string,
  target: string,
  options: Alias & { include?: unknown; bothWays?: boolean } = {},
): Promise<void> {
  const rows = await student.rows({ [source]: 3, [target]: 3 });
  const [first, second, third] = rows[source]!;
  const [a, b, c] = rows[target]!;
  await student.database.placeLinks(
    [
      [first, a],
      [first, c],
      [second, c],
    ],
    options,
  );
  expect(await student.included(source, target, options), `Reading every ${source} with ${target} included`).toEqual([
    [first, [a, c]],
    [second, [c]],
    [third, []],
  ]);
  if (!options.bothWays) return;
  expect(await student.included(target, source), `Reading every ${target} with ${source} included`).toEqual([
    [a, [first]],
    [b, []],
    [c, [first, second]],
  ]);
}

/** Both columns of the join table are real foreign keys, each to the table of its own model. */
export async function realForeignKeys(student: Student, source: string, target: string): Promise<void> {
  const link = student.manyToMany(source, target);
  const table = await student.joinTable(source, target);
  for (const [column, name] of [
    [link.fromColumn, source],
    [link.backColumn, target],
  ] as const) {
    const model = student.model(name);
    const key = await student.database.foreignKey(table, column, model);
    const other = table.foreignKeys.find((candidate) => candidate.column === column);
    expect(
      key ? `${model.table}` : other ? `${other.table}${other.references ? `.${other.references}` : ''}` : 'nothing',
      `Looking at what the column ${column} of ${table.name} references`,
    ).toBe(model.table);
    // SQLite compares ids whatever their types; other databases refuse a key of another type.
    const [type, wanted] = await student.database.typesOf(table, column, model);
    expect(
      fitsType(type, wanted) ? wanted : type,
      `Comparing the type of the column ${column} of ${table.name} with that of the id it references`,
    ).toBe(wanted);
  }
}

/** Whether a column of one declared type can hold the ids of another: numbers and text are what is told apart. */
export function fitsType(type: string, wanted: string): boolean {
  const isNumber = (one: string): boolean => /INT/i.test(one);
  const isText = (one: string): boolean => /CHAR|TEXT|CLOB|STRING/i.test(one);
  return (
    !(isNumber(type) && isText(wanted)) && !(isText(type) && isNumber(wanted)) && !/DATE|TIME|REAL|FLOA/i.test(type)
  );
}

/** Deleting a row takes its links with it, and never a row of the other side; through the model and by plain SQL. */
export async function deletingKeepsTheOtherSide(student: Student, source: string, target: string): Promise<void> {
  const rows = await student.rows({ [source]: 3, [target]: 3 });
  const [first, second, third] = rows[source]!;
  const [a, b, c] = rows[target]!;
  const links: Link[] = [
    [first, a],
    [first, b],
    [second, b],
    [second, c],
    [third, b],
    [third, c],
  ];
  await student.database.placeLinks(links);
  await student.destroy(first);
  await remains(student, source, target, `Deleting ${first} through its model`, [second, third], [a, b, c], links);
  await student.database.deleteRow(second);
  await remains(student, source, target, `Deleting ${second} with plain SQL`, [third], [a, b, c], links);
}

async function remains(
  student: Student,
  source: string,
  target: string,
  tried: string,
  sources: Row[],
  targets: Row[],
  links: Link[],
): Promise<void> {
  expect(await student.database.rowsOf(source), `${tried}, then reading which rows of ${source} remain`).toEqual(
    sources,
  );
  expect(await student.database.rowsOf(target), `${tried}, then reading which rows of ${target} remain`).toEqual(
    targets,
  );
  expect(await student.database.links(source, target), `${tried}, then reading which links remain`).toEqual(
    byEnds(links.filter(([one]) => sources.includes(one))),
  );
}

/** The timestamp attributes that a model writes; both, as Sequelize does by itself, when there is no such model. */
export function timestampsOf(student: Student, name: string): string[] {
  const model = student.world.models.find((candidate) => candidate.name === name);
  const usual = ['createdAt', 'updatedAt'];
  return model ? usual.filter((attribute) => attribute in model.attributes) : usual;
}
