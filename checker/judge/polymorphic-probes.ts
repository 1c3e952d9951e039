/*
 * Sent to the child as source and run there, so each function stands by itself and holds no expected value.
 */

/** Finds a row and calls one of its methods: with other rows, one or a list, or with the values of a new row. */
export async function callWith(
  { models }: Probed,
  data: { row: Named; method: string; others?: Named[]; listed?: boolean; values?: object },
): Promise<unknown> {
  const { row, method, others, listed, values } = data;
  const one = await models[row.model]!.findByPk(row.id);
  if (typeof one?.[method] !== 'function') throw new TypeError(`${row.model} has no method ${method}`);
  const given: unknown[] = [];
  for (const other of others ?? []) given.push(await models[other.model]!.findByPk(other.id));
  const argument = values ?? (listed ? given : given[0]);
  const call = one[method] as (argument?: unknown) => Promise<unknown>;
  const answer = await (argument === undefined ? call.call(one) : call.call(one, argument));
  if (!method.startsWith('get')) return null;
  return (Array.isArray(answer) ? answer : [answer]).map((each) => each.get({ plain: true }));
}

interface Named {
  model: string;
  id: unknown;
}

/** The models as the child has them: their methods are made by Sequelize, by name. */
interface Probed {
  models: Record<string, { findByPk(id: unknown): Promise<Record<string, unknown> | null> }>;
}
