import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Family } from '../judge/belonging.ts';
import type { Row, SomeRows } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const { attempt, putChildren } = behaviours;

test('a beach with all that belongs to it', { meta: { id: 'opens-beach' } }, async ({ student }) => {
  const { guards, before, days } = await begin(student);
  const data = treeOf(student, [
    [at(days[2], guards[0]), at(days[1], guards[3])],
    [at(days[2], guards[1]), at(days[2], guards[2])],
  ]);
  const called = await student.functions.call('openBeach', data);
  await expectOpened(student, called.tried, data, before);
  expect(called.value, `${called.tried} Then looking at its answer.`).toBe(await idOf(student, data));
});

test('a beach with less', { meta: { id: 'opens-empty', after: ['opens-beach'] } }, async ({ student }) => {
  const { guards, before, days } = await begin(student);
  const bare = treeOf(student, []);
  const { tried } = await student.functions.call('openBeach', bare);
  await expectOpened(student, tried, bare, before);
  const some = treeOf(student, [[], [at(days[2], guards[0])]]);
  const now = await look(student);
  const called = await student.functions.call('openBeach', some);
  await expectOpened(student, called.tried, some, now);
});

test(
  'all of a beach, or nothing',
  { meta: { id: 'beach-or-nothing', after: ['opens-beach'] } },
  async ({ student }) => {
    const { guards, before, days } = await begin(student);
    const nobody = student.chance.id();
    for (const last of [{ day: days[2], lifeguardId: nobody }, at(days[2], guards[0])]) {
      const data = treeOf(student, [[at(days[2], guards[0])], [at(days[1], guards[2]), last]]);
      await expectRefused(student, 'openBeach', data, before);
    }
  },
);

test('a day with new shifts', { meta: { id: 'plans-day' } }, async ({ student }) => {
  const { guards, towers, before, days } = await begin(student);
  const data = {
    day: days[0],
    shifts: [shift(towers[2], guards[0]), shift(towers[1], guards[2]), shift(towers[1], guards[3])],
  };
  const called = await student.functions.call('replanDay', data);
  await expectPlanned(student, called.tried, data, before);
  expect(called.value, `${called.tried} Then looking at its answer.`).toBe(3);
  // A day that had no shifts is like any other.
  const free = { day: days[2], shifts: [shift(towers[0], guards[1])] };
  const now = await look(student);
  const again = await student.functions.call('replanDay', free);
  await expectPlanned(student, again.tried, free, now);
  expect(again.value, `${again.tried} Then looking at its answer.`).toBe(1);
});

test('a day without shifts', { meta: { id: 'plans-empty', after: ['plans-day'] } }, async ({ student }) => {
  const { before, days } = await begin(student);
  const data = { day: days[0], shifts: [] };
  const called = await student.functions.call('replanDay', data);
  await expectPlanned(student, called.tried, data, before);
  expect(called.value, `${called.tried} Then looking at its answer.`).toBe(0);
});

test('all of a plan, or nothing', { meta: { id: 'plan-or-nothing', after: ['plans-day'] } }, async ({ student }) => {
  const { guards, towers, before, days } = await begin(student);
  const nobody = { towerId: towers[1].id, lifeguardId: student.chance.id() };
  for (const last of [nobody, shift(towers[2], guards[2])]) {
    const data = { day: days[0], shifts: [shift(towers[0], guards[2]), last] };
    await expectRefused(student, 'replanDay', data, before);
  }
});

test(
  'the next call',
  { meta: { id: 'goes-on', after: ['beach-or-nothing', 'plan-or-nothing'] } },
  async ({ student }) => {
    const { guards, towers, before, days } = await begin(student);
    const nobody = student.chance.id();
    await attempt(student.functions.call('openBeach', treeOf(student, [[{ day: days[2], lifeguardId: nobody }]])));
    const plan = { day: days[0], shifts: [shift(towers[2], guards[3])] };
    const called = await student.functions.call('replanDay', plan);
    await expectPlanned(student, called.tried, plan, before);
    await attempt(
      student.functions.call('replanDay', { day: days[0], shifts: [{ towerId: towers[0].id, lifeguardId: nobody }] }),
    );
    const tree = treeOf(student, [[at(days[2], guards[0])]]);
    const now = await look(student);
    const opened = await student.functions.call('openBeach', tree);
    await expectOpened(student, opened.tried, tree, now);
  },
);

interface Tree {
  name: string;
  towers: { code: string; shifts: { day: string; lifeguardId: unknown }[] }[];
}

interface Plan {
  day: string;
  shifts: { towerId: unknown; lifeguardId: unknown }[];
}

/** All rows there are, in words: ids of the judge's own rows, and names where the learner's rows have other ids. */
type Seen = Record<'Beaches' | 'Towers' | 'Lifeguards' | 'Shifts', string[]>;

const TOWERS: Family = { child: 'Tower', parent: 'Beach', key: 'beachId' };

