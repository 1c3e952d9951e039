import type { Belonging, Family } from '../judge/belonging.ts';
import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Row } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const { attempt, belongTo, fitsType, keyColumnOf, putChildren } = behaviours;

test('the migrations run on an empty database', { meta: { id: 'migrates' } }, async ({ student }) => {
  await student.migrate();
  student.migrations.requireAdded();
  for (const name of ['Beach', 'Lifeguard', 'Sandcastle', 'Rescue']) {
    const model = student.model(name);
    const table = await student.database.tableOf(model);
    const columns = table.columns.map((column) => column.name);
    const missing = Object.values(model.attributes).filter(({ column }) => !columns.includes(column));
    expect(
      missing.map(({ column }) => column),
      `Looking for columns that are missing in ${table.name}`,
    ).toEqual([]);
    // SQLite would keep text in a column of numbers, too.
    const words = table.columns.find(({ name: column }) => column === 'name' || column === 'note');
    const type = words?.type ?? '';
    expect(
      /INT|REAL|FLOA|DOUB/i.test(type) ? type : 'text',
      `Looking at the type of the column ${words?.name} of ${table.name}`,
    ).toBe('text');
  }
  expect(
    await student.migrations.tablesMadeTooEarly(),
    'Running your migrations in order, and looking for a table made before a table it references',
  ).toEqual([]);
});

