import type { Misconception } from './misconception.ts';
import { columnsNotMade } from './misconceptions/columns-not-made.ts';
import { deleteRuleInTheModel } from './misconceptions/delete-rule-in-the-model.ts';
import { deletesInAHook } from './misconceptions/deletes-in-a-hook.ts';
import { downInTheOrderOfUp } from './misconceptions/down-in-the-order-of-up.ts';
import { keyToAnotherTable } from './misconceptions/key-to-another-table.ts';
import { keyWithoutReferences } from './misconceptions/key-without-references.ts';
import { notParanoid } from './misconceptions/not-paranoid.ts';
import { oneChildOnly } from './misconceptions/one-child-only.ts';
import { otherDeleteRule } from './misconceptions/other-delete-rule.ts';
import { paranoidWithoutColumn } from './misconceptions/paranoid-without-column.ts';
import { setNullOnARequiredKey } from './misconceptions/set-null-on-a-required-key.ts';
import { unknownDeleteRule } from './misconceptions/unknown-delete-rule.ts';

/** What goes wrong where a task says what becomes of the rows that belong to a deleted one, the most specific first. */
export const DELETE_MISTAKES: Misconception[] = [
  unknownDeleteRule,
  oneChildOnly,
  setNullOnARequiredKey,
  paranoidWithoutColumn,
  columnsNotMade,
  notParanoid,
  keyToAnotherTable,
  keyWithoutReferences,
  deletesInAHook,
  deleteRuleInTheModel,
  otherDeleteRule,
  downInTheOrderOfUp,
];
