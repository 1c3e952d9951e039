/*
 * Sent to the child as source and run there, so each function stands by itself and holds no expected value.
 */

/** Finds a row and calls one of its methods with other rows, as an application would. */
export async function callRow(
  { models }: Probed,
  data: { row: Named; method: string; others: Named[] },
): Promise<unknown> {
  const { row, method, others } = data;
  const one = await models[row.model]!.findByPk(row.id);
  if (typeof one?.[method] !== 'function') throw new TypeError(`${row.model} has no method ${method}`);
  const given = [];
  for (const other of others) given.push(await models[other.model]!.findByPk(other.id));
  const answer = await (one[method] as (...rows: unknown[]) => Promise<unknown>)(...given);
  return Array.isArray(answer) ? answer.map((each) => each.get({ plain: true })) : answer;
}

/** Reads one row with an association included, and hands back what was included. */
export async function readIncluded({ models }: Probed, data: { row: Named; alias: string }): Promise<unknown> {
  const model = models[data.row.model]!;
  const one = await model.findByPk(data.row.id, { include: data.alias });
  return one?.get({ plain: true })[data.alias] ?? [];
}

interface Named {
  model: string;
  id: unknown;
}

/** The models as the child has them: their methods are made by Sequelize, by name. */
interface Probed {
  models: Record<string, { findByPk(id: unknown, options?: object): Promise<Asked | null> }>;
}

interface Asked {
  get(options: { plain: true }): Record<string, unknown>;
  [method: string]: unknown;
}