test('real foreign keys', { meta: { id: 'foreign-keys', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  for (const family of [GUARDS, CASTLES, RESCUES]) {
    const parent = student.model(family.parent);
    const table = await student.database.tableOf(student.model(family.child));
    const column = keyColumnOf(student, family);
    const key = await student.database.foreignKey(table, column, parent);
    const other = table.foreignKeys.find((candidate) => candidate.column === column);
    expect(
      key ? parent.table : (other?.table ?? 'nothing'),
      `Looking at what the column ${column} of ${table.name} references`,
    ).toBe(parent.table);
    // SQLite compares ids whatever their types; other databases refuse a key of another type.
    const [type, wanted] = await student.database.typesOf(table, column, parent);
    expect(
      fitsType(type, wanted) ? wanted : type,
      `Comparing the type of the column ${column} of ${table.name} with that of the id it references`,
    ).toBe(wanted);
  }
});

test('keys that are never empty', { meta: { id: 'never-empty', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  for (const family of [CASTLES, RESCUES]) {
    const taken = await student.database.tryToPlace(student.model(family.child).table, {
      [keyColumnOf(student, family)]: null,
    });
    expect(
      taken ? 'it is stored' : 'it is refused',
      `Storing a ${family.child} without a ${family.parent} with plain SQL`,
    ).toBe('it is refused');
  }
});

test('sandcastles go', { meta: { id: 'sandcastles-go', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  await sandcastlesGo(student);
});

test('lifeguards stay', { meta: { id: 'lifeguards-stay', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  const [first, second, third] = (await student.rows({ Beach: 3 })).Beach;
  const guards = await put(student, GUARDS, [second, first, third, first, second]);
  const reports = await put(student, RESCUES, [guards[1]!.row, guards[0]!.row, guards[2]!.row]);
  await deleting(student, first, second, async (tried, gone) => {
    await belongTo(
      student,
      GUARDS,
      tried,
      guards.map(({ row, of }) => ({ row, of: gone.includes(of!) ? undefined : of })),
    );
    await belongTo(student, RESCUES, tried, reports);
  });
});

test('whoever has reports stays', { meta: { id: 'rescuer-stays', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  const [idle, first, second, away] = (await student.rows({ Lifeguard: 4 })).Lifeguard;
  const reports = await put(student, RESCUES, [second, first, second]);
  const stays = async (tried: string, guards: Row[]): Promise<void> => {
    const left = await student.database.rowsOf('Lifeguard');
    expect(left, `${tried}, then reading which lifeguards there are`).toEqual(guards);
    await belongTo(student, RESCUES, tried, reports);
  };
  await attempt(student.destroy(first));
  await stays(`Trying to delete ${first}, who has a report, through the model`, [idle, first, second, away]);
  await attempt(student.database.deleteRow(second));
  await stays(`Trying to delete ${second}, who has reports, with plain SQL`, [idle, first, second, away]);
  await student.destroy(idle);
  await stays(`Deleting ${idle}, who has no report, through the model`, [first, second, away]);
  await student.database.deleteRow(away);
  await stays(`Deleting ${away}, who has no report, with plain SQL`, [first, second]);
});

test('hidden reports', { meta: { id: 'report-hidden', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  const [ann, ben] = (await student.rows({ Lifeguard: 2 })).Lifeguard;
  const reports = await put(student, RESCUES, [ben, ann, ben]);
  const [first, hidden, third] = reports.map(({ row }) => row) as [Row, Row, Row];
  const tried = `Deleting ${hidden} through its model`;
  await student.run(destroy, hidden.id, `${tried}.`);
  await belongTo(student, RESCUES, tried, reports);
  await seen(student, tried, [first, third]);
  await attempt(student.database.deleteRow(ann));
  await belongTo(
    student,
    RESCUES,
    `${tried}, and trying to delete ${ann}, whose report it is, with plain SQL`,
    reports,
  );
  const again = `Restoring ${hidden}`;
  await student.run(restore, hidden.id, `${again}.`);
  await belongTo(student, RESCUES, again, reports);
  await seen(student, again, [first, hidden, third]);
});

test(
  'undo and redo',
  { meta: { id: 'undo-redo', after: ['foreign-keys', 'sandcastles-go', 'lifeguards-stay', 'rescuer-stays'] } },
  async ({ student }) => {
    await student.migrate();
    const { Beach: beaches } = await student.rows({ Beach: 2 });
    // Rows that hold each other: what is dropped must not be needed by what is still there.
    const guards = await put(student, GUARDS, beaches);
    await put(
      student,
      RESCUES,
      guards.map(({ row }) => row),
    );
    const { hasGiven } = student.migrations;
    // In an application of the learner's own, one table after another.
    const last = hasGiven ? [RESCUES] : [RESCUES, CASTLES, GUARDS];
    for (const { child } of last) await student.migrations.undoAdded(student.model(child).table);
    const left = await student.database.tables();
    const own = [GUARDS, CASTLES, RESCUES].map(({ child }) => student.model(child).table);
    expect(
      left.filter((table) => own.includes(table)),
      'Undoing the migrations that were added, then looking for tables that are left',
    ).toEqual([]);
    if (hasGiven) {
      expect(
        await student.database.rowsOf('Beach'),
        'Undoing the migrations that were added, then reading the rows of Beach',
      ).toEqual(beaches);
    }
    await student.migrations.again();
    await sandcastlesGo(student);
  },
);

const GUARDS: Family = { child: 'Lifeguard', parent: 'Beach', key: 'beachId' };
const CASTLES: Family = { child: 'Sandcastle', parent: 'Beach', key: 'beachId' };
const RESCUES: Family = { child: 'Rescue', parent: 'Lifeguard', key: 'lifeguardId' };

async function sandcastlesGo(student: Student): Promise<void> {
  const [first, second, third] = (await student.rows({ Beach: 3 })).Beach;
  const castles = await put(student, CASTLES, [second, third, first, second, first]);
  await deleting(student, first, second, (tried, gone) =>
    belongTo(
      student,
      CASTLES,
      tried,
      castles.filter(({ of }) => !gone.includes(of!)),
    ),
  );
}

/** Deletes one row through its model and another with plain SQL, and looks after each. */
async function deleting(
  student: Student,
  first: Row,
  second: Row,
  look: (tried: string, gone: Row[]) => Promise<void>,
): Promise<void> {
  await student.destroy(first);
  await look(`Deleting ${first} through its model`, [first]);
  await student.database.deleteRow(second);
  await look(`Deleting ${second} with plain SQL`, [first, second]);
}

/** Names and notes say which row is which; deletedAt stays empty, whatever it is called. */
function put(student: Student, family: Family, parents: Row[]): Promise<Belonging[]> {
  return putChildren(student, family, parents, ['name', 'note', 'createdAt', 'updatedAt']);
}

/** Which reports the model finds. */
async function seen(student: Student, tried: string, wanted: Row[]): Promise<void> {
  const asked = `${tried}, then asking Rescue for all reports, by their ids`;
  const found = await student.run(findAll, {}, asked);
  expect(found, asked).toEqual(wanted.map(({ id }) => id).sort((one, other) => Number(one) - Number(other)));
}

/** Runs in the child: reads all reports. */
async function findAll({ models }: Models): Promise<unknown> {
  const found = await models['Rescue']!.findAll();
  return found.map((one) => one.id).sort((one, other) => one - other);
}

/** Runs in the child: deletes a report as an application would. */
async function destroy({ models }: Models, id: number): Promise<unknown> {
  const found = await models['Rescue']!.findByPk(id);
  if (!found) throw new Error('findByPk found no Rescue');
  await found.destroy();
  return true;
}

/** Runs in the child: brings back a report that was deleted. */
async function restore({ models }: Models, id: number): Promise<unknown> {
  const found = await models['Rescue']!.findByPk(id, { paranoid: false });
  if (!found) throw new Error('findByPk found no Rescue, not even with paranoid: false');
  await found.restore();
  return true;
}

interface Report {
  id: number;
  destroy(): Promise<void>;
  restore(): Promise<void>;
}
interface Reports {
  findAll(): Promise<Report[]>;
  findByPk(id: number, options?: object): Promise<Report | null>;
}
type Models = { models: Record<string, Reports> };
