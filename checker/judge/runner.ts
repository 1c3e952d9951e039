import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';
import { startTests, type VitestRunner } from '@vitest/runner';
import ts from 'typescript';
import * as vitest from 'vitest';
import * as answers from './answers.ts';
import * as behaviours from './behaviours.ts';
import { CourseFault } from './finding.ts';
import { createTest, type Bench, type CheckMeta, type CheckTest } from './test.ts';

type HiddenTest = (require: (name: string) => unknown, exports: object) => void;

const compiled = new Map<string, { modified: number; hidden: HiddenTest }>();
let running = false;

const config = {
  root: process.cwd(),
  setupFiles: [],
  maxConcurrency: 1,
  // Deadlines belong to the child and to the supervisor, which can enforce them.
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  allowOnly: true,
  passWithNoTests: false,
  includeTaskLocation: false,
  expect: {},
  diffOptions: {},
  tags: [],
  strictTags: false,
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'parallel' },
};

/**
 * Runs a hidden test file once, in this process, test after test.
 *
 * @param file its absolute path
 * @param bench opens students and hears how each test ended
 * @param shuffled a number that puts the tests into another order; in that of the file without it
 * @throws CourseFault when the file itself is broken or holds no test
 */
export async function runHidden(file: string, bench: Bench, shuffled?: number): Promise<void> {
  // The runner is a singleton of the process: two runs at once would mix their tests.
  if (running) throw new CourseFault('two hidden tests at once in one judge');
  running = true;
  try {
    const hidden = compile(file);
    const test = createTest(vitest.test, () => bench);
    let cleanUp: (() => unknown) | undefined;
    const { sequence } = config;
    const runner = {
      config: shuffled === undefined ? config : { ...config, sequence: { ...sequence, shuffle: true, seed: shuffled } },
      onCleanupWorkerContext: (clean: () => unknown) => (cleanUp = clean),
      importFile: async () => hidden(giving(file, test), {}),
    };
    const [ran] = await startTests([pathToFileURL(file).href], runner as unknown as VitestRunner);
    await cleanUp?.();
    const broken = ran?.result?.errors?.[0];
    if (!ran || ran.tasks.length === 0)
      throw new CourseFault(`${path.basename(file)} holds no test: ${broken?.message}`);
  } finally {
    running = false;
  }
}

/**
 * The checks that a hidden test file declares, in its order, without running any.
 *
 * @throws CourseFault when the file cannot be read or declares none
 */
export function declaredChecks(file: string): CheckMeta[] {
  const declared: CheckMeta[] = [];
  compile(file)(
    giving(file, (_title, { meta }) => declared.push(meta)),
    {},
  );
  if (declared.length === 0) throw new CourseFault(`${path.basename(file)} holds no test`);
  return declared;
}

/** Hidden tests are given one module, and nothing else of the checker. */
function giving(file: string, test: CheckTest): (name: string) => unknown {
  const module = { test, expect: vitest.expect, answers, behaviours };
  return (name) => {
    if (name.endsWith('../judge/hidden.ts')) return module;
    throw new CourseFault(`${path.basename(file)} imports ${name}; hidden tests import only '../judge/hidden.ts'`);
  };
}

/** Compiled once per version of the file; its function is called for every run. `import()` would keep every version. */
function compile(file: string): HiddenTest {
  const modified = fs.statSync(file).mtimeMs;
  const known = compiled.get(file);
  if (known?.modified === modified) return known.hidden;
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const hidden = vm.compileFunction(outputText, ['require', 'exports'], { filename: file }) as HiddenTest;
  compiled.set(file, { modified, hidden });
  return hidden;
}
