import type { Misconception } from './misconception.ts';
import { boundLeftOut } from './misconceptions/bound-left-out.ts';
import { halfEmptiesTheKey } from './misconceptions/half-empties-the-key.ts';
import { halvesNameAnotherColumn } from './misconceptions/halves-name-another-column.ts';
import { joinModelLeftAlone } from './misconceptions/join-model-left-alone.ts';
import { nothingAcross } from './misconceptions/nothing-across.ts';
import { rowsInOtherOrder } from './misconceptions/rows-in-other-order.ts';
import { throughAnotherModel } from './misconceptions/through-another-model.ts';

/** What goes wrong around a join table whose model has associations of its own, the most specific first. */
export const JOIN_MODEL_MISTAKES: Misconception[] = [
  joinModelLeftAlone,
  nothingAcross,
  throughAnotherModel,
  halvesNameAnotherColumn,
  halfEmptiesTheKey,
  rowsInOtherOrder,
  boundLeftOut,
];
