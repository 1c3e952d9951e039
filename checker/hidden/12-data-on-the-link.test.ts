import { expect, test } from '../judge/hidden.ts';
import type { Called } from '../judge/student-functions.ts';
import type { Row, SomeRows } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const TABLE = 'Shifts';

test('the migration', { meta: { id: 'adds-the-column' } }, async ({ student }) => {
  await student.migrateShipped(TABLE);
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 2, Beach: 2 });
  // Each row appears twice: a rule for one column alone would refuse that.
  const pairs = guards.slice(0, 2).flatMap((guard) => beaches.slice(0, 2).map((beach) => [guard, beach] as const));
  const shifts = pairs.map(([guard, beach]) => ({ LifeguardId: guard.id, BeachId: beach.id }));
  await student.database.place(TABLE, shifts);
  await student.migrations.runAdded();
  const { columns } = await student.database.table(TABLE);
  expect(
    columns.map(({ name }) => name).filter((name) => name === 'hours'),
    `Running your migrations, then looking for the column hours of ${TABLE}`,
  ).toEqual(['hours']);
  expect(
    byKeys(await student.database.rowsIn(TABLE)),
    `Running your migrations, then reading the shifts that were in ${TABLE} before`,
  ).toEqual(byKeys(shifts));
});

test('the model', { meta: { id: 'shift-model', after: ['adds-the-column'] } }, async ({ student }) => {
  await student.migrate();
  const { from, back } = student.manyToMany('Lifeguard', 'Beach', { bothSides: true });
  const { attributes } = student.model('Shift');
  expect(
    Object.keys(attributes).filter((name) => name === 'hours'),
    'Looking for the attribute hours of the model Shift',
  ).toEqual(['hours']);
  expect(
    [from.through?.model, back?.through?.model],
    'Looking which model is behind the links of a lifeguard, and behind those of a beach',
  ).toEqual(['Shift', 'Shift']);
  const { columns } = await student.joinTable('Lifeguard', 'Beach');
  const column = attributes['hours']!.column;
  expect(
    columns.map(({ name }) => name).filter((name) => name === column),
    `Looking for the column ${column}, which the model Shift uses, in its table`,
  ).toEqual([column]);
  // Placed by hand: whoever asks for hours in every shift may refuse a link without them.
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 2, Beach: 2 });
  await placeShifts(student, [
    [guards[0], beaches[0], 2],
    [guards[0], beaches[1], 3],
    [guards[1], beaches[1], 4],
  ]);
  expect(await student.linked(guards[0], 'Beach'), `Asking ${guards[0]} where it works`).toEqual([
    beaches[0],
    beaches[1],
  ]);
  expect(await student.linked(beaches[1], 'Lifeguard'), `Asking ${beaches[1]} who works there`).toEqual([
    guards[0],
    guards[1],
  ]);
});

