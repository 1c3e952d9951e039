import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Scene, SceneOutcome } from './script.ts';

/**
 * Plays scenes in a Node process of their own, with the real Sequelize and a new SQLite file for each.
 *
 * @returns an outcome for each scene; the scenes after one that ended the process have none
 */
export async function playScenes(root: string, scenes: Scene[]): Promise<(SceneOutcome | undefined)[]> {
  if (scenes.length === 0) return [];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-lessons-'));
  try {
    const program = path.join(folder, 'runner.cjs');
    const entry = path.join(import.meta.dirname, 'runner', 'main.ts');
    await build({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node20', outfile: program });
    return await run(program, { root, folder, scenes });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, job: { root: string; folder: string; scenes: Scene[] }): Promise<SceneOutcome[]> {
  return new Promise((resolve, reject) => {
    const outcomes: SceneOutcome[] = [];
    // stdout is left to nobody: what lessons print comes back in their outcomes.
    const runner = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [], env: ENVIRONMENT });
    const limit = setTimeout(() => runner.kill('SIGKILL'), LIMIT_MS);
    runner.on('message', ({ index, outcome }: { index: number; outcome: SceneOutcome }) => (outcomes[index] = outcome));
    runner.on('error', reject);
    runner.on('close', () => {
      clearTimeout(limit);
      resolve(outcomes);
    });
    runner.send(job);
  });
}

/** Lessons look the same wherever they are proved. */
const ENVIRONMENT = { ...process.env, TZ: 'UTC', NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
const LIMIT_MS = 120_000;
