import { describe, expect, test } from 'vitest';
import { readArguments, renderHelp } from '../../commands/arguments.ts';
import { CHECK_OPTIONS, readCheckOptions } from '../../commands/check-options.ts';
import { Problem } from '../../errors.ts';

const read = (...argv: string[]): ReturnType<typeof readCheckOptions> =>
  readCheckOptions(readArguments(argv, CHECK_OPTIONS));

/** What is asked for, without what is not. */
const asked = (...argv: string[]): object =>
  Object.fromEntries(
    Object.entries(read(...argv)).filter(
      ([name, value]) =>
        value !== undefined && value !== false && (name !== 'outputs' || Object.keys(value).length > 0),
    ),
  );

function complaint(...argv: string[]): string {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof Problem && error.code === 'usage') return `${error.message}\n${error.next}`;
    throw error;
  }
  throw new Error('nothing to complain about');
}

describe('what may be written', () => {
  test.each([
    [['--class', 'DIR', '--seed', '41', '--json']],
    [['--class=DIR', '--seed=41', '--json']],
    [['class=DIR', 'seed=41', 'json']],
    [['json', '--class', 'DIR', 'seed=41']],
  ])('%j is one and the same', (argv) => {
    expect(asked(...argv)).toEqual({ class: 'DIR', seed: 41, json: true });
  });

  test('an exercise stands anywhere', () => {
    expect(asked('05', 'json')).toEqual({ exercise: '05', json: true });
    expect(asked('--json', 'lifeguard-beaches')).toEqual({ exercise: 'lifeguard-beaches', json: true });
  });

  test('a value may be called like an option, or hold spaces and equal signs', () => {
    expect(asked('--submission', 'json')).toEqual({ submission: 'json' });
    expect(asked('submission=json')).toEqual({ submission: 'json' });
    expect(asked('--submission', 'class=b/My Work')).toEqual({ submission: 'class=b/My Work' });
    expect(asked('submission=a=b')).toEqual({ submission: 'a=b' });
  });

  test('after a -- of its own nothing is an option', () => {
    expect(asked('--watch', '--', 'json')).toEqual({ watch: true, exercise: 'json' });
  });

  test('outputs are asked for by the names of their options', () => {
    expect(asked('class=DIR', 'csv=F', '--html', 'P')).toEqual({ class: 'DIR', outputs: { csv: 'F', html: 'P' } });
  });

  test('a list of exercises may have spaces', () => {
    expect(asked('--class', 'DIR', '--only', '01, 05,')).toEqual({ class: 'DIR', only: ['01', '05'] });
  });
});

describe('what may not', () => {
  test('names the option that was probably meant', () => {
    expect(complaint('--submision', 'DIR')).toMatchInlineSnapshot(`
      "There is no option --submision.
      Did you mean --submission?"
    `);
    expect(complaint('clas=DIR')).toContain('Did you mean --class?');
    expect(complaint('--colour')).toContain('The options are --watch, --submission');
  });

  test('asks for a value that is missing, and does not take the next option for it', () => {
    expect(complaint('--class', '--json')).toContain('The option --class needs a value: --class DIR.');
    expect(complaint('class=')).toContain('The option --class needs a value: --class DIR.');
    expect(complaint('--submission')).toContain('The option --submission needs a value: --submission DIR.');
  });

  test('refuses a value for what has none, and the same option twice', () => {
    expect(complaint('json=yes')).toContain('The option --json takes no value.');
    expect(complaint('--seed', '1', 'seed=2')).toContain('The option --seed is there twice.');
  });

  test.each([
    ['seed', '1.5', 'a whole number from 1'],
    ['seed', 'abc', 'a whole number from 1'],
    ['seed', '-4', 'a whole number from 1'],
    ['jobs', '0', 'a whole number from 1 to 64'],
    ['timeout', '1000', 'a number from 0.1 to 600'],
    ['timeout', 'Infinity', 'a number from 0.1 to 600'],
  ])('--%s %s is no such number', (name, value, range) => {
    expect(complaint(`--${name}`, value)).toContain(`--${name} is ${range}`);
    expect(complaint(`--${name}`, value)).toContain(`not "${value}"`);
  });

  test('takes one exercise at a time', () => {
    expect(complaint('01', '02')).toContain('not 01 and 02');
  });

  test('says everything that does not go together at once', () => {
    expect(complaint('05', 'class=DIR', 'submission=DIR', 'watch', 'json', 'jobs=many')).toMatchInlineSnapshot(`
      "--jobs is a whole number from 1 to 64, not "many". --submission is one folder and --class is many: give one of them. --watch is for your own exercises, not for --submission. --watch is for your own exercises, not for --class. --watch never ends, and --json prints one document at the end: give one of them. With --class, choose exercises by --only.
      npm run check -- --help shows what fits together."
    `);
    expect(complaint('only=01')).toContain('--only goes with --class');
    expect(complaint('fail-under=60')).toContain('--fail-under goes with --class');
  });
});

test('the help is made from the table that the options are read by', () => {
  const help = renderHelp('npm run check', 'Checks.', CHECK_OPTIONS, '[exercise]');
  for (const [name, { help: line }] of Object.entries(CHECK_OPTIONS)) {
    expect(help).toMatch(new RegExp(`--${name}\\b.*${line.slice(0, 12).replace(/\W/g, '.')}`));
  }
});
