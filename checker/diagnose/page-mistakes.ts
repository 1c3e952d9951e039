import type { Misconception } from './misconception.ts';
import { anyInsteadOfAll } from './misconceptions/any-instead-of-all.ts';
import { columnNotJoinedYet } from './misconceptions/column-not-joined-yet.ts';
import { countCountsJoinedRows } from './misconceptions/count-counts-joined-rows.ts';
import { filterKeepsEverybody } from './misconceptions/filter-keeps-everybody.ts';
import { limitCountsJoinedRows } from './misconceptions/limit-counts-joined-rows.ts';
import { limitInsideInclude } from './misconceptions/limit-inside-include.ts';
import { orderNotUnderstood } from './misconceptions/order-not-understood.ts';
import { pageNotOrdered } from './misconceptions/page-not-ordered.ts';
import { pagesCountedFromZero } from './misconceptions/pages-counted-from-zero.ts';
import { totalOfThePage } from './misconceptions/total-of-the-page.ts';
import { userForEachFavorite } from './misconceptions/user-for-each-favorite.ts';
import { whereHidesTheRest } from './misconceptions/where-hides-the-rest.ts';

/** What goes wrong when rows are filtered, ordered and paged together with what belongs to them. */
export const PAGE_MISTAKES: Misconception[] = [
  limitInsideInclude,
  columnNotJoinedYet,
  orderNotUnderstood,
  limitCountsJoinedRows,
  pagesCountedFromZero,
  pageNotOrdered,
  countCountsJoinedRows,
  totalOfThePage,
  whereHidesTheRest,
  filterKeepsEverybody,
  anyInsteadOfAll,
  userForEachFavorite,
];
