import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CHECK_OUTCOMES, OUTCOMES } from '../../types.ts';
import type { Finding } from '../finding.ts';

const Expectation = z.strictObject({
  what: z.string(),
  /** Files of the starter to leave out. */
  delete: z.array(z.string()).default([]),
  outcome: z.enum(OUTCOMES).default('passed'),
  checks: z.record(z.string(), z.enum(CHECK_OUTCOMES)).default({}),
  /** The misconception named at the first check that failed. */
  diagnosis: z.string().optional(),
  advice: z.array(z.string()).default([]),
  file: z.string().optional(),
  line: z.int().optional(),
});

/** One submission whose verdict is known: files laid over the starter of an exercise. */
export interface Case extends z.infer<typeof Expectation> {
  kind: 'right' | 'wrong';
  exercise: string;
  name: string;
  folder: string;
}

/** Where the corpus is, seen from the workbook. */
export const CORPUS = 'checker/test/corpus';

/**
 * Reads every case there is, in order.
 *
 * @returns the cases that say what they expect, and a finding for each that does not
 */
export function readCases(root: string): { cases: Case[]; findings: Finding[] } {
  const cases: Case[] = [];
  const findings: Finding[] = [];
  for (const kind of ['right', 'wrong'] as const) {
    for (const exercise of foldersIn(path.join(root, CORPUS, kind))) {
      for (const name of foldersIn(path.join(root, CORPUS, kind, exercise))) {
        const folder = path.join(root, CORPUS, kind, exercise, name);
        const read = readExpectation(path.join(folder, 'case.json'));
        const place = `${CORPUS}/${kind}/${exercise}/${name}/case.json`;
        const problem = 'problem' in read ? read.problem : contradiction(kind, read.expectation);
        if (problem !== undefined) findings.push({ place, problem, next: NEXT });
        if ('expectation' in read) cases.push({ ...read.expectation, kind, exercise, name, folder });
      }
    }
  }
  return { cases, findings };
}

const NEXT =
  'Write { "what": "…", "outcome": "failed", "checks": { "id": "failed" }, "diagnosis": "id" }; see the cases beside it.';

/** Makes the submission of a case: its files over the starter's. */
export function layOut({ folder, delete: left }: Case, starter: string, to: string): void {
  fs.cpSync(starter, to, { recursive: true });
  for (const file of left) fs.rmSync(path.join(to, file), { recursive: true });
  fs.cpSync(folder, to, { recursive: true, filter: (source) => path.basename(source) !== 'case.json' });
}

type Read = { expectation: z.infer<typeof Expectation> } | { problem: string };

function readExpectation(file: string): Read {
  if (!fs.existsSync(file)) return { problem: 'The case does not say what verdict it must get.' };
  try {
    const read = Expectation.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
    if (read.success) return { expectation: read.data };
    const issues = read.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the whole'}: ${message}`);
    return { problem: `The case cannot be read: ${issues.join('; ')}.` };
  } catch (error) {
    return { problem: `The case is not JSON: ${(error as Error).message.split('\n')[0]}.` };
  }
}

function contradiction(kind: Case['kind'], { outcome }: z.infer<typeof Expectation>): string | undefined {
  if (kind === 'right' && outcome !== 'passed') return `A right answer must pass, and this one is to be ${outcome}.`;
  return kind === 'wrong' && outcome === 'passed'
    ? 'A wrong answer must not pass, and the case has no outcome.'
    : undefined;
}

function foldersIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
