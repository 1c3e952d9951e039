import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyWorkbook, EXERCISE } from '../bench/workbooks.ts';
import { readCatalog } from '../../course/catalog.ts';
import { writeSubmissions } from './submissions.ts';
import type { Soaking } from './soaking.ts';

const STUDENTS = 60;

/**
 * Runs over a class of sixty are killed at random moments and gone on with, until they end: no row is lost, none is
 * wrong, and the gradebook is byte for byte that of a run which nobody killed.
 *
 * @param kills how often a run is killed
 * @returns what went wrong, one sentence each
 */
export async function soakRuns(soaking: Soaking, kills: number): Promise<string[]> {
  const { root, folder, signal, progress } = soaking;
  const workbook = path.join(folder, 'workbook');
  await copyWorkbook(root, await readCatalog(root), workbook);
  await makeClass(soaking, path.join(folder, 'class'));
  const grade = (csv: string): ChildProcess => start(workbook, path.join(folder, 'class'), path.join(folder, csv));
  const begun = performance.now();
  await once(grade('whole.csv'), 'exit');
  const wholeMs = performance.now() - begun;
  const whole = await readFile(path.join(folder, 'whole.csv'), 'utf8');
  const wrong: string[] = [];
  let [killed, runs] = [0, 0];
  while (killed < kills && !signal.aborted) {
    const child = grade('killed.csv');
    const ended = once(child, 'exit');
    const first = await Promise.race([ended, pause(randomInt(0, Math.ceil(wholeMs)), 'kill' as const)]);
    if (first === 'kill' && child.exitCode === null) {
      child.kill('SIGKILL');
      await ended;
      killed++;
      if (killed % 10 === 0) progress(`kill ${killed} of ${kills}, ${runs} runs came to their end`);
      continue;
    }
    runs++;
    const csv = await readFile(path.join(folder, 'killed.csv'), 'utf8').catch(() => 'nothing');
    if (csv !== whole)
      wrong.push(`After ${killed} kills a run ended with another gradebook: ${differenceOf(csv, whole)}`);
    await rm(path.join(folder, 'killed.csv'), { force: true });
  }
  return wrong;
}

async function makeClass(soaking: Soaking, to: string): Promise<void> {
  const submitted = await writeSubmissions(soaking);
  for (let index = 0; index < STUDENTS; index++) {
    const student = path.join(to, `student-${String(index + 1).padStart(2, '0')}`);
    await mkdir(student, { recursive: true });
    await cp(submitted[index % submitted.length]!.folder, path.join(student, EXERCISE), { recursive: true });
  }
}

function start(workbook: string, folder: string, csv: string): ChildProcess {
  const words = ['check', '--class', folder, '--only', EXERCISE, '--csv', csv, '--seed', '7', '--plain'];
  return spawn(process.execPath, [path.join(workbook, 'checker', 'install.cjs'), ...words], {
    cwd: workbook,
    env: { ...process.env, INIT_CWD: workbook },
    stdio: 'ignore',
  });
}

function differenceOf(one: string, other: string): string {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `line ${at + 1} is ${JSON.stringify(lines[at])}, not ${JSON.stringify(others[at])}.`;
}
