import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { CHECKER } from '../../here.ts';
import type { Scene, SceneOutcome } from './script.ts';

/**
 * Plays scenes in a Node process of their own, with the real Sequelize and a new SQLite file for each.
 *
 * @returns an outcome for each scene; undefined for one that ended the process or did not end itself
 */
export async function playScenes(root: string, scenes: Scene[]): Promise<(SceneOutcome | undefined)[]> {
  if (scenes.length === 0) return [];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-lessons-'));
  try {
    const program = path.join(folder, 'runner.cjs');
    const entry = path.join(CHECKER, 'prove', 'lesson-code', 'runner', 'main.ts');
    await build({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node20', outfile: program });
    const outcomes: (SceneOutcome | undefined)[] = [];
    while (outcomes.length < scenes.length) {
      const folderOfRun = path.join(folder, String(outcomes.length));
      await mkdir(folderOfRun);
      outcomes.push(...(await run(program, { root, folder: folderOfRun, scenes: scenes.slice(outcomes.length) })));
      // The scene that ended the process is left out, and the others are played without it.
      if (outcomes.length < scenes.length) outcomes.push(undefined);
    }
    return outcomes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the outcomes of the scenes that were played, from the first on */
function run(program: string, job: { root: string; folder: string; scenes: Scene[] }): Promise<SceneOutcome[]> {
  return new Promise((resolve, reject) => {
    const outcomes: SceneOutcome[] = [];
    // What lessons print comes back in their outcomes, so stdout is left to nobody.
    const runner = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [], env: ENVIRONMENT });
    const limit = setTimeout(() => runner.kill('SIGKILL'), SCENE_MS);
    runner.on('message', (outcome: SceneOutcome) => {
      limit.refresh();
      outcomes.push(outcome);
    });
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
/** A scene takes milliseconds; this one is in a loop. */
const SCENE_MS = 20_000;
