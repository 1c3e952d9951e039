type Instance = { get(options: { plain: true }): unknown; constructor: { name: string } };

/** Instances become their plain values wherever they are, so that nothing clever of theirs leaves this process. */
export function plainDeep(value: unknown, depth = 0): unknown {
  if (isInstance(value)) return plainDeep(value.get({ plain: true }), depth);
  if (depth > DEEPEST || !isContainer(value)) return value;
  if (Array.isArray(value)) return value.map((one) => plainDeep(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainDeep(one, depth + 1)]));
}

/** The names of the models whose instances are in a value. */
export function modelsIn(value: unknown, depth = 0, found = new Set<string>()): string[] {
  if (isInstance(value)) found.add(value.constructor.name);
  else if (depth <= DEEPEST && isContainer(value)) {
    for (const one of Object.values(value)) modelsIn(one, depth + 1, found);
  }
  return [...found];
}

function isInstance(value: unknown): value is Instance {
  const instance = value as Partial<Instance & { isNewRecord: boolean }> | null;
  return typeof instance === 'object' && typeof instance?.get === 'function' && 'isNewRecord' in instance;
}

/** Dates, bytes and other classes of the language are values, not containers. */
function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** An answer that nests deeper was not asked for, and one that holds itself would never end. */
const DEEPEST = 12;
