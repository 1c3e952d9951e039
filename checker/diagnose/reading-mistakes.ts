import type { Misconception } from './misconception.ts';
import { answerOfOtherShape } from './misconceptions/answer-of-other-shape.ts';
import { awaitMissing } from './misconceptions/await-missing.ts';
import { favoritesMissing } from './misconceptions/favorites-missing.ts';
import { includeByAnotherName } from './misconceptions/include-by-another-name.ts';
import { includeNotAList } from './misconceptions/include-not-a-list.ts';
import { innerJoinLosesRows } from './misconceptions/inner-join-loses-rows.ts';
import { instancesReturned } from './misconceptions/instances-returned.ts';
import { moreThanAsked } from './misconceptions/more-than-asked.ts';
import { neverAsked } from './misconceptions/never-asked.ts';
import { notWrittenYet } from './misconceptions/not-written-yet.ts';
import { oneQueryPerRow } from './misconceptions/one-query-per-row.ts';
import { rawWithInclude } from './misconceptions/raw-with-include.ts';
import { rowsOfOthers } from './misconceptions/rows-of-others.ts';
import { PAGE_MISTAKES } from './page-mistakes.ts';

/** What goes wrong in functions that read rows and what belongs to them, the most specific first. */
export const READING_MISTAKES: Misconception[] = [
  notWrittenYet,
  neverAsked,
  includeByAnotherName,
  includeNotAList,
  awaitMissing,
  oneQueryPerRow,
  instancesReturned,
  rawWithInclude,
  ...PAGE_MISTAKES,
  moreThanAsked,
  innerJoinLosesRows,
  rowsOfOthers,
  favoritesMissing,
  answerOfOtherShape,
];
