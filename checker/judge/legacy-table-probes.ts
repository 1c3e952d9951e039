/*
 * Sent to the child as source and run there, so each function stands by itself and holds no expected value.
 */

/** Reads one row and hands back some of its attributes. */
export async function readRow(
  { models }: Probed,
  data: { model: string; id: unknown; attributes: string[] },
): Promise<unknown> {
  const row = await models[data.model]!.findByPk(data.id);
  return Object.fromEntries(data.attributes.map((attribute) => [attribute, row?.get(attribute)]));
}

/** Creates a row from values by attribute. */
export async function createRow({ models }: Probed, data: { model: string; values: object }): Promise<void> {
  await models[data.model]!.create(data.values);
}

interface Probed {
  models: Record<
    string,
    {
      findByPk(id: unknown): Promise<{ get(attribute: string): unknown } | null>;
      create(values: object): Promise<unknown>;
    }
  >;
}
