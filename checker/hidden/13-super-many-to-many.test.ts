import { behaviours, expect, test } from '../judge/hidden.ts';

const { childBelongs, deletingKeepsTheOtherSide, includes, includesBothEnds, includesJoinRows } = behaviours;
const { joinedThrough, oneColumnEach, parentHas, placeJoined } = behaviours;

const SHIFTS = { one: 'Lifeguard', other: 'Beach', join: 'Shift', attribute: 'hours' };
const ALL_SIX = ['many-to-many', 'has-shifts', 'of-a-shift'];

test('many-to-many through Shift', { meta: { id: 'many-to-many' } }, async ({ student }) => {
  await student.sync();
  await joinedThrough(student, SHIFTS);
});

test('both have many shifts', { meta: { id: 'has-shifts' } }, async ({ student }) => {
  await student.sync();
  await parentHas(student, 'hasMany', 'Lifeguard', 'Shift');
  await parentHas(student, 'hasMany', 'Beach', 'Shift');
});

test('a shift belongs to both', { meta: { id: 'of-a-shift', after: ['has-shifts'] } }, async ({ student }) => {
  await student.sync();
  await childBelongs(student, 'hasMany', 'Lifeguard', 'Shift');
  await childBelongs(student, 'hasMany', 'Beach', 'Shift');
});

test('one column each', { meta: { id: 'one-column-each', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await oneColumnEach(student, SHIFTS);
});

test('beaches and lifeguards', { meta: { id: 'include-across', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await includes(student, 'Lifeguard', 'Beach', { bothWays: true });
});

test('their shifts', { meta: { id: 'include-shifts', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await includesJoinRows(student, SHIFTS);
});

test('from the shift', { meta: { id: 'include-from-shift', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await includesBothEnds(student, SHIFTS);
});

test('one shift alone', { meta: { id: 'one-shift', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 2, Beach: 2 });
  const placed = await placeJoined(student, SHIFTS, [
    [guards[0], beaches[0]],
    [guards[0], beaches[1]],
    [guards[1], beaches[0]],
    [guards[1], beaches[1]],
  ]);
  const hours = placed.map(({ value }) => value);
  const longer = Math.max(...hours) + student.chance.whole(1, 5);
  const tried = `Finding the shift of ${hours[1]} hours and making it ${longer}, then deleting that of ${hours[2]} hours`;
  await student.run(changeOne, { from: hours[1], to: longer, deleted: hours[2] }, `${tried}.`);
  expect(
    (await student.database.valuesOf('Shift', 'hours')).map(Number).sort(byNumber),
    `${tried}, then reading the hours of all shifts`,
  ).toEqual([hours[0], longer, hours[3]].toSorted((low, high) => low! - high!));
});

test('a deleted lifeguard', { meta: { id: 'lifeguard-deleted', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await deletingKeepsTheOtherSide(student, 'Lifeguard', 'Beach');
});

test('a deleted beach', { meta: { id: 'beach-deleted', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  await deletingKeepsTheOtherSide(student, 'Beach', 'Lifeguard');
});

test('the long shifts', { meta: { id: 'long-shifts', after: ALL_SIX } }, async ({ student }) => {
  await student.sync();
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 3, Beach: 3 });
  const ends = guards.slice(0, 3).flatMap((guard) => beaches.slice(0, 3).map((beach) => [guard, beach] as const));
  const placed = await placeJoined(
    student,
    SHIFTS,
    ends.map(([guard, beach]) => [guard, beach]),
  );
  const longest = placed.toSorted((one, other) => other.value - one.value);
  for (const name of ['Lifeguard', 'Beach']) {
    const attributes = Object.keys(student.model(name).attributes);
    expect(
      attributes.includes('name') ? 'name' : attributes.join(', '),
      `Looking for the attribute name of ${name}`,
    ).toBe('name');
  }
  for (const least of [longest[4]!.value, longest[0]!.value, longest[0]!.value + 1]) {
    const called = await student.functions.call('longShifts', { hours: least }, { plain: true });
    expect(called.value, called.tried).toEqual(
      longest
        .filter(({ value }) => value >= least)
        .map(({ one, other, value }) => ({
          lifeguard: one.values['name'],
          beach: other.values['name'],
          hours: value,
        })),
    );
    student.functions.atMost(2, called);
  }
});

/** Runs in the child: changes one shift and deletes another, each by itself. */
async function changeOne({ models }: Probed, data: { from: number; to: number; deleted: number }): Promise<void> {
  const changed = await models['Shift']!.findOne({ where: { hours: data.from } });
  if (!changed) throw new Error(`Shift.findOne found no shift of ${data.from} hours`);
  await changed.update({ hours: data.to });
  const deleted = await models['Shift']!.findOne({ where: { hours: data.deleted } });
  if (!deleted) throw new Error(`Shift.findOne found no shift of ${data.deleted} hours`);
  await deleted.destroy();
}

function byNumber(low: number, high: number): number {
  return low - high;
}

/** The models as the child has them. */
interface Probed {
  models: Record<
    string,
    { findOne(options: object): Promise<{ update(values: object): Promise<void>; destroy(): Promise<void> } | null> }
  >;
}
