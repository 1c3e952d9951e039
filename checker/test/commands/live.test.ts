import { describe, expect, test } from 'vitest';
import { createLive, type Live, type LiveEvent } from '../../commands/live.ts';
import { Problem } from '../../errors.ts';
import type { ExerciseResult } from '../../types.ts';

const ONE = '01-favorites';
const FIVE = '05-lifeguard-beaches';
const SIX = '06-sandcastle-types';

test('says that it checks before the check has ended, then shows the verdict', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  const check = await bench.started();
  expect(bench.told()).toEqual([`checking ${FIVE}`]);
  check.pass();
  await bench.live.idle();
  expect(bench.told()).toEqual([`checking ${FIVE}`, `verdict ${FIVE} passed`]);
});

test('a save during a check gives it up, waits for its end, and checks again', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  const first = await bench.started();
  bench.live.changed(FIVE);
  expect(first.signal.aborted).toBe(true);
  expect(bench.running()).toBe(1);
  first.pass();
  const second = await bench.started();
  second.fail();
  await bench.live.idle();
  expect(bench.told()).toEqual([`checking ${FIVE}`, `checking ${FIVE} again`, `verdict ${FIVE} failed`]);
});

test('a check that is given up and throws is not shown', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  const first = await bench.started();
  bench.live.changed(FIVE);
  first.throw(new Error('aborted'));
  (await bench.started()).pass();
  await bench.live.idle();
  expect(bench.told()).toEqual([`checking ${FIVE}`, `checking ${FIVE} again`, `verdict ${FIVE} passed`]);
});

test('a verdict is followed by the next save as usual', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  (await bench.started()).fail();
  await bench.live.idle();
  bench.live.changed(FIVE);
  (await bench.started()).pass();
  await bench.live.idle();
  expect(bench.events.at(-1)).toMatchObject({ result: { outcome: 'passed' }, before: { outcome: 'failed' } });
});

test('saving another exercise comes first, and the one given up is checked afterwards', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  const five = await bench.started();
  bench.live.changed(SIX);
  five.pass();
  (await bench.started()).pass();
  (await bench.started()).pass();
  await bench.live.idle();
  expect(bench.told()).toEqual([
    `checking ${FIVE}`,
    `checking ${SIX}`,
    `verdict ${SIX} passed`,
    `checking ${FIVE} again`,
    `verdict ${FIVE} passed`,
  ]);
});

test('exercises saved at the same moment are each checked once', async () => {
  const bench = setUp({ automatic: true });
  for (const exercise of [ONE, FIVE, SIX, FIVE]) bench.live.changed(exercise);
  await bench.live.idle();
  expect(
    bench
      .told()
      .filter((line) => line.startsWith('checking'))
      .sort(),
  ).toEqual([`checking ${ONE}`, `checking ${FIVE}`, `checking ${SIX}`]);
});

test('a save that arrives while a verdict is being shown is checked', async () => {
  const bench = setUp({ automatic: true });
  let saved = false;
  bench.onShow = (event) => {
    if (event.kind === 'verdict' && !saved) bench.live.changed(FIVE);
    if (event.kind === 'verdict') saved = true;
  };
  bench.live.changed(FIVE);
  await bench.live.idle();
  expect(bench.told().filter((line) => line.startsWith('verdict'))).toHaveLength(2);
});

test('a save in the moment the loop ends is checked', async () => {
  for (let ticks = 0; ticks < 12; ticks++) {
    const bench = setUp();
    bench.live.changed(FIVE);
    (await bench.started()).pass();
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    bench.live.changed(SIX);
    const next = await bench.started();
    expect(next.exercise).toBe(SIX);
    await bench.close();
  }
});

