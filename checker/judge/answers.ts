import { expect } from 'vitest';

/*
 * What a function that the task asked for gave, looked at piece by piece, so that a message is about one piece. It is a
 * claim and may have any shape; nothing here throws but `expect`.
 */

type Fields = Record<string, unknown>;

/** An answer, or a part of one, that must be a list of objects. */
export function listOf(value: unknown, tried: string, part = 'what it gives'): Fields[] {
  expect(kindOf(value), `${looking(tried)} at ${part}`).toBe('a list of objects');
  return value as Fields[];
}

/** An answer that must be one object. */
export function objectOf(value: unknown, tried: string, part = 'what it gives'): Fields {
  expect(kindOf(value), `${looking(tried)} at ${part}`).toBe('an object');
  return value as Fields;
}

/** Objects by their id, for a task that leaves the order free. */
export function byId(list: Fields[]): Fields[] {
  return list.toSorted((one, other) => Number(say(one['id'])) - Number(say(other['id'])));
}

/** Objects as a message names them: `31 Amber Cove 112`. */
export function named(list: Fields[], ...fields: string[]): string[] {
  return list.map((one) => fields.map((field) => say(one[field])).join(' '));
}

/** The names of everything that is in one of the objects, once each. */
export function fieldsOf(list: Fields[]): string[] {
  return [...new Set(list.flatMap((one) => Object.keys(one)))].sort();
}

/** The sentence of a call goes on, to the piece of the answer that an assertion is about. */
export function looking(tried: string): string {
  return `${tried} Then looking`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (!Array.isArray(value)) return typeof value === 'object' ? 'an object' : say(value);
  const odd = value.find((one) => typeof one !== 'object' || one === null || Array.isArray(one));
  return odd === undefined && !value.includes(undefined) ? 'a list of objects' : `a list with ${kindOf(odd)} in it`;
}

/** An object of the learner's may refuse to become text. */
function say(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
