import { describe, expect, test } from 'vitest';
import { staged } from './folder.ts';

/** `within on.method promise` of each call. */
async function callsOf(text: string, file = 'queries.ts'): Promise<string[]> {
  const { facts, problems } = await staged({ [file]: text });
  expect(problems).toEqual([]);
  return facts.calls.map(({ within, on, method, promise }) => `${within} ${on}.${method} ${promise}`);
}

describe('calls in the functions that a task asks for', () => {
  test.each([
    ['export async function toggle(models, { id }) { await user.add(id); }'],
    ['exports.toggle = async (models, { id }) => { await user.add(id); };'],
    ['const toggle = async (models, { id }) => user.add(id); module.exports = { toggle };'],
    ['module.exports = { async toggle(models, { id }) { return user.add(id); } };'],
    ['module.exports = { toggle: async function () { await Promise.all([1].map((id) => user.add(id))); } };'],
  ])('know the function they stand in: %s', async (text) => {
    expect(await callsOf(text)).toContain('toggle user.add waited');
  });

  test.each([
    ['user.add(id);', 'dropped'],
    ['ids.forEach(async (id) => { await user.add(id); });', 'dropped'],
    ['if (user.add(id)) return true;', 'tested'],
    ['return !user.add(id);', 'tested'],
    ['const has = user.add(id); return has ? 1 : 2;', 'tested'],
    ['const has = await user.add(id); if (has) return 1;', 'waited'],
    ['const adding = user.add(id); await adding;', 'waited'],
  ])('know what becomes of the promise: %s', async (body, promise) => {
    expect(await callsOf(`export async function toggle(models, { id, ids }) { ${body} }`)).toContain(
      `toggle user.add ${promise}`,
    );
  });

  test('are read in that file only', async () => {
    expect(await callsOf('async function f() { await a.b(); }', 'models/user.ts')).toEqual([]);
  });
});
