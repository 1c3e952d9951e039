import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { readStarter } from '../../course/starters.ts';
import { toJavaScript } from '../../javascript/to-javascript.ts';
import { openWorkplace, outcomesOf, ROOT, type TestWorkplace } from './workplace.ts';

const EXERCISES = fs.readdirSync(path.join(ROOT, 'solutions')).filter((name) => /^\d\d-/.test(name));

let workplace: TestWorkplace;
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-javascript-'));
beforeAll(async () => {
  workplace = await openWorkplace();
});
afterAll(async () => {
  await workplace.close();
  fs.rmSync(home, { recursive: true, force: true });
});

describe.each(EXERCISES)('exercise %s in JavaScript', (exercise) => {
  test('its solution passes every check', async () => {
    const folder = path.join(home, `solution-${exercise}`);
    fs.cpSync(places(ROOT, exercise).solution, folder, { recursive: true });
    const models = path.join(folder, 'models');
    for (const file of fs.readdirSync(models)) {
      const typescript = fs.readFileSync(path.join(models, file), 'utf8');
      fs.rmSync(path.join(models, file));
      fs.writeFileSync(path.join(models, file.replace(/\.ts$/, '.js')), toJavaScript(typescript));
    }
    const result = await workplace.check(exercise, folder, { shares: 'course' });
    const unhappy = result.checks.filter((one) => one.outcome !== 'passed');
    expect({ outcome: result.outcome, unhappy, advice: result.advice }).toEqual({
      outcome: 'passed',
      unhappy: [],
      advice: [],
    });
  });

  test('its starter is not started, and earns nothing when its tests are run all the same', async () => {
    const folder = path.join(home, `starter-${exercise}`);
    for (const { at, text } of await readStarter(ROOT, exercise, 'javascript')) {
      fs.mkdirSync(path.dirname(path.join(folder, at)), { recursive: true });
      fs.writeFileSync(path.join(folder, at), text);
    }
    expect(fs.readdirSync(path.join(folder, 'models')).every((file) => file.endsWith('.js'))).toBe(true);
    const { solved } = workplace.lessons.find((lesson) => lesson.name === exercise)!;
    const untouched = await workplace.check(exercise, folder);
    expect(untouched.outcome).toBe(solved ? 'passed' : 'not-started');
    if (solved) return;
    const ran = await workplace.check(exercise, folder, { skipNotStarted: true, shares: 'course' });
    expect({ points: ran.points, outcome: ran.outcome }).toEqual({ points: 0, outcome: 'failed' });
    expect(Object.values(outcomesOf(ran))).not.toContain('passed');
  });
});

test('checks of types carry no points for JavaScript, also where nothing can be loaded', async () => {
  const exercise = '18-one-to-many-becomes-many';
  const broken = path.join(home, 'broken-18');
  fs.mkdirSync(path.join(broken, 'models'), { recursive: true });
  fs.writeFileSync(path.join(broken, 'models', 'beach.js'), "throw new Error('not today');");
  const check = async (folder: string): Promise<unknown> => {
    const { outcome, points, maxPoints } = await workplace.check(exercise, folder, { shares: 'course' });
    return { outcome, points, maxPoints };
  };
  expect(await check(places(ROOT, exercise).solution)).toEqual({ outcome: 'passed', points: 16, maxPoints: 16 });
  expect(await check(path.join(home, `solution-${exercise}`))).toEqual({
    outcome: 'passed',
    points: 14,
    maxPoints: 14,
  });
  expect(await check(broken)).toEqual({ outcome: 'does-not-load', points: 0, maxPoints: 14 });
});
