import type { Misconception } from './misconception.ts';
import { boundaryLeftOut } from './misconceptions/boundary-left-out.ts';
import { columnChangeLosesRows } from './misconceptions/column-change-loses-rows.ts';
import { columnNotAdded } from './misconceptions/column-not-added.ts';
import { columnStaysAfterUndo } from './misconceptions/column-stays-after-undo.ts';
import { dataOnTheWrongModel } from './misconceptions/data-on-the-wrong-model.ts';
import { filterOnTheTarget } from './misconceptions/filter-on-the-target.ts';
import { linkDataInTheAnswer } from './misconceptions/link-data-in-the-answer.ts';
import { linkMadeTwice } from './misconceptions/link-made-twice.ts';
import { notNullWithoutDefault } from './misconceptions/not-null-without-default.ts';
import { otherLinksChanged } from './misconceptions/other-links-changed.ts';
import { removeColumnRebuilds } from './misconceptions/remove-column-rebuilds.ts';
import { throughIsAString } from './misconceptions/through-is-a-string.ts';
import { throughOptionMissing } from './misconceptions/through-option-missing.ts';

/** What goes wrong when a link knows more than its two ends, the most specific first. */
export const LINK_DATA_MISTAKES: Misconception[] = [
  notNullWithoutDefault,
  removeColumnRebuilds,
  columnNotAdded,
  columnChangeLosesRows,
  columnStaysAfterUndo,
  dataOnTheWrongModel,
  throughIsAString,
  throughOptionMissing,
  otherLinksChanged,
  linkMadeTwice,
  filterOnTheTarget,
  linkDataInTheAnswer,
  boundaryLeftOut,
];
