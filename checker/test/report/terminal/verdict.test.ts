import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../report/terminal/escape.ts';
import { renderVerdict } from '../../../report/terminal/verdict.ts';
import { columnsOf } from '../../../report/terminal/wrap.ts';
import { OUTCOMES } from '../../../types.ts';
import { check, oneSided, result } from './results.ts';
import { colored, narrow, plain, wide } from './styles.ts';

const options = { folder: 'exercises/05-lifeguard-beaches' };
const SOURCE = 'Beach.belongsToMany(models.Lifeguard, { through: "lifeguard_beaches" foreignKey: "beachId" });';
const passing = result({ checks: [check('All migrations run on an empty database'), check('Redo works')] });

describe('a failed exercise', () => {
  test('explains the first failure and keeps the others short', () => {
    expect(renderVerdict(oneSided(), wide, options)).toMatchInlineSnapshot(`
      "05-lifeguard-beaches  failed  1/5  58 ms

        ✓ All migrations run on an empty database
        ✗ Each model belongs to many of the other
          Tried:    Looking for a belongsToMany association from Beach to Lifeguard, and for one from
                    Lifeguard to Beach
          Expected: one on each side, through the same table
          Found:    only Lifeguard belongs to many Beach

          Probably: Only one side of the relationship is declared. Sequelize gives methods to the model
                    that the call stands on, and to no other.
          exercises/05-lifeguard-beaches/models/beach.ts:12
          Lesson: lessons/02-both-sides.md#pairs

          SQL that ran:
            … and 11 before
            SELECT 11
            CREATE TABLE IF NOT EXISTS \`lifeguard_beaches\` (\`lifeguardId\` INTEGER NOT NULL REFERENCES
              \`lifeguards\` (\`id\`) ON DELETE CASCADE ON UPDATE CASCADE, \`beachId\` INTEGER NOT NULL
              REFERENCES \`beaches\` (\`id\`) ON DELETE CASCADE ON UPDATE CASCADE, PRIMARY KEY (\`lifeguardId\`…
            INSERT INTO \`beaches\` (\`id\`,\`name\`, \`location\`,\`sandRating\`) VALUES (57,'north','town',4);
            INSERT INTO \`lifeguards\` (\`id\`,\`firstName\`,\`lastName\`) VALUES (31,'Ada','Sand');
            INSERT INTO \`lifeguard_beaches\` (\`lifeguardId\`,\`beachId\`) VALUES (31,57);
            SELECT \`id\`, \`name\` FROM \`beaches\` AS \`Beach\`;

        ✗ Undoing the migrations leaves beaches and lifeguards as they were
        – A link made from a lifeguard is seen from the beach
        – Deleting a lifeguard removes its links
          Not tried: it needs “Each model belongs to many of the other” first.

        Next: Make the failed check pass; the others may follow."
    `);
  });

  test('fits a narrow terminal without Unicode', () => {
    const text = renderVerdict(oneSided(), narrow, options);
    expect(text).toMatchInlineSnapshot(`
      "05-lifeguard-beaches  failed  1/5  58 ms

        + All migrations run on an empty
          database
        x Each model belongs to many of the
          other
          Tried: Looking for a belongsToMany
            association from Beach to
            Lifeguard, and for one from
            Lifeguard to Beach
          Expected: one on each side, through
            the same table
          Found: only Lifeguard belongs to
            many Beach

          Probably: Only one side of the
            relationship is declared.
            Sequelize gives methods to the
            model that the call stands on, and
            to no other.
          exercises/05-lifeguard-beaches/models/beach.ts:12
          Lesson: lessons/02-both-sides.md#pairs

          SQL that ran:
            ... and 11 before
            SELECT 11
            CREATE TABLE IF NOT EXISTS
              \`lifeguard_beaches\`
              (\`lifeguardId\` INTEGER NOT NU...
            INSERT INTO \`beaches\`
              (\`id\`,\`name\`,
              \`location\`,\`sandRating\`) VALU...
            INSERT INTO \`lifeguards\`
              (\`id\`,\`firstName\`,\`lastName\`)
              VALUES (31,'Ada','Sand');
            INSERT INTO \`lifeguard_beaches\`
              (\`lifeguardId\`,\`beachId\`) VALUES
              (31,57);
            SELECT \`id\`, \`name\` FROM \`beaches\`
              AS \`Beach\`;

        x Undoing the migrations leaves
          beaches and lifeguards as they were
        - A link made from a lifeguard is seen
          from the beach
        - Deleting a lifeguard removes its
          links
          Not tried: it needs "Each model
          belongs to many of the other" first.

        Next: Make the failed check pass; the
          others may follow."
    `);
    const tooWide = text.split('\n').filter((line) => columnsOf(line) > narrow.width);
    expect(tooWide.map((line) => line.trim())).toEqual([
      'exercises/05-lifeguard-beaches/models/beach.ts:12',
      'Lesson: lessons/02-both-sides.md#pairs',
    ]);
    expect(text).toMatch(/^[\x20-\x7E\n]*$/);
  });

  test('is one line that a log can be searched for, with the details indented', () => {
    const text = renderVerdict(oneSided(), plain, { ...options, before: passing });
    expect(text).toMatchInlineSnapshot(`
      "05-lifeguard-beaches failed 1/5 in 58 ms, was passed 2/2
        passed: All migrations run on an empty database
        failed: Each model belongs to many of the other
          Tried: Looking for a belongsToMany association from Beach to Lifeguard, and for one from Lifeguard to Beach
          Expected: one on each side, through the same table
          Found: only Lifeguard belongs to many Beach
          Probably: Only one side of the relationship is declared. Sequelize gives methods to the model that the call stands on, and to no other.
          exercises/05-lifeguard-beaches/models/beach.ts:12
          Lesson: lessons/02-both-sides.md#pairs
          SQL that ran:
            … and 11 before
            SELECT 11
            CREATE TABLE IF NOT EXISTS \`lifeguard_beaches\` (\`lifeguardId\` INTEGER NOT NULL REFERENCES \`lifeguards\` (\`id\`) ON DELETE CASCADE ON UPDATE CASCADE, \`beachId\` INTEGER NOT NULL REFERENCES \`beaches\` (\`id\`) ON DELETE CASCADE ON UPDATE CASCADE, PRIMARY KEY (\`lifeguardId\`, \`beachId\`));
            INSERT INTO \`beaches\` (\`id\`,\`name\`, \`location\`,\`sandRating\`) VALUES (57,'north','town',4);
            INSERT INTO \`lifeguards\` (\`id\`,\`firstName\`,\`lastName\`) VALUES (31,'Ada','Sand');
            INSERT INTO \`lifeguard_beaches\` (\`lifeguardId\`,\`beachId\`) VALUES (31,57);
            SELECT \`id\`, \`name\` FROM \`beaches\` AS \`Beach\`;
        failed: Undoing the migrations leaves beaches and lifeguards as they were
        skipped: A link made from a lifeguard is seen from the beach
        skipped: Deleting a lifeguard removes its links
          Not tried: it needs “Each model belongs to many of the other” first.
        Next: Make the failed check pass; the others may follow."
    `);
    expect(
      text
        .split('\n')
        .slice(1)
        .filter((line) => !line.startsWith('  ')),
    ).toEqual([]);
  });

  test('names what passed before this save', () => {
    const before = oneSided();
    before.checks[2] = check(before.checks[2]!.title);
    expect(renderVerdict(oneSided(), wide, { ...options, before })).toContain(
      '  Passed before this save: “Undoing the migrations leaves beaches and lifeguards as they were”',
    );
  });

  test('says nothing about the verdict before when nothing has changed', () => {
    expect(renderVerdict(oneSided(), wide, { ...options, before: oneSided() })).toBe(
      renderVerdict(oneSided(), wide, options),
    );
  });
});

