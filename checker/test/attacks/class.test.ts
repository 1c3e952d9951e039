import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';
import { layOutAttack, readAttacks } from './cases.ts';

const EXERCISE = '05-lifeguard-beaches';
const GRADE = ['check', '--class', 'class', '--json', '--seed', '5', '--jobs', '2', '--only', EXERCISE];
/** What harms the process that it runs in, the judge, the database or the journal; and a way into another's folder. */
const ATTACKS = [
  'exits-in-a-hook',
  'forges-answers',
  'outlives-its-check',
  'signals-the-judge',
  'triggers-against-the-judge',
];

interface Row {
  student: string;
  exercises: { outcome: string; points: number; durationMs: number }[];
}

let workbook: Workbook;
const at = (...parts: string[]): string => path.join(workbook.root, 'class', ...parts);
beforeAll(() => {
  workbook = openWorkbook();
  for (const [student, from] of [
    ['ada', 'solutions'],
    ['ben', 'exercises'],
    ['zoe', 'solutions'],
  ] as const)
    fs.cpSync(path.join(workbook.root, from, EXERCISE), at(student, EXERCISE), { recursive: true });
});
afterAll(() => workbook.remove());

async function grade(): Promise<Row[]> {
  const { code, stdout, stderr } = await workbook.run(GRADE);
  expect([code, stdout === '' ? stderr : ''], stderr).toEqual([0, '']);
  return (JSON.parse(stdout) as { students: Row[] }).students;
}

const honest = (rows: Row[]): Row[] =>
  rows
    .filter(({ student }) => ['ada', 'ben', 'zoe'].includes(student))
    .map((row) => ({ ...row, exercises: row.exercises.map((one) => ({ ...one, durationMs: 0 })) }));

test.runIf(process.platform !== 'win32')(
  'the rows of the others are the same with attackers in the class and without them',
  { timeout: 180_000 },
  async () => {
    const without = await grade();
    expect(without.map(({ exercises }) => exercises[0]!.outcome)).toEqual(['passed', 'not-started', 'passed']);
    for (const attack of readAttacks().filter(
      ({ exercise, name }) => exercise === EXERCISE && ATTACKS.includes(name),
    )) {
      const told = { PORT: '1', OUTSIDE: at('ben'), NEIGHBOUR: at('ada', EXERCISE), HOME: at(), HIDDEN: at() };
      layOutAttack(attack, at(`m-${attack.name}`, EXERCISE), told);
    }
    // Of the names of students, one holds a line of the journal, and one is a link to the work of another.
    const forged = `x\n{"student":"ben","content":"","result":{"outcome":"passed"}}`.replaceAll('/', '');
    fs.cpSync(at('ben'), at(forged), { recursive: true });
    fs.mkdirSync(at('mallory'));
    fs.symlinkSync(at('ada'), at('mallory', 'exercises'));
    const withThem = await grade();
    expect(honest(withThem)).toEqual(honest(without));
    const others = withThem.filter((row) => !honest(without).some(({ student }) => student === row.student));
    expect(others).toHaveLength(ATTACKS.length + 2);
    expect(others.filter(({ exercises }) => exercises[0]!.outcome === 'passed')).toEqual([]);
    expect(others.find(({ student }) => student === 'mallory')!.exercises[0]!.outcome).toBe('not-submitted');
  },
);
