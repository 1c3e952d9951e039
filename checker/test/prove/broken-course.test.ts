import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCases } from '../../prove/corpus/cases.ts';
import type { Finding } from '../../prove/finding.ts';
import { proveAcceptance } from '../../prove/text/acceptance.ts';
import { proveFrontMatter } from '../../prove/text/front-matter.ts';
import { proveLinks } from '../../prove/text/links.ts';
import { proveNames } from '../../prove/text/names.ts';
import { proveSections } from '../../prove/text/sections.ts';
import { proveStarters } from '../../prove/text/starters.ts';

const NAME = '01-pairs';
const FRONT = `---
title: Pairs
exercise: 01-pairs
read: 5
do: 10
teaches: [pairs]
needs: [tables]
---
`;
const LESSON = `${FRONT}
# Pairs

## Why {#why}

See [the task](#your-turn).

## Your turn {#your-turn}

- <!-- check: one --> The first thing holds.
- <!-- check: two --> The second thing holds.
`;
const HIDDEN = `test('one', { meta: { id: 'one' } }, async () => {});
test('two', { meta: { id: 'two', after: ['one'] } }, async () => {});
`;

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'broken-'));
  write(`lessons/${NAME}.md`, LESSON);
  write(`checker/hidden/${NAME}.test.ts`, HIDDEN);
  for (const place of [`exercises/${NAME}`, `checker/starters/${NAME}`, `solutions/${NAME}`]) {
    write(`${place}/migrations/1.js`, 'given\n');
    write(`${place}/.sequelizerc`, 'settings\n');
    write(`${place}/config/config.json`, '{}\n');
  }
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

const PROOFS = [proveNames, proveFrontMatter, proveAcceptance, proveStarters, proveSections, proveLinks];

async function findings(): Promise<Finding[]> {
  return (await Promise.all(PROOFS.map((prove) => prove(root)))).flat();
}

/** Places and problems; every finding says what to do. */
async function found(): Promise<string[]> {
  const all = await findings();
  expect(all.filter(({ next }) => !/\.$/.test(next))).toEqual([]);
  return all.map(({ place, problem }) => `${place} ${problem}`);
}

test('a sound course has no findings', async () => {
  expect(await findings()).toEqual([]);
});

test('everything that is wrong is told at once', async () => {
  write(`lessons/${NAME}.md`, LESSON.replace('read: 5', 'read: soon').replace('#your-turn)', '#the-turn)'));
  write(`checker/hidden/${NAME}.test.ts`, HIDDEN.replace("id: 'two'", "id: 'three'"));
  write(`exercises/${NAME}/migrations/1.js`, 'changed\n');
  expect(await found()).toEqual([
    `lessons/${NAME}.md:4 read: say how many minutes it takes to read.`,
    `checker/hidden/${NAME}.test.ts:2 The check "three" has no line in the acceptance list of lessons/${NAME}.md.`,
    `lessons/${NAME}.md:19 Nothing checks "two".`,
    `exercises/${NAME}/migrations/1.js It is not the same as in checker/starters/${NAME}/.`,
    `lessons/${NAME}.md:14 The link to #the-turn leads to no section.`,
  ]);
});

describe('names', () => {
  test('that are missing somewhere are named with the places that have them', async () => {
    fs.rmSync(path.join(root, 'solutions', NAME), { recursive: true });
    write('exercises/02-more/models/a.js', '');
    const names = await proveNames(root);
    expect(names.map(({ place }) => place)).toEqual([
      `solutions/${NAME}`,
      'lessons/02-more.md',
      'checker/starters/02-more',
      'solutions/02-more',
      'checker/hidden/02-more.test.ts',
    ]);
    expect(names[1]!.problem).toBe('02-more is in exercises/ and not in lessons/.');
  });

  test('that only the corpus knows are refused', async () => {
    write('checker/test/corpus/wrong/01-pears/some/case.json', '{}');
    write('checker/prove/equivalent/02-more.json', '[]');
    expect(await found()).toEqual([
      'checker/test/corpus/wrong/01-pears There is no exercise 01-pears.',
      'checker/prove/equivalent/02-more.json There is no exercise 02-more.',
    ]);
  });

  test('that share a number are refused', async () => {
    write('lessons/01-other.md', LESSON.replace('exercise: 01-pairs', 'exercise: 01-other'));
    expect(await found()).toContain('lessons/01-pairs.md:1 01-other has the number 01 already.');
  });
});

