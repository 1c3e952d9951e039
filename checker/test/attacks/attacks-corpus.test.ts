import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { findBox } from '../../sandbox/box.ts';
import type { ExerciseResult, Limits } from '../../types.ts';
import { openWorkplace, ROOT, type TestWorkplace } from '../judge/workplace.ts';
import { openListener, openSurroundings, type Surroundings } from './canaries.ts';
import { layOutAttack, layOutTwin, readAttacks, type Attack } from './cases.ts';

const LIMITS: Limits = { callMs: 4_000, checkMs: 60_000, memoryMb: 400, outputBytes: 1_000_000 };
const EXERCISE = '05-lifeguard-beaches';
const PATIENCE = { timeout: 120_000 };
const ATTACKS = process.platform === 'win32' ? [] : readAttacks();
const box = await findBox();

let surroundings: Surroundings;
let before: string;
const workplaces: { boxed?: TestWorkplace; bare?: TestWorkplace } = {};
const twins = new Map<string, Promise<ExerciseResult>>();

beforeAll(async () => {
  surroundings = openSurroundings(fs.mkdtempSync(path.join(os.tmpdir(), 'attacks-')));
  before = surroundings.mark();
  workplaces.bare = await openWorkplace(LIMITS);
  if (box) workplaces.boxed = await openWorkplace(LIMITS, box);
});
afterAll(async () => {
  await Promise.all(Object.values(workplaces).map((one) => one.close()));
  fs.rmSync(surroundings.directory, { recursive: true });
});

test('where continuous integration runs there is a box', () => {
  if (process.env['CI'] && process.platform === 'linux') expect(box).toBeDefined();
});

describe.each([
  ['in a box', 'boxed', box !== undefined],
  ['without a box', 'bare', true],
] as const)('an attack %s earns what its honest twin earns', (_where, kind, runs) => {
  describe.runIf(runs)('whatever it is', () => {
    test.concurrent.each(ATTACKS)('$exercise $name: $what', PATIENCE, async (attack) => {
      const listener = await openListener();
      const folder = path.join(surroundings.directory, kind, attack.name, attack.exercise);
      layOutAttack(attack, folder, surroundings.told(attack.exercise, listener));
      const [result, twin] = await Promise.all([workplaces[kind]!.check(attack.exercise, folder), twinOf(attack)]);
      listener.close();
      const shown = JSON.stringify(result);
      const why = `${result.message ?? ''} ${JSON.stringify(result.checks, null, 1)} ${result.output ?? ''}`;
      expect([attack.outcome].flat(), why).toContain(result.outcome);
      expect(result.points, why).toBeLessThanOrEqual(twin.points);
      expect(twin.points).toBeLessThan(twin.maxPoints);
      if (attack.says !== undefined) expect(why).toContain(attack.says);
      const reached = [
        ...Object.entries(surroundings.secrets).flatMap(([where, text]) => (shown.includes(text) ? [where] : [])),
        ...(listener.reached > 0 ? ['listener'] : []),
        // What an attack says when it got what no secret marks.
        ...(/reached-(user|process)/.exec(shown)?.slice(1) ?? []),
      ];
      expect([...new Set(reached)]).toEqual(attack.onlyBoxed && kind === 'bare' ? [attack.canary] : []);
      fs.rmSync(folder, { recursive: true });
    });
  });
});

describe('after all attacks', () => {
  test('nothing around them has changed', () => {
    expect(surroundings.mark()).toBe(before);
  });

  test('an honest answer is what it was', async () => {
    const { solution } = places(ROOT, EXERCISE);
    const results = await Promise.all(Object.values(workplaces).map((one) => one.check(EXERCISE, solution)));
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'passed'));
  });
});

function twinOf(attack: Attack): Promise<ExerciseResult> {
  const key = attack.twin === 'files' ? attack.folder : `${attack.exercise}/${attack.twin}`;
  const known = twins.get(key);
  if (known) return known;
  const folder = path.join(surroundings.directory, 'twins', String(twins.size), attack.exercise);
  layOutTwin(attack, folder);
  const result = workplaces.bare!.check(attack.exercise, folder);
  twins.set(key, result);
  return result;
}
