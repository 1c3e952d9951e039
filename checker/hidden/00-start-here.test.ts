import { expect, test } from '../judge/hidden.ts';
import type { Student } from '../judge/student.ts';

test('a show has many episodes', { meta: { id: 'has-many' } }, async ({ student }) => {
  await student.sync();
  const { foreignKey } = manyEpisodes(student.model('Show'));
  const episodes = await student.database.tableOf(student.model('Episode'));
  const key = await student.database.foreignKey(episodes, foreignKey, student.model('Show'));
  expect(key?.column, `Looking in ${episodes.name} for the column that says which show an episode belongs to`).toBe(
    foreignKey,
  );
});

test('an episode belongs to a show', { meta: { id: 'belongs-to' } }, async ({ student }) => {
  await student.sync();
  const show = student.model('Show');
  const { associations } = student.model('Episode');
  const found = associations.find((one) => one.type === 'BelongsTo' && one.target === 'Show');
  expect(
    found ? 'Episode.belongsTo(Show)' : say('Episode', associations),
    'Looking for the association belongsTo from Episode to Show',
  ).toBe('Episode.belongsTo(Show)');
  const episodes = await student.database.tableOf(student.model('Episode'));
  const columns = episodes.foreignKeys.filter((key) => key.table === show.table).map((key) => key.column);
  expect(columns, `Looking for the columns of ${episodes.name} that reference ${show.table}`).toEqual([
    found!.foreignKey,
  ]);
});

test('reads back', { meta: { id: 'reads-back', after: ['has-many', 'belongs-to'] } }, async ({ student }) => {
  await student.sync();
  const { Show, Episode } = await student.rows({ Show: 3, Episode: 3 });
  const many = manyEpisodes(student.model('Show'));
  const [add, get] = [many.accessors['addMultiple']!, many.accessors['get']!];
  const ask = (show: number, method: string, episodes: unknown[], tried: string): Promise<unknown> =>
    student.run(askShow, { show: Show[show]!.id, method, episodes: episodes.map((one) => (one as Row).id) }, tried);
  await ask(0, add, [Episode[1]], `Calling ${add} on ${Show[0]} with ${Episode[1]}.`);
  await ask(2, add, [Episode[0], Episode[2]], `Calling ${add} on ${Show[2]} with ${Episode[0]} and ${Episode[2]}.`);
  const told = `Giving ${Show[0]} one episode and ${Show[2]} two`;
  const keys = await student.database.valuesOf('Episode', many.foreignKey);
  expect(keys.map(Number).sort(byNumber), `${told}, then reading the column ${many.foreignKey} of the table`).toEqual([
    Show[0].id,
    Show[2].id,
    Show[2].id,
  ]);
  const own = [[Episode[1].id], [], [Episode[0].id, Episode[2].id]];
  for (const [index, ids] of own.entries()) {
    const tried = `${told}, then asking ${Show[index]} for its episodes, by their ids`;
    expect(await ask(index, get, [], tried), tried).toEqual(ids);
  }
  const tried = `${told}, then reading all shows with their episodes included, by their ids`;
  expect(
    await student.run(includeEpisodes, { alias: many.as, shows: Show.map((one) => one.id) }, tried),
    tried,
  ).toEqual(own);
});

/** The association through which a show has many episodes. */
function manyEpisodes({ associations }: Model): Model['associations'][number] {
  const found = associations.find((one) => one.type === 'HasMany' && one.target === 'Episode');
  expect(
    found ? 'Show.hasMany(Episode)' : say('Show', associations),
    'Looking for the association hasMany from Show to Episode',
  ).toBe('Show.hasMany(Episode)');
  return found!;
}

/** The associations that a model has, in words. */
function say(model: string, associations: { type: string; target: string }[]): string {
  const calls = associations.map(
    (one) => `${model}.${one.type.charAt(0).toLowerCase()}${one.type.slice(1)}(${one.target})`,
  );
  return calls.join(', ') || `${model} has no associations`;
}

/** Runs in the child: calls a method of a show. */
async function askShow(
  { models }: Probed,
  data: { show: number; method: string; episodes: number[] },
): Promise<unknown> {
  const show = await models['Show']!.findByPk(data.show);
  const episodes = await models['Episode']!.findAll({ where: { id: data.episodes } });
  if (typeof show[data.method] !== 'function') throw new TypeError(`Show has no method ${data.method}`);
  const answer = await (show[data.method] as (...rows: unknown[]) => Promise<unknown>)(
    ...(data.episodes.length > 0 ? [episodes] : []),
  );
  return Array.isArray(answer) ? answer.map((one) => one.id).sort((low, high) => low - high) : [];
}

/** Runs in the child: reads the shows, and with each of them its episodes. */
async function includeEpisodes({ models }: Probed, data: { alias: string; shows: number[] }): Promise<unknown> {
  const shows = await models['Show']!.findAll({ where: { id: data.shows }, include: data.alias, order: ['id'] });
  return shows.map((show) => (show[data.alias] as Row[]).map((one) => one.id).sort((low, high) => low - high));
}

function byNumber(low: number, high: number): number {
  return low - high;
}

interface Row {
  id: number;
}

/** The models as the child has them: their methods are made by Sequelize, by name. */
interface Probed {
  models: Record<string, { findByPk(id: number): Promise<Asked>; findAll(options: object): Promise<Asked[]> }>;
}
type Asked = Row & { [name: string]: unknown };

type Model = ReturnType<Student['model']>;