describe('a save that does not parse', () => {
  test('keeps the verdict before it and names the line', async () => {
    const bench = setUp();
    await bench.save(FIVE, (check) => check.fail());
    await bench.save(FIVE, (check) => check.doesNotParse());
    expect(bench.events.at(-1)).toMatchObject({
      kind: 'unfinished',
      place: { file: 'models/beach.ts', line: 12 },
      kept: { outcome: 'failed' },
    });
    await bench.save(FIVE, (check) => check.doesNotParse());
    expect(bench.events.at(-1)).toMatchObject({ kind: 'unfinished', kept: { outcome: 'failed' } });
    await bench.save(FIVE, (check) => check.pass());
    expect(bench.events.at(-1)).toMatchObject({ kind: 'verdict', before: { outcome: 'failed' } });
  });

  test('is a verdict when there was none before', async () => {
    const bench = setUp();
    await bench.save(FIVE, (check) => check.doesNotParse());
    await bench.save(FIVE, (check) => check.doesNotParse());
    expect(bench.told().filter((line) => !line.startsWith('checking'))).toEqual([
      `verdict ${FIVE} does-not-load`,
      `verdict ${FIVE} does-not-load`,
    ]);
  });

  test('does not borrow the verdict of another exercise', async () => {
    const bench = setUp();
    await bench.save(ONE, (check) => check.pass());
    await bench.save(FIVE, (check) => check.doesNotParse());
    expect(bench.events.at(-1)).toMatchObject({ kind: 'verdict', exercise: FIVE });
  });
});

test('a file that parses but does not load is a verdict', async () => {
  const bench = setUp();
  await bench.save(FIVE, (check) => check.pass());
  await bench.save(FIVE, (check) =>
    check.end({ outcome: 'does-not-load', place: { file: 'models/beach.ts', line: 3 } }),
  );
  expect(bench.events.at(-1)).toMatchObject({ kind: 'verdict', result: { outcome: 'does-not-load' } });
});

test('a file in conflict is a verdict: it will not get finished by typing on', async () => {
  const bench = setUp();
  await bench.save(FIVE, (check) => check.pass());
  const place = { file: 'models/beach.ts', line: 3, frame: '<<<<<<< ours', problem: 'conflict-marker' } as const;
  await bench.save(FIVE, (check) => check.end({ outcome: 'does-not-load', place }));
  expect(bench.events.at(-1)).toMatchObject({ kind: 'verdict', result: { outcome: 'does-not-load' } });
});

test('a check that throws becomes a kind sentence, and the next save is checked', async () => {
  const bench = setUp();
  await bench.save(FIVE, (check) => check.throw(new TypeError('x is not a function')));
  expect(bench.events.at(-1)).toMatchObject({
    kind: 'trouble',
    sentence:
      'The check of 05-lifeguard-beaches could not be finished. The fault is in the checker, not in your work; saving again starts a new check.',
    error: expect.any(TypeError),
  });
  await bench.save(FIVE, (check) =>
    check.throw(new Problem('cannot-grade', 'The disk is full.', { next: 'Make room on it.' })),
  );
  expect(bench.events.at(-1)).toMatchObject({ kind: 'trouble', sentence: 'The disk is full. Make room on it.' });
  await bench.save(FIVE, (check) => check.pass());
  expect(bench.told().at(-1)).toBe(`verdict ${FIVE} passed`);
});

test('a check that throws at once, before it returns a promise, is no different', async () => {
  const events: LiveEvent[] = [];
  const live = createLive({
    check() {
      throw new Error('at once');
    },
    show: (event) => events.push(event),
  });
  live.changed(FIVE);
  await live.idle();
  expect(events.map((event) => event.kind)).toEqual(['checking', 'trouble']);
});

test('closing gives up the running check, waits for its end, and shows nothing more', async () => {
  const bench = setUp();
  bench.live.changed(FIVE);
  const check = await bench.started();
  bench.live.changed(SIX);
  let closed = false;
  const closing = bench.live.close().then(() => (closed = true));
  await Promise.resolve();
  expect([check.signal.aborted, closed]).toEqual([true, false]);
  check.pass();
  await closing;
  bench.live.changed(ONE);
  await bench.live.idle();
  expect(bench.told()).toEqual([`checking ${FIVE}`]);
});

test('after a thousand saves the verdict shown last is that of the last save, and no two checks ran at once', async () => {
  const bench = setUp({ automatic: true });
  const exercises = [ONE, FIVE, SIX];
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 16807) % 2147483647) % below;
  for (let save = 0; save < 1000; save++) {
    const exercise = exercises[random(3)] ?? FIVE;
    bench.saveOnDisk(exercise);
    for (let tick = random(30); tick > 0; tick--) await Promise.resolve();
    if (save % 50 === 0) await bench.live.idle();
  }
  await bench.live.idle();
  for (const exercise of exercises) {
    const last = bench.events.filter((event) => event.kind === 'verdict' && event.exercise === exercise).at(-1);
    expect(last).toMatchObject({ result: { seed: bench.disk.get(exercise) } });
  }
  expect(bench.mostRunning()).toBe(1);
});

