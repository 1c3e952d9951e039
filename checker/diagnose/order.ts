import { BECOMING_MANY_MISTAKES } from './becoming-many-mistakes.ts';
import { FUNCTION_MISTAKES } from './function-mistakes.ts';
import { LINK_DATA_MISTAKES } from './link-data-mistakes.ts';
import { DELETE_MISTAKES } from './delete-mistakes.ts';
import { TREE_MISTAKES } from './tree-mistakes.ts';
import { JOIN_MODEL_MISTAKES } from './join-model-mistakes.ts';
import { LEGACY_MISTAKES } from './legacy-mistakes.ts';
import type { Misconception } from './misconception.ts';
import { OWNER_MISTAKES } from './owner-mistakes.ts';
import { READING_MISTAKES } from './reading-mistakes.ts';
import { SAME_PAIR_MISTAKES } from './same-pair-mistakes.ts';
import { answersWithoutTheDatabase } from './misconceptions/answers-without-the-database.ts';
import { associateNotRun } from './misconceptions/associate-not-run.ts';
import { associatedTwice } from './misconceptions/associated-twice.ts';
import { associationOfOtherKind } from './misconceptions/association-of-other-kind.ts';
import { classFieldShadows } from './misconceptions/class-field-shadows.ts';
import { columnInOtherLetters } from './misconceptions/column-in-other-letters.ts';
import { columnOfOtherType } from './misconceptions/column-of-other-type.ts';
import { columnsDoNotMatchKeys } from './misconceptions/columns-do-not-match-keys.ts';
import { constraintsTurnedOff } from './misconceptions/constraints-turned-off.ts';
import { dataTypesInAMigration } from './misconceptions/data-types-in-a-migration.ts';
import { deletesTheOtherSide } from './misconceptions/deletes-the-other-side.ts';
import { downDoesNotUndo } from './misconceptions/down-does-not-undo.ts';
import { duplicatesNotRemoved } from './misconceptions/duplicates-not-removed.ts';
import { hasManyBothSides } from './misconceptions/has-many-both-sides.ts';
import { hasManyWithThrough } from './misconceptions/has-many-with-through.ts';
import { idWithoutDefault } from './misconceptions/id-without-default.ts';
import { indexNotUnique } from './misconceptions/index-not-unique.ts';
import { joinTableTooEarly } from './misconceptions/join-table-too-early.ts';
import { keyMayBeEmpty } from './misconceptions/key-may-be-empty.ts';
import { keyMustBeFilled } from './misconceptions/key-must-be-filled.ts';
import { keyOfOtherType } from './misconceptions/key-of-other-type.ts';
import { keysDisagree } from './misconceptions/keys-disagree.ts';
import { keysSwapped } from './misconceptions/keys-swapped.ts';
import { missingModel } from './misconceptions/missing-model.ts';
import { modelAndTableDiffer } from './misconceptions/model-and-table-differ.ts';
import { misspeltMethod } from './misconceptions/misspelt-method.ts';
import { misspeltOption } from './misconceptions/misspelt-option.ts';
import { noMigration } from './misconceptions/no-migration.ts';
import { noOnDelete } from './misconceptions/no-on-delete.ts';
import { noReferences } from './misconceptions/no-references.ts';
import { noRuleForThePair } from './misconceptions/no-rule-for-the-pair.ts';
import { noThrough } from './misconceptions/no-through.ts';
import { notNullMissing } from './misconceptions/not-null-missing.ts';
import { oneSided } from './misconceptions/one-sided.ts';
import { originalsDeleted } from './misconceptions/originals-deleted.ts';
import { otherSideMissing } from './misconceptions/other-side-missing.ts';
import { promiseDropped } from './misconceptions/promise-dropped.ts';
import { queryInterfacePositional } from './misconceptions/query-interface-positional.ts';
import { referencesAModel } from './misconceptions/references-a-model.ts';
import { referencesWrongKey } from './misconceptions/references-wrong-key.ts';
import { referencesWrongTable } from './misconceptions/references-wrong-table.ts';
import { replacedByLaterAssociation } from './misconceptions/replaced-by-later-association.ts';
import { ruleLostInARebuild } from './misconceptions/rule-lost-in-a-rebuild.ts';
import { ruleOnlyInTheModel } from './misconceptions/rule-only-in-the-model.ts';
import { ruleStaysAfterUndo } from './misconceptions/rule-stays-after-undo.ts';
import { sameKeyBothSides } from './misconceptions/same-key-both-sides.ts';
import { secondPrimaryKey } from './misconceptions/second-primary-key.ts';
import { shippedMigrationEdited } from './misconceptions/shipped-migration-edited.ts';
import { stillOneToMany } from './misconceptions/still-one-to-many.ts';
import { tableNameDiffers } from './misconceptions/table-name-differs.ts';
import { targetIsTheModelItself } from './misconceptions/target-is-the-model-itself.ts';
import { throughNamesDiffer } from './misconceptions/through-names-differ.ts';
import { timestampsMissing } from './misconceptions/timestamps-missing.ts';
import { timestampsUnfilled } from './misconceptions/timestamps-unfilled.ts';
import { twoKeyColumns } from './misconceptions/two-key-columns.ts';
import { undefinedColumn } from './misconceptions/undefined-column.ts';
import { undoLosesRows } from './misconceptions/undo-loses-rows.ts';
import { uniqueNameIgnored } from './misconceptions/unique-name-ignored.ts';
import { uniquePerColumn } from './misconceptions/unique-per-column.ts';
import { v3Import } from './misconceptions/v3-import.ts';
import { wrongAlias } from './misconceptions/wrong-alias.ts';
import { wrongAttributeName } from './misconceptions/wrong-attribute-name.ts';
import { wrongDeleteRule } from './misconceptions/wrong-delete-rule.ts';
import { wrongModelName } from './misconceptions/wrong-model-name.ts';
import { wrongRowKept } from './misconceptions/wrong-row-kept.ts';
import { wrongThroughTable } from './misconceptions/wrong-through-table.ts';