interface Town {
  guards: SomeRows;
  towers: [Row, Row, Row];
  /** The first two have shifts, the third has none. */
  days: [string, string, string];
  before: Seen;
}

async function begin(student: Student): Promise<Town> {
  await student.migrate();
  const { Beach: beaches, Lifeguard: guards } = await student.rows({ Beach: 2, Lifeguard: 4 });
  const placed = await putChildren(student, TOWERS, [beaches[1], beaches[0], beaches[1]], []);
  const towers = placed.map(({ row }) => row) as [Row, Row, Row];
  const first = student.chance.whole(10, 26);
  const days = [0, 1, 2].map((day) => `2031-07-${first + day}`) as [string, string, string];
  const links = [
    [days[0], towers[0], guards[1]],
    [days[0], towers[1], guards[0]],
    [days[1], towers[0], guards[2]],
    [days[1], towers[2], guards[0]],
  ] as const;
  const rows = links.map(([day, tower, guard]) => ({ id: student.chance.id(), day, ...shift(tower, guard) }));
  await student.database.place('Shifts', rows);
  return { guards, towers, days, before: await look(student) };
}

function shift(tower: Row, guard: Row): { towerId: unknown; lifeguardId: unknown } {
  return { towerId: tower.id, lifeguardId: guard.id };
}

function at(day: string, guard: Row): { day: string; lifeguardId: unknown } {
  return { day, lifeguardId: guard.id };
}

/** The data of a new beach, with a tower for each list of shifts. */
function treeOf(student: Student, towers: { day: string; lifeguardId: unknown }[][]): Tree {
  return {
    name: student.chance.words(),
    towers: towers.map((shifts) => ({ code: `T${student.chance.id()}`, shifts })),
  };
}

async function look(student: Student): Promise<Seen> {
  const [beaches, towers, guards, shifts] = await Promise.all(
    ['Beaches', 'Towers', 'Lifeguards', 'Shifts'].map((table) => student.database.rowsIn(table)),
  );
  const nameOf = (id: unknown): unknown => beaches!.find((row) => row['id'] === id)?.['name'];
  const codeOf = (id: unknown): unknown => towers!.find((row) => row['id'] === id)?.['code'];
  return {
    Beaches: beaches!.map((row) => `${row['name']}`).sort(),
    Towers: towers!.map((row) => `${row['code']} at ${nameOf(row['beachId'])}`).sort(),
    Lifeguards: guards!.map((row) => `${row['id']} ${row['name']}`).sort(),
    Shifts: shifts!.map((row) => sayShift(row['day'], codeOf(row['towerId']), row['lifeguardId'])).sort(),
  };
}

function sayShift(day: unknown, code: unknown, guard: unknown): string {
  return `${day}: Lifeguard ${guard} in ${code}`;
}

async function expectOpened(student: Student, tried: string, { name, towers }: Tree, before: Seen): Promise<void> {
  const shifts = towers.flatMap(({ code, shifts: own }) =>
    own.map(({ day, lifeguardId }) => sayShift(day, code, lifeguardId)),
  );
  await expectSeen(student, tried, {
    ...before,
    Beaches: [...before.Beaches, name].sort(),
    Towers: [...before.Towers, ...towers.map(({ code }) => `${code} at ${name}`)].sort(),
    Shifts: [...before.Shifts, ...shifts].sort(),
  });
}

async function expectPlanned(student: Student, tried: string, { day, shifts }: Plan, before: Seen): Promise<void> {
  const towers = await student.database.rowsIn('Towers');
  const codeOf = (id: unknown): unknown => towers.find((row) => row['id'] === id)?.['code'];
  const planned = shifts.map(({ towerId, lifeguardId }) => sayShift(day, codeOf(towerId), lifeguardId));
  const others = before.Shifts.filter((one) => !one.startsWith(day));
  await expectSeen(student, tried, { ...before, Shifts: [...others, ...planned].sort() });
}

/** Compares one table after another, so that a message is about one. */
async function expectSeen(student: Student, tried: string, wanted: Seen): Promise<void> {
  const found = await look(student);
  for (const table of ['Beaches', 'Towers', 'Shifts', 'Lifeguards'] as const) {
    expect(found[table], `${tried} Then reading the rows of ${table}.`).toEqual(wanted[table]);
  }
}

async function expectRefused(student: Student, name: string, data: Tree | Plan, before: Seen): Promise<void> {
  const tried = `Calling ${name}(models, ${JSON.stringify(data)}).`;
  const error = await attempt(student.functions.call(name, data));
  await expectSeen(student, tried, before);
  expect(error ? 'it fails' : 'it resolves', `${tried} Then looking whether the call fails.`).toBe('it fails');
}

async function idOf(student: Student, { name }: Tree): Promise<unknown> {
  const beaches = await student.database.rowsIn('Beaches');
  return beaches.find((row) => row['name'] === name)?.['id'];
}
