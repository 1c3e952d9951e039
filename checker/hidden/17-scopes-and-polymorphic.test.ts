import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Row } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const { linesOf, ownedAs, owns, putRows, useOwned } = behaviours;

const ITEMS = ['Beach', 'Sandcastle'];

test('comments', { meta: { id: 'comments-own' } }, async ({ student }) => {
  const { all, comments } = await begin(student, ['Comment']);
  for (const item of all) {
    await owns(student, item, ownedAs(student, item.model, 'Comments', 'Comment'), commentsOf(item, comments));
  }
});

test('new comments', { meta: { id: 'comments-stored', after: ['comments-own'] } }, async ({ student }) => {
  const { all, before } = await begin(student, ['Comment']);
  const wanted = [...before.comments];
  for (const item of all) {
    const association = ownedAs(student, item.model, 'Comments', 'Comment');
    const values = { text: student.chance.words(), kind: 'praise' };
    const tried = await useOwned(student, item, association, 'create', values);
    wanted.push(sayComment(values.text, values.kind, item.model, item.id));
    expect(await commentsNow(student), `${tried}, then reading all comments`).toEqual(wanted.toSorted());
  }
});

test('warnings', { meta: { id: 'warnings', after: ['comments-own'] } }, async ({ student }) => {
  const { beaches, comments, before } = await begin(student, ['Comment']);
  const association = ownedAs(student, 'Beach', 'Warnings', 'Comment');
  const warnings = comments.filter(({ kind }) => kind === 'warning');
  for (const beach of beaches) await owns(student, beach, association, commentsOf(beach, warnings));
  const text = student.chance.words();
  const tried = await useOwned(student, beaches[1]!, association, 'create', { text });
  expect(await commentsNow(student), `${tried}, then reading all comments`).toEqual(
    [...before.comments, sayComment(text, 'warning', 'Beach', beaches[1]!.id)].toSorted(),
  );
});

test('tags', { meta: { id: 'tags-own' } }, async ({ student }) => {
  const { all, taggings } = await begin(student, ['Tagging']);
  for (const item of all) {
    const own = taggings.filter((one) => one.item === item).map(({ tag }) => tag);
    await owns(student, item, ownedAs(student, item.model, 'Tags', 'Tag'), own);
  }
});

test('tags given', { meta: { id: 'tags-given', after: ['tags-own'] } }, async ({ student }) => {
  const { all, tags, before } = await begin(student, ['Tagging']);
  const wanted = [...before.taggings];
  // These tags are new to all of them: whatever has the same id must be able to have them too.
  for (const item of all) {
    const association = ownedAs(student, item.model, 'Tags', 'Tag');
    const tried = await useOwned(student, item, association, 'addMultiple', [tags[3]!, tags[4]!]);
    wanted.push(sayTagging(tags[3]!.id, item.model, item.id), sayTagging(tags[4]!.id, item.model, item.id));
    expect(await taggingsNow(student), `${tried}, then reading all taggings`).toEqual(wanted.toSorted());
  }
});

test('from the tag', { meta: { id: 'seen-from-tag' } }, async ({ student }) => {
  const { all, tags, taggings, before } = await begin(student, ['Tagging']);
  const beachesOf = ownedAs(student, 'Tag', 'Beaches', 'Beach');
  const sandcastlesOf = ownedAs(student, 'Tag', 'Sandcastles', 'Sandcastle');
  for (const tag of tags) {
    for (const association of [beachesOf, sandcastlesOf]) {
      const own = taggings.filter((one) => one.tag === tag && one.item.model === association.target);
      const items = own.map(({ item }) => item);
      await owns(student, tag, association, items);
    }
  }
  const wanted = [...before.taggings];
  for (const item of all) {
    const association = item.model === 'Beach' ? beachesOf : sandcastlesOf;
    const tried = await useOwned(student, tags[4]!, association, 'add', item);
    wanted.push(sayTagging(tags[4]!.id, item.model, item.id));
    expect(await taggingsNow(student), `${tried}, then reading all taggings`).toEqual(wanted.toSorted());
  }
});

test('uses', { meta: { id: 'uses-counted', after: ['tags-given', 'seen-from-tag'] } }, async ({ student }) => {
  const { beaches, sandcastles } = await place(student);
  const tags = await putTags(student, 3);
  const uses = [0, 0, 0];
  const tagsOf = (item: Row) => ownedAs(student, item.model, 'Tags', 'Tag');
  await counted(await useOwned(student, beaches[0]!, tagsOf(beaches[0]!), 'add', tags[0]!), [0]);
  const two = [tags[0]!, tags[1]!];
  await counted(await useOwned(student, sandcastles[0]!, tagsOf(sandcastles[0]!), 'addMultiple', two), [0, 1]);
  const beachesOf = ownedAs(student, 'Tag', 'Beaches', 'Beach');
  await counted(await useOwned(student, tags[1]!, beachesOf, 'addMultiple', beaches), [1, 1]);

  async function counted(tried: string, used: number[]): Promise<void> {
    for (const index of used) uses[index]!++;
    expect(
      await linesOf(student, 'Tag', (value) => `Tag ${String(value('id'))}: ${String(value('uses'))} uses`),
      `${tried}, then reading the uses of each tag`,
    ).toEqual(tags.map((tag, index) => `${tag}: ${uses[index]} uses`).toSorted());
  }
});

