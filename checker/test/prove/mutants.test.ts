import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { tryMutants } from '../../prove/mutants/trial.ts';
import { openProving, type Proving } from '../../prove/proving.ts';
import { ROOT } from '../judge/workplace.ts';

/** One of each kind: models alone, models with migrations, functions. All of them take minutes: `npm run verify`. */
const KINDS = ['02-both-sides', '05-lifeguard-beaches', '10-filter-order-page'];
const all = await readCatalog(ROOT);
const lessons = process.env['MUTANTS'] === 'all' ? all : all.filter(({ name }) => KINDS.includes(name));

let proving: Proving;
beforeAll(async () => {
  proving = await openProving(ROOT);
});
afterAll(() => proving.close());

test.each(lessons)(
  'every mutant of the solution of $name is caught, or listed with the reason',
  { timeout: 300_000 },
  async (lesson) => {
    const { killed, survived, findings } = await tryMutants(ROOT, lesson, proving.check);
    expect(findings).toEqual([]);
    expect(survived).toBe(0);
    expect(killed).toBeGreaterThan(0);
  },
);
