import type { Misconception } from './misconception.ts';
import { constraintsOnManyOwners } from './misconceptions/constraints-on-many-owners.ts';
import { deletesOfAnotherOwner } from './misconceptions/deletes-of-another-owner.ts';
import { leftBehind } from './misconceptions/left-behind.ts';
import { notTheOwnersKey } from './misconceptions/not-the-owners-key.ts';
import { ownedAssociationMissing } from './misconceptions/owned-association-missing.ts';
import { ownedElsewhere } from './misconceptions/owned-elsewhere.ts';
import { scopeBesideThrough } from './misconceptions/scope-beside-through.ts';
import { scopeMissesAColumn } from './misconceptions/scope-misses-a-column.ts';
import { scopeMissing } from './misconceptions/scope-missing.ts';
import { scopeOfAnotherModel } from './misconceptions/scope-of-another-model.ts';
import { typeLeftOutOfUnique } from './misconceptions/type-left-out-of-unique.ts';
import { usesNotCounted } from './misconceptions/uses-not-counted.ts';

/** What goes wrong with rows that belong to a row of one model or of another. */
export const OWNER_MISTAKES: Misconception[] = [
  ownedAssociationMissing,
  constraintsOnManyOwners,
  typeLeftOutOfUnique,
  scopeBesideThrough,
  notTheOwnersKey,
  ownedElsewhere,
  scopeOfAnotherModel,
  scopeMissesAColumn,
  scopeMissing,
  usesNotCounted,
  leftBehind,
  deletesOfAnotherOwner,
];
