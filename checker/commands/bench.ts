import path from 'node:path';
import { readCatalog } from '../course/catalog.ts';
import { Problem } from '../errors.ts';
import type { Words } from './arguments.ts';
import { compareClass } from './bench/class.ts';
import { compareCold } from './bench/cold.ts';
import type { Comparison } from './bench/figures.ts';
import { Programs } from './bench/processes.ts';
import { compareSaves } from './bench/save.ts';
import type { Setting } from './bench/setting.ts';
import { renderTable, thisMachine } from './bench/table.ts';
import { comparable, copyWorkbook, makePlainProject, makeWorkplace, readAnswers } from './bench/workbooks.ts';
import type { Command, CommandContext } from './command.ts';
import { numberOf, wholeNumber } from './whole-number.ts';

/** Measures how fast Sandcastle is, in the same run as a plain Vitest set-up that does the same. */
export const bench: Command = {
  name: 'bench',
  summary: 'Measures Sandcastle side by side with plain Vitest. Takes some minutes; nothing of yours is touched.',
  options: {
    json: { help: 'print the figures as one JSON document' },
    only: { value: 'NAME', help: 'save, cold or class' },
    saves: { value: 'N', help: 'how many saves are measured (30)' },
    rounds: { value: 'N', help: 'how often a whole workbook is checked (5)' },
    students: { value: 'LIST', help: 'how large the classes are, separated by commas (10,100)' },
  },
  async run(words, context) {
    const { only, saves, rounds, students } = readOptions(words);
    const { root, printer, signal } = context;
    const lessons = comparable(await readCatalog(root));
    const answers = await readAnswers(root);
    const workplace = await makeWorkplace();
    const programs = new Programs(signal);
    try {
      const setting: Setting = {
        folder: workplace.folder,
        workbook: path.join(workplace.folder, 'workbook'),
        plain: path.join(workplace.folder, 'plain'),
        programs,
        progress: progressOf(context, words.flags.has('json')),
      };
      await copyWorkbook(root, lessons, setting.workbook);
      await makePlainProject(root, lessons, setting.plain);
      const comparisons: Comparison[] = [];
      if (only === undefined || only === 'save') comparisons.push(await compareSaves(setting, answers, saves));
      if (only === undefined || only === 'cold') comparisons.push(await compareCold(setting, rounds));
      if (only === undefined || only === 'class') {
        for (const count of students) comparisons.push(await compareClass(setting, count));
      }
      const found = { version: 1 as const, machine: thisMachine(), comparisons };
      printer.out(words.flags.has('json') ? JSON.stringify(found, null, 2) : renderTable(found));
      return 0;
    } finally {
      await programs.close();
      await workplace.remove();
    }
  },
};

interface Options {
  only?: Comparison['name'];
  saves: number;
  rounds: number;
  students: number[];
}

function readOptions(words: Words): Options {
  const only = words.values.get('only');
  if (only !== undefined && only !== 'save' && only !== 'cold' && only !== 'class') {
    throw new Problem('usage', `--only is save, cold or class, not "${only}".`);
  }
  return {
    ...(only && { only }),
    saves: numberOf(words, 'saves', 30),
    rounds: numberOf(words, 'rounds', 5),
    students: (words.values.get('students') ?? '10,100').split(',').map((one) => wholeNumber('students', one)),
  };
}

/** A table that goes into a file must not have progress in it. */
function progressOf({ printer }: CommandContext, json: boolean): (sentence: string) => void {
  return (sentence) => (json || printer.plain ? printer.err(sentence) : printer.status(`${sentence} …`));
}
