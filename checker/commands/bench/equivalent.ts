import { BelongsToMany, HasMany, QueryTypes, type Model } from 'sequelize';
import { expect, test } from 'vitest';
import { open, type Exercise, type Opened } from './equivalent-database.ts';

/** What the hidden tests ask of a one-to-many relationship. */
export function oneToMany(exercise: Exercise): void {
  const [[source, target]] = exercise.sides as [[string, string]];
  on(exercise, `each ${source} has many ${target}`, async ({ models }) => {
    const found = Object.values(models[source]!.associations).find((one) => one instanceof HasMany)!;
    const [one, two] = await rows(models[source]!, 2);
    const [a, b, c] = await rows(models[target]!, 3);
    await call(one!, `add${found.as}`, [a, c]);
    expect(idsOf((await call(one!, `get${found.as}`)) as Model[])).toEqual(idsOf([a!, c!]));
    expect(await call(two!, `get${found.as}`)).toEqual([]);
    const read = await models[source]!.findAll({ include: found.as, order: ['id'] });
    expect(read.map((row) => idsOf(row.get(found.as) as Model[]))).toEqual([idsOf([a!, c!]), []]);
    void b;
  });
}

/** What the hidden tests ask of a many-to-many relationship, from each side. */
export function manyToMany(exercise: Exercise): void {
  for (const [source, target] of exercise.sides) {
    on(exercise, `links from ${source} to ${target}`, async (opened) => {
      const link = linkOf(opened, source, target);
      const [one, two, three] = await rows(opened.models[source]!, 3);
      const [a, b, c, d] = await rows(opened.models[target]!, 4);
      await place(opened, link, two!, c!);
      await call(one!, `add${link.as}`, [b, d]);
      await call(three!, `add${link.as}`, [d]);
      expect(await pairs(opened, link)).toEqual(pairsOf([one!, b!], [one!, d!], [two!, c!], [three!, d!]));
      expect(idsOf((await call(one!, `get${link.as}`)) as Model[])).toEqual(idsOf([b!, d!]));
      expect(idsOf((await call(two!, `get${link.as}`)) as Model[])).toEqual(idsOf([c!]));
      void a;
    });

    on(exercise, `include ${target} in ${source}`, async (opened) => {
      const link = linkOf(opened, source, target);
      const [one, two] = await rows(opened.models[source]!, 3);
      const [a, , c] = await rows(opened.models[target]!, 3);
      for (const [from, to] of [
        [one, a],
        [one, c],
        [two, c],
      ])
        await place(opened, link, from!, to!);
      const read = await opened.models[source]!.findAll({ include: link.as, order: ['id'] });
      expect(read.map((row) => idsOf(row.get(link.as) as Model[]))).toEqual([idsOf([a!, c!]), idsOf([c!]), []]);
    });

    on(exercise, `a deleted ${source} takes its links along`, async (opened) => {
      const link = linkOf(opened, source, target);
      const [one, two, three] = await rows(opened.models[source]!, 3);
      const [a, b] = await rows(opened.models[target]!, 2);
      for (const from of [one, two, three]) for (const to of [a, b]) await place(opened, link, from!, to!);
      await one!.destroy();
      expect(await pairs(opened, link)).toEqual(pairsOf([two!, a!], [two!, b!], [three!, a!], [three!, b!]));
      await opened.sequelize.query(`DELETE FROM "${tableOf(opened, source)}" WHERE id = ${two!.get('id')}`);
      expect(await pairs(opened, link)).toEqual(pairsOf([three!, a!], [three!, b!]));
      expect(await opened.models[target]!.count()).toBe(2);
    });
  }

  const [[source, target]] = exercise.sides as [[string, string]];
  on(exercise, 'real foreign keys', async (opened) => {
    const link = linkOf(opened, source, target);
    const keys = await select(opened, `PRAGMA foreign_key_list("${link.table}")`);
    const found = Object.fromEntries(keys.map((key) => [key['from'], key['table']]));
    expect(found).toEqual({ [link.from]: tableOf(opened, source), [link.to]: tableOf(opened, target) });
  });

  if (exercise.build === 'sync') return;
  on(exercise, 'undo and redo', async (opened) => {
    const link = linkOf(opened, source, target);
    await opened.down();
    const tables = await select(opened, `SELECT name FROM sqlite_master WHERE name = '${link.table}'`);
    expect(tables).toEqual([]);
    await opened.up();
    const [one] = await rows(opened.models[source]!, 1);
    const [a] = await rows(opened.models[target]!, 1);
    await call(one!, `add${link.as}`, [a]);
    expect(await pairs(opened, link)).toEqual(pairsOf([one!, a!]));
  });
}

function on(exercise: Exercise, title: string, behaviour: (opened: Opened) => Promise<void>): void {
  test(title, async () => {
    const opened = await open(exercise);
    try {
      await behaviour(opened);
    } finally {
      await opened.close();
    }
  });
}

interface Link {
  as: string;
  table: string;
  from: string;
  to: string;
}

function linkOf({ models }: Opened, source: string, target: string): Link {
  const found = Object.values(models[source]!.associations).find(
    (one): one is BelongsToMany => one instanceof BelongsToMany && one.target.name === target,
  );
  expect(found, `${source} belongs to many ${target}`).toBeDefined();
  const { as, foreignKey, otherKey, through } = found as BelongsToMany & {
    through: { model: Opened['models'][string] };
  };
  return { as, table: String(through.model.getTableName()), from: foreignKey, to: otherKey };
}

async function rows(model: Opened['models'][string], count: number): Promise<Model[]> {
  const text = Object.keys(model.getAttributes()).filter((name) => /name|title|location/i.test(name));
  const made: Model[] = [];
  for (let index = 0; index < count; index++) {
    made.push(await model.create(Object.fromEntries(text.map((name) => [name, `${name} ${index}`]))));
  }
  return made;
}

function call(row: Model, method: string, ...args: unknown[]): Promise<unknown> {
  return (row as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[method]!(...args);
}

async function place(opened: Opened, { table, from, to }: Link, one: Model, other: Model): Promise<void> {
  const columns = (await select(opened, `PRAGMA table_info("${table}")`)).map((column) => String(column['name']));
  const dates = columns.filter((name) => /^(created|updated)/.test(name));
  const names = [from, to, ...dates].map((name) => `"${name}"`).join(', ');
  const values = [one.get('id'), other.get('id'), ...dates.map(() => `'2024-01-01'`)].join(', ');
  await opened.sequelize.query(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
}

async function pairs(opened: Opened, { table, from, to }: Link): Promise<unknown[]> {
  const found = await select(opened, `SELECT "${from}", "${to}" FROM "${table}" ORDER BY 1, 2`);
  return found.map((row) => [row[from], row[to]]);
}

function pairsOf(...links: [Model, Model][]): unknown[] {
  return links.map(([one, other]) => [one.get('id'), other.get('id')]);
}

function idsOf(models: Model[]): number[] {
  return models.map((row) => row.get('id') as number).sort((low, high) => low - high);
}

function tableOf({ models }: Opened, name: string): string {
  return String(models[name]!.getTableName());
}

function select({ sequelize }: Opened, sql: string): Promise<Record<string, unknown>[]> {
  return sequelize.query(sql, { type: QueryTypes.SELECT });
}
