import type { Misconception } from './misconception.ts';
import { answerOfOtherKind } from './misconceptions/answer-of-other-kind.ts';
import { functionNotExported } from './misconceptions/function-not-exported.ts';
import { linksNeverAdded } from './misconceptions/links-never-added.ts';
import { linksNeverRemoved } from './misconceptions/links-never-removed.ts';
import { notAnInstance } from './misconceptions/not-an-instance.ts';
import { nothingWritten } from './misconceptions/nothing-written.ts';
import { otherRowsChanged } from './misconceptions/other-rows-changed.ts';
import { promiseIsAlwaysTrue } from './misconceptions/promise-is-always-true.ts';
import { repeatedIds } from './misconceptions/repeated-ids.ts';
import { setReplacesAll } from './misconceptions/set-replaces-all.ts';
import { textIsNoNumber } from './misconceptions/text-is-no-number.ts';
import { workNotAwaited } from './misconceptions/work-not-awaited.ts';

/** What goes wrong in functions that change links, the most specific first; each speaks of checks that call one. */
export const FUNCTION_MISTAKES: Misconception[] = [
  functionNotExported,
  notAnInstance,
  promiseIsAlwaysTrue,
  workNotAwaited,
  otherRowsChanged,
  repeatedIds,
  setReplacesAll,
  nothingWritten,
  textIsNoNumber,
  linksNeverRemoved,
  linksNeverAdded,
  answerOfOtherKind,
];
