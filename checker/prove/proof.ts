import type { Finding } from './finding.ts';

/** How sound the verdicts on one exercise are. */
export interface ExerciseProof {
  exercise: string;
  right: { passed: number; total: number };
  /** Caught with the outcome it must get; explained with the diagnosis it must get, before any other. */
  wrong: { caught: number; explained: number; total: number };
  mutants: { killed: number; survived: number; equivalent: number };
}

/** What `--json` prints. */
export interface Proof {
  version: 1;
  findings: Finding[];
  exercises: ExerciseProof[];
  durationMs: number;
}

/** The figures as Markdown, as they stand in CONTRIBUTING.md: columns padded as Prettier does. */
export function renderProof({ exercises }: Pick<Proof, 'exercises'>): string {
  const rows = [HEAD, ...exercises.map(toCells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]): string => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(HEAD), line(rule), ...rows.slice(1).map(line)].join('\n');
}

const HEAD = [
  'exercise',
  'right answers passed',
  'wrong answers caught',
  'with the right reason first',
  'mutants killed',
  'survived',
  'equivalent',
];

function toCells({ exercise, right, wrong, mutants }: ExerciseProof): string[] {
  return [
    exercise,
    `${right.passed} of ${right.total}`,
    `${wrong.caught} of ${wrong.total}`,
    `${wrong.explained} (${percent(wrong.explained, wrong.total)})`,
    `${mutants.killed}`,
    `${mutants.survived}`,
    `${mutants.equivalent}`,
  ];
}

/** Everything that is wrong: where, what, and what to do. */
export function renderFindings(findings: Finding[]): string {
  return findings.map(({ place, problem, next }) => `${place}\n  ${problem}\n  ${next}`).join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((part / whole) * 100)}%`;
}
