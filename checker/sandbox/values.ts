/*
 * Values that JSON lacks travel as tagged objects: `{ "$": "date", "v": "…" }`. An object with a key `$` of its own is
 * wrapped, so that nobody can forge a tag by accident. Bundled into the child, so it imports nothing.
 */

const DEPTH = 60;

/**
 * Makes a value ready for JSON.
 *
 * @throws when it is nested deeper than any answer needs, a cycle among others
 */
export function encode(value: unknown, depth = 0): unknown {
  if (depth > DEPTH) throw new Error('a value is nested too deeply, or contains itself');
  switch (typeof value) {
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', v: String(value) };
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    case 'object':
      return value === null ? null : encodeObject(value, depth);
    case 'function':
    case 'symbol':
      return undefined;
    default:
      return value;
  }
}

function encodeObject(value: object, depth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => encode(item, depth + 1) ?? null);
  if (value instanceof Date) return { $: 'date', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (value instanceof Uint8Array) {
    return { $: 'bytes', v: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '__proto__') plain[key] = encode(inner, depth + 1);
  }
  return '$' in plain ? { $: 'object', v: plain } : plain;
}

/**
 * Brings back what `encode` made. Whatever comes in, what comes out is plain data with ordinary prototypes.
 *
 * @throws when it is nested too deeply or a tag is unknown
 */
export function decode(value: unknown, depth = 0): unknown {
  if (depth > DEPTH + 2) throw new Error('a value is nested too deeply');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, depth + 1));
  if (!Object.hasOwn(value, '$')) return decodePlain(value, depth);
  const { $: tag, v } = value as { $: unknown; v?: unknown };
  if (tag === 'undefined') return undefined;
  if (tag === 'bigint' && typeof v === 'string' && /^-?\d{1,400}$/.test(v)) return BigInt(v);
  if (tag === 'number' && typeof v === 'string') return Number(v);
  if (tag === 'date') return new Date(typeof v === 'number' ? v : Number.NaN);
  if (tag === 'bytes' && typeof v === 'string') return Buffer.from(v, 'base64');
  if (tag === 'object' && v !== null && typeof v === 'object') return decodePlain(v, depth);
  throw new Error('a value has an unknown tag');
}

function decodePlain(value: object, depth: number): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '__proto__') plain[key] = decode(inner, depth + 1);
  }
  return plain;
}
