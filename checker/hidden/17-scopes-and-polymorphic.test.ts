import { behaviours, expect, test } from '../judge/hidden.ts';
import { Row, type SomeRows } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const { createOwn, destroyAll, ownedAs, ownRows } = behaviours;

test('comments', { meta: { id: 'comments' } }, async ({ student }) => {
  const { beaches, castles, comments } = await begin(student);
  for (const row of [...beaches, ...castles]) await expectOwn(student, row, 'Comments', comments);
});

test('a new comment', { meta: { id: 'comment-created', after: ['comments'] } }, async ({ student }) => {
  const { beaches, castles, before } = await begin(student);
  for (const row of [castles[1], beaches[0]]) {
    const text = student.chance.words();
    const tried = await createOwn(student, row, ownedAs(student, row.model, 'Comment', 'Comments'), { text });
    before.Comments.push(sayComment({ text, kind: 'remark', of: row }));
    await expectSeen(student, tried, before);
  }
});

test('warnings', { meta: { id: 'warnings', after: ['comments'] } }, async ({ student }) => {
  const { beaches, comments, before } = await begin(student);
  const warnings = comments.filter(({ kind }) => kind === 'warning');
  for (const row of beaches) await expectOwn(student, row, 'Warnings', warnings);
  const text = student.chance.words();
  const tried = await createOwn(student, beaches[1], ownedAs(student, 'Beach', 'Comment', 'Warnings'), { text });
  before.Comments.push(sayComment({ text, kind: 'warning', of: beaches[1] }));
  await expectSeen(student, tried, before);
});

test('tags', { meta: { id: 'tags' } }, async ({ student }) => {
  const { beaches, castles, tags, links } = await begin(student);
  for (const row of [...beaches, ...castles]) {
    const own = links.filter(([of]) => of === row).map(([, tag]) => tag.id);
    const ids = (rows: unknown[]): unknown[] => rows.map((one) => (one as { id?: unknown } | null)?.id).toSorted();
    const [got, included] = await ownRows(student, row, tagsOf(student, row.model));
    expect(ids(got), `Asking ${row} for its Tags, by id`).toEqual(own.toSorted());
    expect(ids(included), `Reading ${row} with Tags included, by id`).toEqual(own.toSorted());
  }
  expect(tags.length).toBe(4);
});

test('new tags', { meta: { id: 'tags-added', after: ['tags'] } }, async ({ student }) => {
  const { beaches, castles, tags, before } = await begin(student);
  // Beach and sandcastle have the same id, and the sandcastle has the first of these tags already.
  await student.link(beaches[1], [tags[0], tags[1]], { as: 'Tags' });
  before.Taggings.push(sayLink(beaches[1], tags[0]), sayLink(beaches[1], tags[1]));
  await expectSeen(student, `Adding ${tags[0]} and ${tags[1]} to ${beaches[1]}`, before);
  await student.link(castles[0], tags[3], { as: 'Tags' });
  before.Taggings.push(sayLink(castles[0], tags[3]));
  await expectSeen(student, `Adding ${tags[3]} to ${castles[0]}`, before);
});

test('what has a tag', { meta: { id: 'tag-knows', after: ['tags'] } }, async ({ student }) => {
  const { beaches, castles, tags, links } = await begin(student);
  for (const rows of [beaches, castles]) {
    const [{ model }] = rows;
    for (const tag of tags) {
      const own = links.filter(([of, one]) => one === tag && of.model === model).map(([of]) => of.values['name']);
      const found = (await student.use(tag, model, 'get', [])) as { name?: unknown }[];
      const names = (Array.isArray(found) ? found : []).map((one) => one?.name).toSorted();
      expect(names, `Asking ${tag} for its ${model} rows, by name`).toEqual(own.toSorted());
    }
  }
});

test('a deleted beach', { meta: { id: 'beach-deleted', after: ['comments', 'tags'] } }, async ({ student }) => {
  const world = await begin(student);
  const [gone] = world.beaches;
  await student.destroy(gone);
  await expectSeen(student, `Deleting ${gone} through its model`, without(world, [gone]));
});

test('many deleted beaches', { meta: { id: 'beaches-deleted', after: ['beach-deleted'] } }, async ({ student }) => {
  const world = await begin(student);
  const gone = [world.beaches[0], world.beaches[1]];
  const tried = await destroyAll(student, 'Beach', { name: gone.map((row) => row.values['name']) });
  await expectSeen(student, tried, without(world, gone));
});

test('comments and what they are about', { meta: { id: 'lists-comments' } }, async ({ student }) => {
  const { comments } = await begin(student);
  for (const kind of ['warning', 'remark']) {
    const called = await student.functions.call('listComments', { kind });
    const wanted = comments
      .filter((one) => one.kind === kind)
      .toSorted((one, other) => one.id - other.id)
      .map(({ text, of }) => ({ text, on: of.values['name'] }));
    expect(called.value, called.tried).toEqual(wanted);
    student.functions.atMost(3, called);
  }
});

test('one tag off one beach', { meta: { id: 'untags' } }, async ({ student }) => {
  const { beaches, tags, before } = await begin(student);
  const { tried } = await student.functions.call('untagBeach', { beachId: beaches[0].id, tagId: tags[0].id });
  const gone = sayLink(beaches[0], tags[0]);
  await expectSeen(student, `${tried.slice(0, -1)}`, {
    ...before,
    Taggings: before.Taggings.filter((one) => one !== gone),
  });
});

interface Placed {
  id: number;
  text: string;
  kind: 'remark' | 'warning';
  of: Row;
}

