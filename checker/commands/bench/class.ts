import { cp, mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { ResultsDocument } from '../../report/results.ts';
import { IN_A_CLASS, kindOf, writeStudent, type Kind } from './class-answers.ts';
import { watchClassMemory } from './class-memory.ts';
import { compare, type Comparison } from './figures.ts';
import { sandcastle, timeOf, vitest, type Setting } from './setting.ts';

/**
 * A class with five exercises each, right, wrong and hanging answers: `check --class` against one `vitest run` for each
 * student and exercise, as many side by side. Vitest gets the first few of the class, and none that hang, because a loop
 * without an end is not ended by it.
 *
 * @throws Problem when a grade is not what the answer deserves
 */
export async function compareClass(setting: Setting, students: number): Promise<Comparison> {
  const names = Array.from({ length: students }, (_, index) => `student-${String(index + 1).padStart(4, '0')}`);
  const folder = path.join(setting.folder, 'class');
  for (const [index, name] of names.entries()) {
    for (const exercise of IN_A_CLASS) {
      await writeStudent(setting.workbook, exercise, path.join(folder, name, exercise), kindOf(index));
    }
  }
  setting.progress(`class of ${students}: Sandcastle`);
  const { ms, memory } = await gradeClass(setting, folder, names);
  await rm(folder, { recursive: true });
  const sample = names.slice(0, SAMPLE);
  setting.progress(`class of ${students}: vitest run for each exercise of ${sample.length}`);
  const theirs = await gradeOneByOne(setting, sample);
  const title = `a class of ${students.toLocaleString('en')}, five exercises each: for each submission`;
  const compared = compare('class', title, [ms / (students * IN_A_CLASS.length)], [theirs / (sample.length * 5)]);
  return { ...compared, ...(memory && { memory }) };
}

async function gradeClass(
  setting: Setting,
  folder: string,
  names: string[],
): Promise<{ ms: number; memory: Comparison['memory'] }> {
  const begun = performance.now();
  const program = sandcastle(setting, ['check', '--class', folder, '--json']);
  const memory = watchClassMemory(program.pid);
  await program.ended;
  const ms = performance.now() - begun;
  const { students } = ResultsDocument.parse(JSON.parse(program.text));
  for (const [index, name] of names.entries()) {
    const graded = students.find(({ student }) => student === name);
    for (const exercise of IN_A_CLASS) {
      const outcome = String(graded?.exercises.find((one) => one.exercise === exercise)?.outcome);
      if (outcome !== deserved(kindOf(index), exercise))
        throw wrongGrade('Sandcastle', `${name}, ${exercise}`, outcome);
    }
  }
  return { ms, memory: memory.most() };
}

async function gradeOneByOne(setting: Setting, names: string[]): Promise<number> {
  const work: { name: string; exercise: string; kind: Kind; folder: string }[] = [];
  for (const [index, name] of names.entries()) {
    for (const exercise of IN_A_CLASS) {
      const folder = path.join(setting.plain, 'one-by-one', name, exercise);
      const kind = kindOf(index);
      await mkdir(path.join(folder, 'tests'), { recursive: true });
      await writeStudent(setting.workbook, exercise, path.join(folder, 'exercises', exercise), kind);
      const tests = ['equivalent.ts', 'equivalent-database.ts', `${exercise}.test.ts`];
      for (const file of ['vitest.config.mjs', ...tests.map((test) => path.join('tests', test))]) {
        await cp(path.join(setting.plain, file), path.join(folder, file));
      }
      work.push({ name, exercise, kind, folder });
    }
  }
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = work[next++]; one; one = work[next++]) {
      const { code } = await timeOf(() => vitest(setting, ['run'], one.folder));
      if (code !== (one.kind === 'right' ? 0 : 1)) {
        throw wrongGrade('Vitest', `${one.name}, ${one.exercise}`, `exit code ${code}`);
      }
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  const ms = performance.now() - begun;
  await rm(path.join(setting.plain, 'one-by-one'), { recursive: true });
  return ms;
}

function deserved(kind: Kind, exercise: string): string {
  if (kind === 'hanging') return exercise === IN_A_CLASS.at(-1) ? 'timed-out' : 'passed';
  return kind === 'right' ? 'passed' : 'failed';
}

function wrongGrade(name: string, whose: string, outcome: string): Problem {
  return new Problem('cannot-grade', `${name} graded ${whose} wrongly: ${outcome}.`, {
    next: 'Figures of wrong grades say nothing; see that npm test passes first.',
  });
}

/** Of a class, in the plain project: its time for one is the same, however many there are. */
const SAMPLE = 10;