/** All misconceptions, the most specific first: the first that fits is the one that is told. */
export const MISCONCEPTIONS: Misconception[] = [
  // A slip of the pen looks like many other mistakes, so it is asked first; it must explain the check by itself.
  misspeltOption,
  // Known by what was asked: of a town in use, or of the compiler.
  ...BECOMING_MANY_MISTAKES,
  ...LINK_DATA_MISTAKES,
  // Only where a table has a type beside an id.
  ...OWNER_MISTAKES,
  ...TREE_MISTAKES,
  ...FUNCTION_MISTAKES,
  // Several links between the same models, which look like one where only the pair is asked about.
  ...SAME_PAIR_MISTAKES,
  // Around a join model, and before what is true of the two ends alone.
  ...JOIN_MODEL_MISTAKES,
  ...READING_MISTAKES,
  ...LEGACY_MISTAKES,
  // Known by an error that has only one cause.
  hasManyWithThrough,
  noThrough,
  associatedTwice,
  v3Import,
  misspeltMethod,
  dataTypesInAMigration,
  queryInterfacePositional,
  secondPrimaryKey,
  wrongModelName,
  missingModel,
  classFieldShadows,
  // The association is not there.
  targetIsTheModelItself,
  replacedByLaterAssociation,
  associateNotRun,
  wrongAlias,
  hasManyBothSides,
  oneSided,
  stillOneToMany,
  associationOfOtherKind,
  otherSideMissing,
  // The table is not there.
  promiseDropped,
  tableNameDiffers,
  wrongThroughTable,
  noMigration,
  joinTableTooEarly,
  // The two sides, or the models and the table, do not agree.
  wrongAttributeName,
  columnOfOtherType,
  twoKeyColumns,
  constraintsTurnedOff,
  columnInOtherLetters,
  keyOfOtherType,
  undefinedColumn,
  throughNamesDiffer,
  sameKeyBothSides,
  keysDisagree,
  keysSwapped,
  timestampsMissing,
  timestampsUnfilled,
  columnsDoNotMatchKeys,
  // The table does not hold what it should.
  idWithoutDefault,
  ruleLostInARebuild,
  uniquePerColumn,
  notNullMissing,
  keyMayBeEmpty,
  keyMustBeFilled,
  referencesAModel,
  referencesWrongKey,
  referencesWrongTable,
  noReferences,
  noOnDelete,
  // What becomes of the rows that belong to a row.
  ...DELETE_MISTAKES,
  deletesTheOtherSide,
  wrongDeleteRule,
  // The rows of the table, and the rule over them.
  duplicatesNotRemoved,
  originalsDeleted,
  wrongRowKept,
  indexNotUnique,
  uniqueNameIgnored,
  shippedMigrationEdited,
  ruleOnlyInTheModel,
  noRuleForThePair,
  // The way back.
  ruleStaysAfterUndo,
  undoLosesRows,
  downDoesNotUndo,
  // Nothing else explains it.
  answersWithoutTheDatabase,
  modelAndTableDiffer,
];