test('colours the marks, the outcome and the place', () => {
  const lines = escapeText(renderVerdict(oneSided(), colored, options)).split('\n');
  const place = lines.find((line) => line.includes('beach.ts'));
  expect([...lines.slice(0, 4), place].join('\n')).toMatchInlineSnapshot(`
    "\\u001b[1m05-lifeguard-beaches\\u001b[22m  \\u001b[1m\\u001b[31mfailed\\u001b[39m\\u001b[22m  \\u001b[31m1/5\\u001b[39m  \\u001b[2m58 ms\\u001b[22m

      \\u001b[32m✓\\u001b[39m All migrations run on an empty database
      \\u001b[31m✗\\u001b[39m \\u001b[1mEach model belongs to many of the other\\u001b[22m
        \\u001b[36mexercises/05-lifeguard-beaches/models/beach.ts:12\\u001b[39m"
  `);
});

test('a pass ends with advice and the next lesson', () => {
  const advice = [
    { id: 'no-unique-pair', message: 'The same pair can be stored twice: nothing in the table forbids it.' },
  ];
  const next = 'Read lessons/06-sandcastle-types.md.';
  expect(renderVerdict({ ...passing, advice }, wide, { ...options, next, before: oneSided() })).toMatchInlineSnapshot(`
    "05-lifeguard-beaches  passed  2/2  58 ms  was failed 1/5

      ✓ All migrations run on an empty database
      ✓ Redo works

      Advice: The same pair can be stored twice: nothing in the table forbids it.

      Next: Read lessons/06-sandcastle-types.md."
  `);
});

