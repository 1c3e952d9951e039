import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readCatalog } from '../../course/catalog.ts';
import { residentBytes } from '../../sandbox/memory.ts';
import { Programs } from '../bench/processes.ts';
import { copyWorkbook, EXERCISE, readAnswers, SAVED } from '../bench/workbooks.ts';
import { toMb } from './memory.ts';
import type { Soaking } from './soaking.ts';

/**
 * Very many saves through the loop that a learner has open, in bursts and with gaps, while a page shows each verdict:
 * after each burst the last verdict is that of the last content, and the memory of the workbook stays flat.
 *
 * @returns what went wrong, one sentence each
 */
export async function soakSaves(soaking: Soaking, saves: number): Promise<string[]> {
  const { root, folder, signal, progress } = soaking;
  const workbook = path.join(folder, 'workbook');
  await copyWorkbook(root, await readCatalog(root), workbook);
  const answers = await readAnswers(root);
  const programs = new Programs(signal);
  const program = programs.start(
    path.join(workbook, 'checker', 'install.cjs'),
    ['start', '--plain', '--no-open'],
    workbook,
  );
  const file = path.join(workbook, 'exercises', EXERCISE, SAVED);
  const wrong: string[] = [];
  const warmUp = Math.min(WARM_UP, Math.floor(saves / 2));
  let base = 0;
  try {
    await program.next(/^Watching /m);
    const address = /^The lessons .*: (http:\S+)$/m.exec(program.text)?.[1] ?? '';
    const page = openPage(address, signal);
    let right = true;
    for (let number = 0; number < saves;) {
      const burst = Math.min(randomInt(1, 2 * BURST), saves - number);
      for (let index = 0; index < burst; index++) {
        // The last save of a burst turns the verdict around, whatever was between.
        right = index === burst - 1 ? number % 2 === 1 : randomInt(2) === 0;
        program.forget();
        // A content of its own for each: to save the same again is no change.
        writeFileSync(file, `${right ? answers.right : answers.wrong}// save ${number + index}\n`);
        await pause(randomInt(2) === 0 ? randomInt(5) : randomInt(LONGEST_GAP_MS));
      }
      number += burst;
      const verdict = await lastVerdict(program);
      if (verdict !== (right ? 'passed' : 'failed')) {
        wrong.push(`After save ${number} the last verdict was "${verdict}" for a ${right ? 'right' : 'wrong'} answer.`);
      }
      await page.look();
      const bytes = await residentBytes(program.pid);
      if (base === 0 && number >= warmUp) base = bytes;
      progress(`save ${number} of ${saves}: ${toMb(bytes)} MB`);
    }
    const growth = (await residentBytes(program.pid)) - base;
    progress(`memory: ${toMb(base)} MB after ${warmUp} saves, ${toMb(base + growth)} MB after ${saves}`);
    if (growth >= MOST_GROWTH) wrong.push(`The workbook grew by ${toMb(growth)} MB in ${saves - warmUp} saves.`);
    return wrong;
  } finally {
    await programs.close();
  }
}

/** A page that is open, and looks at the lesson again and again. */
function openPage(address: string, signal: AbortSignal): { look(): Promise<void> } {
  void fetch(`${address}events`, { signal })
    .then((events) => events.text())
    .catch(() => {});
  return {
    async look() {
      await (await fetch(`${address}lessons/${EXERCISE}`, { signal })).text();
    },
  };
}

/** The verdict after which nothing more comes. */
async function lastVerdict(program: ReturnType<Programs['start']>): Promise<string | undefined> {
  await program.next(VERDICT);
  for (;;) {
    const length = program.text.length;
    await pause(QUIET_MS);
    if (program.text.length === length) return [...program.text.matchAll(VERDICTS)].at(-1)?.[1];
  }
}

const VERDICT = new RegExp(`^${EXERCISE} (passed|failed) .*\\n`, 'm');
const VERDICTS = new RegExp(VERDICT, 'gm');
const MB = 1024 * 1024;
const MOST_GROWTH = 60 * MB;
const WARM_UP = 500;
const BURST = 20;
const LONGEST_GAP_MS = 700;
/** Longer than a check takes from the save to its verdict. */
const QUIET_MS = 1_500;
