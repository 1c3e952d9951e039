import { Problem } from '../errors.ts';
import type { OptionTable, Words } from './arguments.ts';
import { OUTPUT_OPTIONS, outputConflicts, readOutputOptions, type OutputOptions } from './outputs/options.ts';

/** What `npm run check` can be asked for. */
export const CHECK_OPTIONS: OptionTable = {
  watch: { help: 'check again on every save' },
  submission: { value: 'DIR', help: 'check one exercise folder anywhere on disk' },
  class: { value: 'DIR', help: 'grade DIR/<student>/<exercise>/, one row for each student' },
  only: { value: 'NAMES', help: 'with --class: these exercises, separated by commas' },
  exclude: { value: 'NAMES', help: 'with --class: not these exercises' },
  roster: { value: 'FILE', help: 'with --class: who is in it, as CSV with the columns id, name, email, folder' },
  overrides: { value: 'FILE', help: 'with --class: points set by hand, as CSV with student, exercise, points, reason' },
  deadlines: {
    value: 'FILE',
    help: 'with --class: marks what is late, by CSV with exercise, deadline, student, submitted',
  },
  json: { help: 'print the results as one JSON document' },
  ...OUTPUT_OPTIONS,
  changed: { help: 'with --class: grade only what has changed since the last run' },
  'require-isolation': { value: 'full', help: 'with --class: refuse to grade with less than full isolation' },
  'fail-under': { value: 'PERCENT', help: 'with --class: exit code 1 when a student has less' },
  seed: { value: 'N', help: 'use the random data of an earlier check' },
  timeout: { value: 'SECONDS', help: 'how long one step of the code may take (5)' },
  jobs: { value: 'N', help: 'how many checks run side by side' },
  plain: { help: 'only ever add lines, as for a screen reader' },
};

/** The same, read and checked. Paths are as they were typed. */
export interface CheckOptions {
  exercise?: string;
  watch: boolean;
  submission?: string;
  class?: string;
  only?: string[];
  exclude?: string[];
  roster?: string;
  overrides?: string;
  deadlines?: string;
  json: boolean;
  outputs: OutputOptions;
  changed: boolean;
  requireIsolation?: 'full';
  failUnder?: number;
  seed?: number;
  timeout?: number;
  jobs?: number;
}

/**
 * @throws Problem `usage` that names everything that does not fit together
 */
export function readCheckOptions({ flags, values, positionals }: Words): CheckOptions {
  const problems: string[] = [];
  const number = (name: string, low: number, high: number, whole = true): number | undefined => {
    const text = values.get(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() !== '' && value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
    problems.push(`--${name} is a ${whole ? 'whole ' : ''}number from ${low} to ${high}, not "${text}".`);
    return undefined;
  };
  const options: CheckOptions = {
    exercise: positionals[0],
    watch: flags.has('watch'),
    submission: values.get('submission'),
    class: values.get('class'),
    only: listOf(values.get('only')),
    exclude: listOf(values.get('exclude')),
    roster: values.get('roster'),
    overrides: values.get('overrides'),
    deadlines: values.get('deadlines'),
    json: flags.has('json'),
    changed: flags.has('changed'),
    outputs: readOutputOptions(values),
    ...(values.get('require-isolation') === 'full' && { requireIsolation: 'full' }),
    failUnder: number('fail-under', 0, 100, false),
    seed: number('seed', 1, 2_147_483_647),
    timeout: number('timeout', 0.1, 600, false),
    jobs: number('jobs', 1, 64),
  };
  const wanted = values.get('require-isolation');
  if (wanted !== undefined && wanted !== 'full') problems.push(`--require-isolation is full, not "${wanted}".`);
  if (wanted !== undefined && options.class === undefined) problems.push('--require-isolation goes with --class.');
  if (positionals.length > 1)
    problems.push(`One exercise at a time, or all of them: not ${positionals.join(' and ')}.`);
  problems.push(...conflicts(options), ...outputConflicts(options.outputs, options));
  if (problems.length > 0)
    throw new Problem('usage', problems.join(' '), { next: 'npm run check -- --help shows what fits together.' });
  return options;
}

function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function conflicts(options: CheckOptions): string[] {
  const { watch, submission, class: folder, json, only, failUnder, exercise } = options;
  return [
    submission !== undefined &&
      folder !== undefined &&
      '--submission is one folder and --class is many: give one of them.',
    watch && submission !== undefined && '--watch is for your own exercises, not for --submission.',
    watch && folder !== undefined && '--watch is for your own exercises, not for --class.',
    watch && json && '--watch never ends, and --json prints one document at the end: give one of them.',
    only && folder === undefined && '--only goes with --class; for one exercise write its name.',
    ...(['exclude', 'roster', 'overrides', 'deadlines'] as const).map(
      (name) => options[name] !== undefined && folder === undefined && `--${name} goes with --class.`,
    ),
    options.changed && folder === undefined && '--changed goes with --class.',
    failUnder !== undefined && folder === undefined && '--fail-under goes with --class.',
    exercise !== undefined && folder !== undefined && 'With --class, choose exercises by --only.',
  ].filter((sentence) => typeof sentence === 'string');
}
