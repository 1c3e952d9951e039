import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryMutants } from '../../prove/mutants/trial.ts';
import type { Check } from '../../prove/proving.ts';
import type { ExerciseResult, Lesson, Outcome } from '../../types.ts';

const NAME = '01-pairs';
const LESSON: Lesson = {
  name: NAME,
  title: 'Pairs',
  minutesToRead: 1,
  minutesToDo: 1,
  teaches: [],
  needs: [],
  solved: false,
  acceptance: [],
};
const ONE = "module.exports = (models) => {\n  models.A.belongsToMany(models.B, { through: 'AB' });\n};\n";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'trial-'));
  write(`solutions/${NAME}/models/a.js`, ONE);
  write(`checker/starters/${NAME}/models/a.js`, 'module.exports = () => {};\n');
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** A judge that reads the file and says what is asked for. */
function judging(verdict: (text: string) => Outcome): Check {
  return async (_lesson, submission) => {
    const folder = fs.mkdtempSync(path.join(root, 'mutant-'));
    if (typeof submission === 'function') submission(folder);
    const text = fs.readFileSync(path.join(folder, 'models', 'a.js'), 'utf8');
    return { outcome: verdict(text), message: 'It could not be judged.', checks: [] } as unknown as ExerciseResult;
  };
}

const run = (check: Check) => tryMutants(root, LESSON, check);
const withoutThrough: Check = judging((text) => (text.includes('through') ? 'failed' : 'passed'));

describe('a mutant', () => {
  test('that passes is a finding with its line, its change and what to do', async () => {
    const report = await run(withoutThrough);
    expect(report.survived).toBe(3);
    expect(report.killed).toBeGreaterThan(5);
    const found = report.findings.find(({ problem }) => problem.includes('through-missing'));
    expect(found).toEqual({
      place: `solutions/${NAME}/models/a.js:2`,
      problem: `The mutant "through-missing: A.belongsToMany(B)" passes: A.belongsToMany(B) has no through, and no check of ${NAME} notices.`,
      next: `Make checker/hidden/${NAME}.test.ts notice it, or list it with the reason in checker/prove/equivalent/${NAME}.json.`,
    });
  });

  test('that is listed as equivalent is counted, and no finding', async () => {
    write(
      `checker/prove/equivalent/${NAME}.json`,
      JSON.stringify([
        {
          mutants: ['through-missing: *', '*-removed: *', 'option-misspelt: * through'],
          reason: 'All are what this test wants to be right.',
        },
      ]),
    );
    const report = await run(withoutThrough);
    expect(report).toMatchObject({ survived: 0, equivalent: 3, findings: [] });
  });

  test('that could not be judged is never a kill', async () => {
    const report = await run(judging(() => 'grader-error'));
    expect(report).toMatchObject({ killed: 0, survived: 0 });
    expect(report.findings[0]!.problem).toMatch(/could not be tried: It could not be judged\./);
  });
});

describe('the list of equivalents', () => {
  test('may not have an entry that nothing needs', async () => {
    const entry = { mutants: ['column-removed: *'], reason: 'There are no columns in this solution.' };
    write(`checker/prove/equivalent/${NAME}.json`, JSON.stringify([entry]));
    const { findings } = await run(judging(() => 'failed'));
    expect(findings).toEqual([
      {
        place: `checker/prove/equivalent/${NAME}.json`,
        problem: `"column-removed: *" is listed as equivalent, and no mutant of ${NAME} passes that it fits.`,
        next: 'Take the entry out, or correct its pattern.',
      },
    ]);
  });

  test('may not leave out the reason', async () => {
    write(`checker/prove/equivalent/${NAME}.json`, JSON.stringify([{ mutants: ['*'], reason: '' }]));
    const { findings } = await run(withoutThrough);
    expect(findings[0]!.problem).toMatch(/cannot be read/);
  });
});
