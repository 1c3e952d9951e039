import type { Mutator } from './mutator.ts';
import { aliasRemoved } from './mutators/alias-removed.ts';
import { aliasRenamed } from './mutators/alias-renamed.ts';
import { associationRemoved } from './mutators/association-removed.ts';
import { associationType } from './mutators/association-type.ts';
import { callRemoved } from './mutators/call-removed.ts';
import { columnNullable } from './mutators/column-nullable.ts';
import { columnOfOtherType } from './mutators/column-of-other-type.ts';
import { columnRemoved } from './mutators/column-removed.ts';
import { columnRenamed } from './mutators/column-renamed.ts';
import { downDropsOtherTable } from './mutators/down-drops-other-table.ts';
import { downEmptied } from './mutators/down-emptied.ts';
import { foreignKeyMissing } from './mutators/foreign-key-missing.ts';
import { keyRenamed } from './mutators/key-renamed.ts';
import { keysSwapped } from './mutators/keys-swapped.ts';
import { migrationTooEarly } from './mutators/migration-too-early.ts';
import { modelNames } from './mutators/model-names.ts';
import { onDeleteChanged } from './mutators/on-delete-changed.ts';
import { optionMisspelt } from './mutators/option-misspelt.ts';
import { primaryKeyDropped } from './mutators/primary-key-dropped.ts';
import { queryCallRemoved } from './mutators/query-call-removed.ts';
import { queryMethodSwapped } from './mutators/query-method-swapped.ts';
import { queryNotAwaited } from './mutators/query-not-awaited.ts';
import { queryOptionRemoved } from './mutators/query-option-removed.ts';
import { referencesRemoved } from './mutators/references-removed.ts';
import { referencesWrong } from './mutators/references-wrong.ts';
import { sameKeyBothSides } from './mutators/same-key-both-sides.ts';
import { targetSwapped } from './mutators/target-swapped.ts';
import { throughMissing } from './mutators/through-missing.ts';
import { throughRenamed } from './mutators/through-renamed.ts';
import { timestampsDropped } from './mutators/timestamps-dropped.ts';
import { uniqueDropped } from './mutators/unique-dropped.ts';
import { uniqueOnOneColumn } from './mutators/unique-on-one-column.ts';
import { waitingRemoved } from './mutators/waiting-removed.ts';

/** What takes something away that somebody may believe to be needless. */
export const TAKING_AWAY: Mutator[] = [
  throughMissing,
  foreignKeyMissing,
  aliasRemoved,
  associationRemoved,
  referencesRemoved,
  onDeleteChanged,
  uniqueDropped,
  primaryKeyDropped,
  columnNullable,
  timestampsDropped,
  downEmptied,
  waitingRemoved,
  queryNotAwaited,
  queryOptionRemoved,
];

/** Every mutator there is, by what it works on. */
export const MUTATORS: Mutator[] = [
  // What models say.
  associationType,
  associationRemoved,
  targetSwapped,
  throughMissing,
  throughRenamed,
  foreignKeyMissing,
  keyRenamed,
  keysSwapped,
  sameKeyBothSides,
  aliasRenamed,
  aliasRemoved,
  modelNames,
  // What models and migrations say.
  optionMisspelt,
  timestampsDropped,
  // What migrations do.
  referencesRemoved,
  referencesWrong,
  onDeleteChanged,
  columnRemoved,
  columnRenamed,
  columnOfOtherType,
  columnNullable,
  uniqueOnOneColumn,
  uniqueDropped,
  primaryKeyDropped,
  downEmptied,
  downDropsOtherTable,
  migrationTooEarly,
  waitingRemoved,
  callRemoved,
  // What functions ask the database.
  queryNotAwaited,
  queryCallRemoved,
  queryMethodSwapped,
  queryOptionRemoved,
];
