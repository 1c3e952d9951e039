import { expect, test as vitestTest } from 'vitest';
import { openAuthorBench } from './author-bench.ts';
import * as answers from './answers.ts';
import * as behaviours from './behaviours.ts';
import { createTest } from './test.ts';

/*
 * What hidden tests import. A judge never loads this file: it gives its own `test` under this name. Under
 * `npx vitest run`, an author's way to debug, the tests examine the reference solution (or SUBMISSION=folder).
 */

export const test = createTest(
  vitestTest,
  openAuthorBench(() => expect.getState().testPath),
);
export { answers, behaviours, expect };
