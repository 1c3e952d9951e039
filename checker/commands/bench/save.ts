import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../errors.ts';
import { compare, figuresOf, type Comparison } from './figures.ts';
import type { Program } from './processes.ts';
import { sandcastle, vitest, type Setting } from './setting.ts';
import { EXERCISE, SAVED, type Answers } from './workbooks.ts';

/** One who checks on save: where it looks, and how its output is read. */
interface Watcher {
  name: string;
  program: Program;
  file: string;
  /** What ends the measured time; its first group says `passed` or `failed`. */
  verdict: RegExp;
  /** What says that the next save may come. */
  ready: RegExp;
}

/**
 * From the moment a file is written to the moment the verdict is on the screen.
 *
 * @param saves how many are measured; right and wrong answers in turn
 * @throws Problem when a verdict is not what the saved answer deserves: such a figure would say nothing
 */
export async function compareSaves(setting: Setting, answers: Answers, saves: number): Promise<Comparison> {
  const ours = await measure(await openSandcastle(setting), answers, saves, setting);
  const theirs = await measure(await openVitest(setting), answers, saves, setting);
  const title = `save → verdict, exercise 05, median of ${saves} saves`;
  const comparison = compare('save', title, toTimes(ours), toTimes(theirs));
  const parts = {
    'right answers': figuresOf(toTimes(ours.filter(({ right }) => right))),
    'wrong answers': figuresOf(toTimes(ours.filter(({ right }) => !right))),
  };
  return saves > 1 ? { ...comparison, parts } : comparison;
}

async function openSandcastle(setting: Setting): Promise<Watcher> {
  const program = sandcastle(setting, ['start', '--plain']);
  await program.next(/^Watching /m);
  return {
    name: 'Sandcastle',
    program,
    file: path.join(setting.workbook, 'exercises', EXERCISE, SAVED),
    verdict: new RegExp(`^${EXERCISE} (passed|failed) .*\\n`, 'm'),
    ready: /^ {2}Next:.*\n/m,
  };
}

async function openVitest(setting: Setting): Promise<Watcher> {
  const program = vitest(setting, ['--watch', `tests/${EXERCISE}.test.ts`]);
  await program.next(WAITING);
  return {
    name: 'vitest --watch',
    program,
    file: path.join(setting.plain, 'exercises', EXERCISE, SAVED),
    verdict: /^ *Test Files +\d+ (passed|failed).*\n/m,
    ready: WAITING,
  };
}

async function measure(watcher: Watcher, answers: Answers, saves: number, { progress }: Setting): Promise<Saved[]> {
  const { program, file, name } = watcher;
  const saved: Saved[] = [];
  try {
    for (let number = -WARM_UP; number < saves; number++) {
      await pause(BETWEEN_SAVES_MS);
      program.forget();
      const right = number % 2 !== 0;
      const begun = performance.now();
      writeFileSync(file, right ? answers.right : answers.wrong);
      const { at, text } = await program.next(watcher.verdict);
      const verdict = watcher.verdict.exec(text)?.[1];
      if (verdict !== (right ? 'passed' : 'failed')) throw wrongVerdict(name, right, verdict);
      if (number >= 0) saved.push({ ms: at - begun, right });
      await program.next(watcher.ready);
      if (number % 10 === 0) progress(`${name}: ${Math.max(0, number)} of ${saves} saves`);
    }
  } finally {
    await program.stop();
  }
  return saved;
}

interface Saved {
  ms: number;
  right: boolean;
}

function toTimes(saved: readonly Saved[]): number[] {
  return saved.map(({ ms }) => ms);
}

function wrongVerdict(name: string, right: boolean, verdict: string | undefined): Problem {
  return new Problem('cannot-grade', `${name} said "${verdict}" of a ${right ? 'right' : 'wrong'} answer.`, {
    next: 'Figures of wrong verdicts say nothing; see that npm test passes first.',
  });
}

const WAITING = /(Waiting|Watching) for file changes/;
/** Neither is measured cold. The first save is a wrong answer: the folder begins with the right one. */
const WARM_UP = 2;
/** Nobody saves twice in the same moment; both have the time to get ready for the next save. */
const BETWEEN_SAVES_MS = 300;