describe('code that does not load', () => {
  const broken = result({
    outcome: 'does-not-load',
    maxPoints: 5,
    message: "',' expected.",
    place: {
      file: 'models/beach.ts',
      line: 12,
      column: 73,
      frame: `12 |   ${SOURCE}\n   |   ${' '.repeat(SOURCE.indexOf('foreignKey'))}^`,
    },
    checks: [check('Redo works', { outcome: 'not-reached' })],
  });

  test('is shown with its place and its line', () => {
    expect(renderVerdict(broken, wide, options)).toMatchInlineSnapshot(`
      "05-lifeguard-beaches  does not load  0/5  58 ms

        Your code could not be read or loaded, so no check could run.
        ',' expected.
        exercises/05-lifeguard-beaches/models/beach.ts:12:73
          12 |   Beach.belongsToMany(models.Lifeguard, { through: "lifeguard_beaches" foreignKey: "beachId
             |                                                                        ^

        Next: Correct that line and save."
    `);
  });

  test('does not name one line twice where the explanation is about the same', () => {
    const diagnosis = { id: 'no-through', message: 'Add through.', file: 'models/beach.ts', line: 12 };
    const text = renderVerdict({ ...broken, diagnosis }, wide, options);
    expect(text).toContain('Probably: Add through.');
    expect(text.split('models/beach.ts:12')).toHaveLength(2);
    const elsewhere = renderVerdict({ ...broken, diagnosis: { ...diagnosis, line: 7 } }, wide, options);
    expect(elsewhere).toContain('exercises/05-lifeguard-beaches/models/beach.ts:7');
  });

  test('keeps the caret below its place where the line is too long', () => {
    const lines = renderVerdict(broken, narrow, options).split('\n');
    const caret = lines.findIndex((line) => line.trim() === '^');
    expect(lines[caret - 1]!.charAt(lines[caret]!.indexOf('^'))).toBe('f');
    expect(lines[caret - 1]!.length).toBeLessThanOrEqual(narrow.width);
  });
});

test('a check that was stopped tells how far it came', () => {
  const stopped = result({
    outcome: 'timed-out',
    message: 'Stopped after 2 seconds while linking rows.',
    checks: [
      check('All migrations run on an empty database'),
      check('Links made from a lifeguard', { outcome: 'failed' }),
      check('Links made from a beach', { outcome: 'not-reached' }),
    ],
  });
  expect(renderVerdict(stopped, wide, options)).toMatchInlineSnapshot(`
    "05-lifeguard-beaches  timed out  1/3  58 ms

      Stopped after 2 seconds while linking rows.

      ✓ All migrations run on an empty database
      ✗ Links made from a lifeguard
      · Links made from a beach (not reached)

      Next: Look for a loop that never ends or a promise that nobody resolves, and save."
  `);
});

test('what the code printed is shown, made safe and cut', () => {
  const output = [
    '\u001B[2Jhello',
    '::error::no',
    'x'.repeat(200),
    ...Array.from({ length: 9 }, (_, n) => `line ${n}`),
    '',
  ];
  expect(renderVerdict({ ...passing, output: output.join('\n') }, wide, options)).toMatchInlineSnapshot(`
    "05-lifeguard-beaches  passed  2/2  58 ms

      ✓ All migrations run on an empty database
      ✓ Redo works

      Your code printed:
        \\u001b[2Jhello
        \\u003a:error::no
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        line 0
        line 1
        line 2
        line 3
        line 4
        line 5
        line 6
        … and 2 more lines

      Next: Go on with the next lesson."
  `);
});

describe('every outcome', () => {
  test.each(OUTCOMES)('%s is said in one plain word and with a next step', (outcome) => {
    const lines = renderVerdict(result({ outcome, points: 0, maxPoints: 5 }), plain, options).split('\n');
    expect(lines[0]).toBe(`05-lifeguard-beaches ${outcome} 0/5 in 58 ms`);
    expect(lines.at(-1)).toMatch(/^ {2}Next: .+\.$/);
  });

  test.each(OUTCOMES)('%s fits 40 columns', (outcome) => {
    const text = renderVerdict(result({ outcome, points: 0, maxPoints: 5 }), narrow, {
      ...options,
      before: oneSided(),
    });
    expect(text.split('\n').filter((line) => columnsOf(line) > narrow.width)).toEqual([]);
  });
});

test('nothing that a submission says reaches the terminal as it is', () => {
  const evil = 'x\u001B]0;t\u0007\u202E\n::error::y';
  const failed = check(evil, { outcome: 'failed', message: evil, expected: evil, actual: evil, sql: [evil] });
  const diagnosis = { id: 'x', message: evil, file: evil, line: 1, lesson: evil };
  const checks = [{ ...failed, diagnosis }, check(evil, { outcome: 'skipped', message: evil })];
  const all = result({ outcome: 'failed', message: evil, checks, output: evil, advice: [{ id: 'x', message: evil }] });
  for (const style of [wide, narrow, plain]) {
    const text = renderVerdict({ ...all, place: { file: evil, line: 1, frame: evil } }, style, options);
    expect(text).not.toMatch(/[\u001B\u0007\u202E]/);
    expect(text).not.toMatch(/^\s*::/m);
  }
});