test('a planned shift', { meta: { id: 'plan-shift', after: ['shift-model'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  const plans: Plan[] = [
    [guards[0], beaches[1], 7],
    [guards[0], beaches[2], 3],
    [guards[1], beaches[1], 5],
  ];
  for (const [index, plan] of plans.entries()) {
    const { tried } = await planShift(student, plan);
    await expectShifts(student, plans.slice(0, index + 1), tried);
  }
});

test('planned again', { meta: { id: 'plan-again', after: ['plan-shift'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  const others: Plan[] = [
    [guards[0], beaches[0], 2],
    [guards[1], beaches[1], 9],
  ];
  await placeShifts(student, [...others, [guards[0], beaches[1], 4]]);
  const plan: Plan = [guards[0], beaches[1], 8];
  const { tried } = await planShift(student, plan);
  await expectShifts(student, [...others, plan], tried);
});

test('the shifts of a lifeguard', { meta: { id: 'shifts-of', after: ['shift-model'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  await placeShifts(student, [
    [guards[0], beaches[0], 3],
    [guards[0], beaches[1], 6],
    [guards[0], beaches[2], 3],
    [guards[1], beaches[1], 8],
  ]);
  await expectAnswer(student, 'shiftsOf', { lifeguardId: guards[0].id }, [
    { beach: beaches[0].values['name'], hours: 3 },
    { beach: beaches[1].values['name'], hours: 6 },
    { beach: beaches[2].values['name'], hours: 3 },
  ]);
  await expectAnswer(student, 'shiftsOf', { lifeguardId: guards[1].id }, [
    { beach: beaches[1].values['name'], hours: 8 },
  ]);
  await expectAnswer(student, 'shiftsOf', { lifeguardId: guards[2].id }, []);
});

test('those who are there long', { meta: { id: 'busy-guards', after: ['shift-model'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  expect(
    Object.keys(student.model('Lifeguard').attributes).filter((name) => name === 'firstName'),
    'Looking for the attribute firstName of the model Lifeguard',
  ).toEqual(['firstName']);
  await placeShifts(student, [
    [guards[0], beaches[0], 4],
    [guards[1], beaches[0], 5],
    [guards[2], beaches[0], 7],
    // At another beach the same lifeguard is busy, which does not count here.
    [guards[0], beaches[1], 9],
    [guards[1], beaches[1], 2],
  ]);
  await expectAnswer(student, 'busyGuards', { beachId: beaches[0].id, atLeast: 5 }, [
    { firstName: guards[1].values['firstName'], hours: 5 },
    { firstName: guards[2].values['firstName'], hours: 7 },
  ]);
  await expectAnswer(student, 'busyGuards', { beachId: beaches[1].id, atLeast: 3 }, [
    { firstName: guards[0].values['firstName'], hours: 9 },
  ]);
  await expectAnswer(student, 'busyGuards', { beachId: beaches[0].id, atLeast: 8 }, []);
});

test('beaches without shifts', { meta: { id: 'beaches-of', after: ['shift-model'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  await placeShifts(student, [
    [guards[1], beaches[0], 1],
    [guards[1], beaches[2], 2],
    [guards[0], beaches[1], 3],
  ]);
  const wanted = [beaches[0], beaches[2]].map((beach) => ({ id: beach.id, name: beach.values['name'] }));
  await expectAnswer(student, 'beachesOf', { lifeguardId: guards[1].id }, wanted);
  await expectAnswer(student, 'beachesOf', { lifeguardId: guards[2].id }, []);
});

test('undo and redo', { meta: { id: 'undo-redo', after: ['plan-shift'] } }, async ({ student }) => {
  const { guards, beaches } = await begin(student);
  const plans: Plan[] = [guards[0], guards[1]].flatMap((guard) =>
    [beaches[0], beaches[1]].map((beach, index): Plan => [guard, beach, index + 2]),
  );
  await placeShifts(student, plans);
  const { table } = student.manyToMany('Lifeguard', 'Beach');
  await student.migrations.undoAdded(table);
  // In an application of the learner's own, the same migration may have made the table.
  if (student.migrations.hasGiven) {
    const rows = await student.database.rowsIn(TABLE);
    const shifts = plans.map(([guard, beach]) => ({ LifeguardId: guard.id, BeachId: beach.id }));
    expect(byKeys(rows), `Undoing the migrations that were added, then reading the shifts in ${TABLE}`).toEqual(
      byKeys(shifts),
    );
    expect(
      rows.flatMap((row) => Object.keys(row)).includes('hours') ? 'hours is there' : 'hours is gone',
      `Undoing the migrations that were added, then looking for the column hours of ${TABLE}`,
    ).toBe('hours is gone');
  }
  await student.migrations.again();
  const plan: Plan = [guards[2], beaches[2], 6];
  const { tried } = await planShift(student, plan);
  const hours = (await hoursInTable(student)).filter((line) => line.startsWith(`${guards[2]} `));
  expect(hours, `${tried} After undoing and redoing your migrations, then reading the hours.`).toEqual([sayPlan(plan)]);
});

/** So many hours of a lifeguard at a beach. */
type Plan = [guard: Row, beach: Row, hours: number];

async function begin(student: Student): Promise<{ guards: SomeRows; beaches: SomeRows }> {
  await student.migrate();
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 3, Beach: 3 });
  return { guards, beaches };
}

function planShift(student: Student, [guard, beach, hours]: Plan): Promise<Called> {
  return student.functions.call('planShift', { lifeguardId: guard.id, beachId: beach.id, hours });
}

async function placeShifts(student: Student, plans: Plan[]): Promise<void> {
  const { table, fromColumn, backColumn } = student.manyToMany('Lifeguard', 'Beach');
  const column = hoursColumn(student);
  const rows = plans.map(([guard, beach, hours]) => ({
    [fromColumn]: guard.id,
    [backColumn]: beach.id,
    [column]: hours,
  }));
  await student.database.place(table, rows);
}

async function expectShifts(student: Student, plans: Plan[], tried: string): Promise<void> {
  expect(await hoursInTable(student), `${tried} Then reading the hours of all shifts.`).toEqual(
    plans.map(sayPlan).toSorted(),
  );
}

/** An answer in any order; at most two SELECT statements. */
async function expectAnswer(student: Student, name: string, data: object, wanted: object[]): Promise<void> {
  const called = await student.functions.call(name, data, { plain: true });
  const { value, tried } = called;
  expect(
    Array.isArray(value) ? value.map(sayFields).toSorted() : value,
    `${tried} Then looking at its answer.`,
  ).toEqual(wanted.map(sayFields).toSorted());
  student.functions.atMost(2, called);
}

async function hoursInTable(student: Student): Promise<string[]> {
  const { table, fromColumn, backColumn } = student.manyToMany('Lifeguard', 'Beach');
  const column = hoursColumn(student);
  const rows = await student.database.rowsIn(table);
  return rows
    .map((row) => `Lifeguard ${row[fromColumn]} at Beach ${row[backColumn]}: ${sayHours(row[column])}`)
    .toSorted();
}

function hoursColumn(student: Student): string {
  return student.model('Shift').attributes['hours']?.column ?? 'hours';
}

function sayPlan([guard, beach, hours]: Plan): string {
  return `${guard} at ${beach}: ${sayHours(hours)}`;
}

function sayHours(hours: unknown): string {
  return hours === null || hours === undefined ? 'no hours' : `${String(hours)} hours`;
}

/** An object of an answer with its fields in one order, so that only what is in it counts. */
function sayFields(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item) ?? 'nothing';
  const fields = Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{ ${fields.map(([field, inner]) => `${field}: ${JSON.stringify(inner)}`).join(', ')} }`;
}

/** The two keys of each row, in one order. */
function byKeys(rows: Record<string, unknown>[]): string[] {
  return rows.map((row) => `Lifeguard ${String(row['LifeguardId'])} at Beach ${String(row['BeachId'])}`).toSorted();
}