interface FakeCheck {
  exercise: string;
  signal: AbortSignal;
  pass: () => void;
  fail: () => void;
  doesNotParse: () => void;
  end: (result: Partial<ExerciseResult>) => void;
  throw: (error: Error) => void;
}

interface Bench {
  live: Live;
  events: LiveEvent[];
  /** How often each exercise was saved; a check reads it when it begins, as the real one reads the files. */
  disk: Map<string, number>;
  onShow: (event: LiveEvent) => void;
  told: () => string[];
  started: () => Promise<FakeCheck>;
  save: (exercise: string, end: (check: FakeCheck) => void) => Promise<void>;
  saveOnDisk: (exercise: string) => void;
  running: () => number;
  mostRunning: () => number;
  close: () => Promise<void>;
}

/** A loop with checks that end when the test says so; or, with `automatic`, by themselves a few ticks later. */
function setUp({ automatic = false } = {}): Bench {
  const started: FakeCheck[] = [];
  const waiting: ((check: FakeCheck) => void)[] = [];
  const unended = new Set<FakeCheck>();
  let running = 0;
  let mostRunning = 0;

  const check = async (exercise: string, signal: AbortSignal): Promise<ExerciseResult> => {
    mostRunning = Math.max(mostRunning, ++running);
    const seed = bench.disk.get(exercise) ?? 0;
    try {
      if (automatic) {
        for (let tick = 0; tick < 10 && !signal.aborted; tick++) await Promise.resolve();
        return resultOf(exercise, { seed });
      }
      return await new Promise<ExerciseResult>((resolve, reject) => {
        const fake = fakeCheck(exercise, signal, (result) => resolve(resultOf(exercise, { seed, ...result })), reject);
        unended.add(fake);
        const first = waiting.shift();
        if (first) first(fake);
        else started.push(fake);
      });
    } finally {
      running--;
    }
  };

  const bench: Bench = {
    live: createLive({
      check,
      show(event) {
        bench.events.push(event);
        bench.onShow(event);
      },
    }),
    events: [],
    disk: new Map(),
    onShow: () => {},
    told: () => bench.events.map(tell),
    started: async () => started.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    async save(exercise, end) {
      bench.live.changed(exercise);
      end(await bench.started());
      await bench.live.idle();
    },
    saveOnDisk(exercise) {
      bench.disk.set(exercise, (bench.disk.get(exercise) ?? 0) + 1);
      bench.live.changed(exercise);
    },
    running: () => running,
    mostRunning: () => mostRunning,
    async close() {
      const closing = bench.live.close();
      for (const fake of unended) fake.pass();
      await closing;
    },
  };
  return bench;
}

function fakeCheck(
  exercise: string,
  signal: AbortSignal,
  end: (result: Partial<ExerciseResult>) => void,
  reject: (error: Error) => void,
): FakeCheck {
  return {
    exercise,
    signal,
    pass: () => end({ outcome: 'passed' }),
    fail: () => end({ outcome: 'failed' }),
    doesNotParse: () =>
      end({
        outcome: 'does-not-load',
        place: { file: 'models/beach.ts', line: 12, column: 3, frame: 'const x =\n         ^' },
      }),
    end,
    throw: reject,
  };
}

function resultOf(exercise: string, rest: Partial<ExerciseResult>): ExerciseResult {
  return {
    exercise,
    outcome: 'passed',
    points: 0,
    maxPoints: 0,
    seed: 0,
    durationMs: 0,
    checks: [],
    advice: [],
    ...rest,
  };
}

function tell(event: LiveEvent): string {
  if (event.kind === 'checking') return `checking ${event.exercise}${event.again ? ' again' : ''}`;
  if (event.kind === 'verdict') return `verdict ${event.exercise} ${event.result.outcome}`;
  return `${event.kind} ${event.exercise}`;
}
