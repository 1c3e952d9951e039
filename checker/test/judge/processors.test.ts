import fs from 'node:fs';
import os from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { Judges } from '../../judge/judges.ts';
import { processorsFor, staying } from '../../judge/processors.ts';
import { buildChildProgram } from '../../sandbox/program.ts';
import { readCatalog } from '../../course/catalog.ts';
import { LIMITS, ROOT } from './workplace.ts';

const COUNT = os.availableParallelism();
const PROCESSORS = processorsFor(COUNT);
const PATIENCE = 120_000;

let judges: Judges | undefined;
afterEach(() => judges?.close());

async function open(count: number): Promise<Judges> {
  const program = await buildChildProgram(ROOT, { snapshot: true });
  return (judges = new Judges({ program, limits: LIMITS, count, spare: 1, ownProcessors: true }));
}

async function check(): Promise<string> {
  const lesson = (await readCatalog(ROOT)).find(({ name }) => name === '01-favorites')!;
  const { solution, starter, hidden } = places(ROOT, lesson.name);
  const job = { lesson, folder: solution, starter, hidden, seed: 1, limits: LIMITS, skipNotStarted: false };
  return (await judges!.check(job)).outcome;
}

/** Where a process may run, such as `0-1`. */
function placeOf(pid: number | string): string | undefined {
  return /^Cpus_allowed_list:\s*(\S+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
}

function childrenOf(pid: number): string[] {
  return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
}

test.runIf(PROCESSORS)(
  'as many judges as processors stay each on its own, with their children, and so does one that takes the place of another',
  { timeout: PATIENCE },
  async () => {
    const { pids } = await open(COUNT);
    expect(await check()).toBe('passed');
    const each = PROCESSORS!.map(String).toSorted();
    await expect.poll(() => pids.map(placeOf).toSorted()).toEqual(each);
    expect(pids.flatMap(childrenOf)).not.toEqual([]);
    for (const pid of pids) for (const child of childrenOf(pid)) expect(placeOf(child)).toBe(placeOf(pid));
    process.kill(pids[0]!, 'SIGKILL');
    await expect.poll(() => fs.existsSync(`/proc/${pids[0]}`)).toBe(false);
    expect(await check()).toBe('passed');
    await expect.poll(() => judges!.pids.map(placeOf).toSorted()).toEqual(each);
  },
);

test.runIf(PROCESSORS && COUNT > 1)('fewer judges than processors go where there is room', async () => {
  const { pids } = await open(COUNT - 1);
  for (const pid of pids) expect(placeOf(pid)).toBe(placeOf('self'));
});

test('a processor is named by a mask, however many there are', () => {
  expect(staying(0)).toEqual(['taskset', '0x1']);
  expect(staying(70)).toEqual(['taskset', '0x400000000000000000']);
});