/** All rows there are, in words. */
type Seen = Record<'Beaches' | 'Sandcastles' | 'Tags' | 'Comments' | 'Taggings', string[]>;

interface Town {
  /** Three of each. The first two have the ids of the first two sandcastles. */
  beaches: [Row, Row, Row];
  castles: [Row, Row, Row];
  tags: SomeRows;
  comments: Placed[];
  links: [Row, Row][];
  before: Seen;
}

async function begin(student: Student): Promise<Town> {
  await student.sync();
  const [one, other, third, fourth] = Array.from({ length: 4 }, () => student.chance.id()) as [
    number,
    number,
    number,
    number,
  ];
  const { Tag: tags } = await student.rows({ Tag: 4 });
  const beaches = await putRows(student, 'Beach', [one, other, third]);
  const castles = await putRows(student, 'Sandcastle', [one, other, fourth]);
  const comments = await putComments(student, [
    ['warning', beaches[0]],
    ['remark', castles[0]],
    ['remark', beaches[0]],
    ['warning', castles[0]],
    ['warning', beaches[1]],
    ['remark', castles[2]],
    ['warning', beaches[0]],
    ['warning', castles[1]],
    ['remark', beaches[2]],
  ]);
  const links: [Row, Row][] = [
    [beaches[0], tags[0]],
    [castles[0], tags[0]],
    [beaches[0], tags[1]],
    [castles[0], tags[2]],
    [castles[1], tags[0]],
    [beaches[1], tags[3]],
    [beaches[2], tags[2]],
    [castles[2], tags[1]],
  ];
  await student.database.place(
    student.model('Tagging').table,
    links.map(([of, tag]) => ({
      id: student.chance.id(),
      tagId: tag.id,
      taggableType: typeOf(of),
      taggableId: of.id,
    })),
  );
  return { beaches, castles, tags, comments, links, before: await look(student) };
}

async function putRows(student: Student, model: string, ids: number[]): Promise<[Row, Row, Row]> {
  const rows = ids.map((id) => new Row(model, id, { id, name: student.chance.words() }));
  await student.database.place(
    student.model(model).table,
    rows.map(({ values }) => values),
  );
  return rows as [Row, Row, Row];
}

async function putComments(student: Student, placed: [Placed['kind'], Row][]): Promise<Placed[]> {
  const comments = placed.map(([kind, of]) => ({ id: student.chance.id(), text: student.chance.words(), kind, of }));
  await student.database.place(
    student.model('Comment').table,
    comments.map(({ of, ...values }) => ({ ...values, commentableType: typeOf(of), commentableId: of.id })),
  );
  return comments;
}

function typeOf({ model }: Row): string {
  return model.toLowerCase();
}

function sayComment({ text, kind, of }: Omit<Placed, 'id'>): string {
  return `${kind} "${text}" of ${typeOf(of)} ${of.id}`;
}

function sayLink(of: Row, tag: Row): string {
  return `tag ${tag.id} on ${typeOf(of)} ${of.id}`;
}

async function look(student: Student): Promise<Seen> {
  const read = (model: string): Promise<Record<string, unknown>[]> =>
    student.database.rowsIn(student.model(model).table);
  const named = async (model: string): Promise<string[]> => (await read(model)).map((row) => `${model} ${row['id']}`);
  return {
    Beaches: await named('Beach'),
    Sandcastles: await named('Sandcastle'),
    Tags: await named('Tag'),
    Comments: (await read('Comment')).map(
      (row) => `${row['kind']} "${row['text']}" of ${row['commentableType']} ${row['commentableId']}`,
    ),
    Taggings: (await read('Tagging')).map(
      (row) => `tag ${row['tagId']} on ${row['taggableType']} ${row['taggableId']}`,
    ),
  };
}

/** Compares one table after another, so that a message is about one. */
async function expectSeen(student: Student, tried: string, wanted: Seen): Promise<void> {
  const found = await look(student);
  for (const table of ['Comments', 'Taggings', 'Beaches', 'Sandcastles', 'Tags'] as const) {
    expect(found[table].toSorted(), `${tried}. Then reading the rows of ${table}.`).toEqual(wanted[table].toSorted());
  }
}

/** What there is when beaches are gone with all that belongs to them. */
function without({ before, comments, links }: Town, gone: Row[]): Seen {
  const lost = [
    ...gone.map(String),
    ...comments.filter(({ of }) => gone.includes(of)).map(sayComment),
    ...links.filter(([of]) => gone.includes(of)).map(([of, tag]) => sayLink(of, tag)),
  ];
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => [table, rows.filter((row) => !lost.includes(row))]),
  ) as Seen;
}

/** A row has exactly its own comments, asked for and included. */
async function expectOwn(student: Student, row: Row, as: string, comments: Placed[]): Promise<void> {
  const own = comments.filter(({ of }) => of === row).map(({ text }) => text);
  const association = ownedAs(student, row.model, 'Comment', as);
  const texts = (rows: unknown[]): unknown[] =>
    rows.map((one) => (one as { text?: unknown } | null)?.text ?? 'no text').toSorted();
  const [got, included] = await ownRows(student, row, association);
  expect(texts(got), `Asking ${row} for its ${as}, by text`).toEqual(own.toSorted());
  expect(texts(included), `Reading ${row} with ${as} included, by text`).toEqual(own.toSorted());
}

function tagsOf(student: Student, model: string): ReturnType<typeof ownedAs> {
  return ownedAs(student, model, 'Tag', 'Tags');
}
