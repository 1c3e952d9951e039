import { cp, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { ResultsDocument } from '../../report/results.ts';
import { compare, type Comparison } from './figures.ts';
import { sandcastle, timeOf, vitest, type Setting } from './setting.ts';
import { EXERCISE, SAVED, type Answers } from './workbooks.ts';

/**
 * A class with one exercise each, right and wrong answers in turn: `check --class` against one `vitest run` for each
 * student, as many side by side.
 *
 * @throws Problem when a grade is not what the answer deserves
 */
export async function compareClass(setting: Setting, answers: Answers, students: number): Promise<Comparison> {
  const names = Array.from({ length: students }, (_, index) => `student-${String(index + 1).padStart(4, '0')}`);
  setting.progress(`class of ${students}: Sandcastle`);
  const ours = await gradeClass(setting, answers, names);
  setting.progress(`class of ${students}: vitest run for each`);
  const theirs = await gradeOneByOne(setting, answers, names);
  return compare(
    'class',
    `a class of ${students}, for each submission of exercise 05`,
    [ours / students],
    [theirs / students],
  );
}

async function gradeClass(setting: Setting, answers: Answers, names: string[]): Promise<number> {
  const folder = path.join(setting.folder, 'class');
  const solved = path.join(setting.workbook, 'exercises', EXERCISE);
  for (const [index, name] of names.entries()) {
    const target = path.join(folder, name, EXERCISE);
    await cp(solved, target, { recursive: true });
    await writeFile(path.join(target, SAVED), answerOf(index, answers));
  }
  const { ms, text } = await timeOf(() => sandcastle(setting, ['check', '--class', folder, '--json']));
  const { students } = ResultsDocument.parse(JSON.parse(text));
  for (const [index, name] of names.entries()) {
    const outcome = students.find(({ student }) => student === name)?.exercises[0]?.outcome;
    if (outcome !== (isRight(index) ? 'passed' : 'failed')) throw wrongGrade('Sandcastle', name, String(outcome));
  }
  return ms;
}

async function gradeOneByOne(setting: Setting, answers: Answers, names: string[]): Promise<number> {
  const folders = names.map((name) => path.join(setting.plain, 'class', name));
  for (const [index, folder] of folders.entries()) {
    const exercise = path.join('exercises', EXERCISE);
    await mkdir(path.join(folder, 'tests'), { recursive: true });
    await cp(path.join(setting.plain, exercise), path.join(folder, exercise), { recursive: true });
    await writeFile(path.join(folder, exercise, SAVED), answerOf(index, answers));
    for (const file of ['vitest.config.mjs', ...TESTS.map((name) => path.join('tests', name))]) {
      await cp(path.join(setting.plain, file), path.join(folder, file));
    }
  }
  let next = 0;
  const begun = performance.now();
  const work = async (): Promise<void> => {
    for (let index = next++; index < folders.length; index = next++) {
      const { code } = await timeOf(() => vitest(setting, ['run'], folders[index]));
      if (code !== (isRight(index) ? 0 : 1)) throw wrongGrade('Vitest', names[index]!, `exit code ${code}`);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  return performance.now() - begun;
}

function isRight(index: number): boolean {
  return index % 2 === 0;
}

function answerOf(index: number, { right, wrong }: Answers): string {
  return isRight(index) ? right : wrong;
}

function wrongGrade(name: string, student: string, outcome: string): Problem {
  return new Problem('cannot-grade', `${name} graded ${student} wrongly: ${outcome}.`, {
    next: 'Figures of wrong grades say nothing; see that npm test passes first.',
  });
}

const TESTS = [`${EXERCISE}.test.ts`, 'equivalent.ts', 'equivalent-database.ts'];
