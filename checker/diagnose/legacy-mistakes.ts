import type { Misconception } from './misconception.ts';
import { aliasIsNoKey } from './misconceptions/alias-is-no-key.ts';
import { attributeNamedLikeTheColumn } from './misconceptions/attribute-named-like-the-column.ts';
import { columnHasAnotherName } from './misconceptions/column-has-another-name.ts';
import { keysOfTheOtherSide } from './misconceptions/keys-of-the-other-side.ts';
import { keysOnOneSide } from './misconceptions/keys-on-one-side.ts';
import { otherKeyMissing } from './misconceptions/other-key-missing.ts';
import { tableHasAnotherName } from './misconceptions/table-has-another-name.ts';
import { tablesChanged } from './misconceptions/tables-changed.ts';

/** Mistakes with tables that somebody else made and that must stay; the most specific first. */
export const LEGACY_MISTAKES: Misconception[] = [
  tablesChanged,
  tableHasAnotherName,
  otherKeyMissing,
  columnHasAnotherName,
  attributeNamedLikeTheColumn,
  aliasIsNoKey,
  keysOfTheOtherSide,
  keysOnOneSide,
];
