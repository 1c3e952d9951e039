import { FEEDBACK_KINDS } from '../../report/formats/feedback-kinds.ts';
import type { OptionTable } from '../arguments.ts';

/** The options that put results into files. */
export const OUTPUT_OPTIONS = {
  csv: { value: 'FILE', help: 'write the points of everybody as a spreadsheet' },
  junit: { value: 'FILE', help: 'write the results as JUnit XML, for CI' },
  html: { value: 'DIR', help: 'write pages: one for the class, one for each student' },
  gradescope: { value: 'FILE', help: 'write the results.json of a Gradescope autograder' },
  classroom: { value: 'FILE', help: "write the result for GitHub Classroom's reporter" },
  canvas: { value: 'FILE', help: 'with --class: fill in a gradebook that you exported from Canvas' },
  'canvas-out': { value: 'FILE', help: 'where the filled gradebook goes (FILE-filled.csv)' },
  moodle: { value: 'FILE', help: 'with --class: fill in a gradebook or grading worksheet from Moodle' },
  'moodle-out': { value: 'FILE', help: 'where the filled gradebook goes (FILE-filled.csv)' },
  feedback: { value: 'moodle|canvas', help: 'with --class: what returns to the students, as a zip for that platform' },
  'feedback-out': { value: 'FILE', help: 'where that zip goes (beside the class: DIR-feedback.zip)' },
  column: { value: 'NAME', help: "the gradebook's column for the points" },
} satisfies OptionTable;

/** What was given for them, as it was typed. */
export type OutputOptions = { [Name in keyof typeof OUTPUT_OPTIONS]?: string };

/** What is asked for besides. */
interface Asked {
  watch: boolean;
  class?: string;
}

export function readOutputOptions(values: Map<string, string>): OutputOptions {
  const names = Object.keys(OUTPUT_OPTIONS) as (keyof OutputOptions)[];
  return Object.fromEntries(names.filter((name) => values.has(name)).map((name) => [name, values.get(name)!]));
}

/** Whether somebody gets a page, and with it what only pages show. */
export function hasPages({ html, feedback }: OutputOptions): boolean {
  return html !== undefined || feedback !== undefined;
}

/** What does not fit together, a sentence each. */
export function outputConflicts(outputs: OutputOptions, asked: Asked): string[] {
  const [first] = Object.keys(outputs);
  if (first === undefined) return [];
  const forClass = (['canvas', 'moodle', 'feedback'] as const).filter((name) => outputs[name] !== undefined);
  const gradebook = outputs.canvas !== undefined || outputs.moodle !== undefined;
  const single = (['gradescope', 'classroom'] as const).filter((name) => outputs[name] !== undefined);
  const without = (['canvas', 'moodle', 'feedback'] as const).filter(
    (name) => outputs[`${name}-out`] && !outputs[name],
  );
  return [
    ...without.map((name) => `--${name}-out goes with --${name}.`),
    ...(outputs.feedback !== undefined && !FEEDBACK_KINDS.some((kind) => kind === outputs.feedback)
      ? [`--feedback is ${FEEDBACK_KINDS.join(' or ')}, not "${outputs.feedback}".`]
      : []),
    ...(outputs.column !== undefined && !gradebook ? ['--column goes with --canvas or --moodle.'] : []),
    ...(asked.class === undefined ? forClass.map((name) => `--${name} goes with --class.`) : []),
    ...(asked.watch ? [`--watch never ends, and --${first} is written at the end: give one of them.`] : []),
    ...(asked.class === undefined
      ? []
      : single.map((name) => `--${name} is for one submission: give it with --submission, not with --class.`)),
  ];
}