test('deleting', { meta: { id: 'deleting', after: ['comments-own', 'tags-own'] } }, async ({ student }) => {
  const { all, twins, tags, comments, taggings } = await begin(student, ['Comment', 'Tagging']);
  const gone: Row[] = [];
  for (const item of twins) {
    await student.destroy(item);
    gone.push(item);
    const tried = `Deleting ${item} through its model`;
    const left = comments.filter((one) => !gone.includes(one.item));
    expect(await commentsNow(student), `${tried}, then reading which comments remain`).toEqual(
      left.map((one) => sayComment(one.text, one.kind, one.item.model, one.item.id)).toSorted(),
    );
    const linked = taggings.filter((one) => !gone.includes(one.item));
    expect(await taggingsNow(student), `${tried}, then reading which taggings remain`).toEqual(
      linked.map((one) => sayTagging(one.tag.id, one.item.model, one.item.id)).toSorted(),
    );
    await remain(tried, 'Tag', tags);
    for (const model of ITEMS) {
      const rows = all.filter((one) => one.model === model && !gone.includes(one));
      await remain(tried, model, rows);
    }
  }

  async function remain(tried: string, model: string, rows: Row[]): Promise<void> {
    expect(
      await linesOf(student, model, (value) => `${model} ${String(value('id'))}`),
      `${tried}, then reading which rows of ${model} remain`,
    ).toEqual(rows.map(String).toSorted());
  }
});

interface Comment {
  row: Row;
  item: Row;
  text: string;
  kind: string;
}

interface Town {
  beaches: Row[];
  sandcastles: Row[];
  all: Row[];
  /** A beach and a sandcastle of one id. */
  twins: Row[];
  tags: Row[];
  comments: Comment[];
  taggings: { tag: Row; item: Row }[];
  before: { comments: string[]; taggings: string[] };
}

/** The first beach and the first sandcastle have the same id, the second ones have ids that the other has not. */
async function place(student: Student): Promise<Pick<Town, 'beaches' | 'sandcastles'>> {
  await student.sync();
  const both = student.chance.id();
  const putItems = (model: string): Promise<Row[]> =>
    putRows(
      student,
      model,
      [both, student.chance.id()].map((id) => ({ id, name: student.chance.words() })),
    );
  return { beaches: await putItems('Beach'), sandcastles: await putItems('Sandcastle') };
}

function putTags(student: Student, count: number): Promise<Row[]> {
  const tags = Array.from({ length: count }, () => ({
    id: student.chance.id(),
    name: student.chance.words(),
    uses: 0,
  }));
  return putRows(student, 'Tag', tags);
}

/** Only what a test is about is placed: a mistake in the other tables is told by their own tests. */
async function begin(student: Student, about: ('Comment' | 'Tagging')[]): Promise<Town> {
  const { beaches, sandcastles } = await place(student);
  const tags = await putTags(student, 5);
  const planned = [
    [beaches[0]!, 'warning'],
    [sandcastles[0]!, 'praise'],
    [beaches[0]!, 'praise'],
    [sandcastles[0]!, 'warning'],
    [beaches[1]!, 'warning'],
    [sandcastles[1]!, 'praise'],
    [beaches[0]!, 'warning'],
  ] as const;
  const values = planned.map(([item, kind]) => ({
    id: student.chance.id(),
    text: student.chance.words(),
    kind,
    itemType: item.model,
    itemId: item.id,
  }));
  const rows = about.includes('Comment') ? await putRows(student, 'Comment', values) : [];
  const comments = rows.map((row, index): Comment => {
    const { text, kind } = values[index]!;
    return { row, item: planned[index]![0], text, kind };
  });
  const taggings = [
    { tag: tags[0]!, item: beaches[0]! },
    { tag: tags[1]!, item: beaches[0]! },
    { tag: tags[1]!, item: sandcastles[0]! },
    { tag: tags[2]!, item: sandcastles[0]! },
    { tag: tags[0]!, item: beaches[1]! },
    { tag: tags[2]!, item: sandcastles[1]! },
  ];
  const links = taggings.map(({ tag, item }) => ({
    id: student.chance.id(),
    tagId: tag.id,
    itemType: item.model,
    itemId: item.id,
  }));
  if (about.includes('Tagging')) await putRows(student, 'Tagging', links);
  const before = { comments: await commentsNow(student), taggings: await taggingsNow(student) };
  const all = [...beaches, ...sandcastles];
  return { beaches, sandcastles, all, twins: [beaches[0]!, sandcastles[0]!], tags, comments, taggings, before };
}

function commentsOf(item: Row, comments: Comment[]): Row[] {
  return comments.filter((one) => one.item === item).map(({ row }) => row);
}

function commentsNow(student: Student): Promise<string[]> {
  return linesOf(student, 'Comment', (value) =>
    sayComment(value('text'), value('kind'), value('itemType'), value('itemId')),
  );
}

function taggingsNow(student: Student): Promise<string[]> {
  return linesOf(student, 'Tagging', (value) => sayTagging(value('tagId'), value('itemType'), value('itemId')));
}

function sayComment(text: unknown, kind: unknown, type: unknown, id: unknown): string {
  return `"${String(text)}", ${String(kind)} for ${String(type)} ${String(id)}`;
}

function sayTagging(tag: unknown, type: unknown, id: unknown): string {
  return `Tag ${String(tag)} on ${String(type)} ${String(id)}`;
}
