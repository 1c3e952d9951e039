import type { Misconception } from './misconception.ts';
import { aliasLeadsElsewhere } from './misconceptions/alias-leads-elsewhere.ts';
import { idsInsteadOfNames } from './misconceptions/ids-instead-of-names.ts';
import { joinTableNamedAsTheAlias } from './misconceptions/join-table-named-as-the-alias.ts';
import { noWayBack } from './misconceptions/no-way-back.ts';
import { notTurnedRound } from './misconceptions/not-turned-round.ts';
import { otherDirectionMissing } from './misconceptions/other-direction-missing.ts';
import { pairIsStillUnique } from './misconceptions/pair-is-still-unique.ts';
import { sameThroughTwice } from './misconceptions/same-through-twice.ts';
import { secondListLeftOut } from './misconceptions/second-list-left-out.ts';
import { selfWithoutAlias } from './misconceptions/self-without-alias.ts';
import { selfWithoutKeys } from './misconceptions/self-without-keys.ts';
import { twoTablesForOneLink } from './misconceptions/two-tables-for-one-link.ts';
import { twoWithoutAlias } from './misconceptions/two-without-alias.ts';

/** What goes wrong with several associations between the same models, or of a model with itself. */
export const SAME_PAIR_MISTAKES: Misconception[] = [
  joinTableNamedAsTheAlias,
  selfWithoutAlias,
  selfWithoutKeys,
  otherDirectionMissing,
  notTurnedRound,
  twoTablesForOneLink,
  pairIsStillUnique,
  twoWithoutAlias,
  noWayBack,
  sameThroughTwice,
  aliasLeadsElsewhere,
  idsInsteadOfNames,
  secondListLeftOut,
];