describe('a lesson', () => {
  test('may not need what nobody taught', async () => {
    write('lessons/02-more.md', LESSON.replaceAll('01-pairs', '02-more').replace('[tables]', '[pairs, triples]'));
    expect(await found()).toContain('lessons/02-more.md:7 It needs "triples", and no lesson before it teaches that.');
  });

  test('has its lines and its checks in one order, and sentences for titles', async () => {
    const turned = LESSON.replace(/(- <!-- check: one.*\n)(- .*second thing holds)\.\n/, '$2\n$1');
    write(`lessons/${NAME}.md`, turned);
    const all = await found();
    expect(all).toContain(`lessons/${NAME}.md:18 The acceptance list and the hidden checks are in different orders.`);
    expect(all).toContain(`lessons/${NAME}.md:18 The line of "two" does not end as a sentence.`);
  });

  test('gives every section an anchor of its own, but not the lines of its code', async () => {
    write(`lessons/${NAME}.md`, LESSON.replace('{#why}', '\n\n```sh\n## no heading\n```\n\n## Again {#your-turn}'));
    expect(await found()).toEqual([
      `lessons/${NAME}.md:12 The section "Why" has no anchor.`,
      `lessons/${NAME}.md:22 The anchor #your-turn is there twice.`,
    ]);
  });

  test('comes to the task in 700 words', async () => {
    write(`lessons/${NAME}.md`, LESSON.replace('See [', `${'word '.repeat(700)}See [`));
    expect((await found())[0]).toMatch(/:16 \d+ words come before the task, and at most 700 may\.$/);
  });
});

test('a diagnosis that points to no paragraph is named with its line', async () => {
  write('checker/diagnose/misconceptions/some.ts', "\nconst lesson = '01-pairs#nowhere';\n");
  expect(await found()).toEqual([
    'checker/diagnose/misconceptions/some.ts:2 The diagnosis points to 01-pairs#nowhere, and there is no such section.',
  ]);
});

test('a solution leaves alone what is given', async () => {
  write(`solutions/${NAME}/migrations/1.js`, 'other\n');
  expect(await found()).toEqual([`solutions/${NAME}/migrations/1.js The solution changes a file that is given.`]);
});

describe('a case of the corpus', () => {
  const corpus = (kind: string, text?: string): void => {
    write(`checker/test/corpus/${kind}/${NAME}/some/models/a.js`, '');
    if (text !== undefined) write(`checker/test/corpus/${kind}/${NAME}/some/case.json`, text);
  };

  test.each([
    ['has no expectation', 'wrong', undefined, /does not say what verdict/],
    ['is not JSON', 'wrong', '{', /is not JSON/],
    ['has a key that nobody knows', 'right', '{ "what": "x", "outcom": "passed" }', /cannot be read/],
    ['is wrong and is to pass', 'wrong', '{ "what": "x" }', /has no outcome/],
    ['is right and is to fail', 'right', '{ "what": "x", "outcome": "failed" }', /must pass/],
  ])('is a finding when it %s', (_what, kind, text, problem) => {
    corpus(kind, text);
    const { findings: all } = readCases(root);
    expect(all).toHaveLength(1);
    expect(all[0]!.place).toBe(`checker/test/corpus/${kind}/${NAME}/some/case.json`);
    expect(all[0]!.problem).toMatch(problem);
  });
});
