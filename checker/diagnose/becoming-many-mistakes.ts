import type { Misconception } from './misconception.ts';
import { anotherBeachRestored } from './misconceptions/another-beach-restored.ts';
import { attributeWithoutAColumn } from './misconceptions/attribute-without-a-column.ts';
import { beachesNotRestored } from './misconceptions/beaches-not-restored.ts';
import { columnStillThere } from './misconceptions/column-still-there.ts';
import { copiedIntoTheOtherColumn } from './misconceptions/copied-into-the-other-column.ts';
import { droppedBeforeCopied } from './misconceptions/dropped-before-copied.ts';
import { keyComesBackBare } from './misconceptions/key-comes-back-bare.ts';
import { linksNotCopied } from './misconceptions/links-not-copied.ts';
import { mixinNotDeclared } from './misconceptions/mixin-not-declared.ts';
import { nothingIsNoLink } from './misconceptions/nothing-is-no-link.ts';
import { parameterWithoutAType } from './misconceptions/parameter-without-a-type.ts';
import { rebuildCascaded } from './misconceptions/rebuild-cascaded.ts';
import { referencesFollowARename } from './misconceptions/references-follow-a-rename.ts';
import { runsBeforeTheGiven } from './misconceptions/runs-before-the-given.ts';
import { typeError } from './misconceptions/type-error.ts';
import { typesWithoutEnd } from './misconceptions/types-without-end.ts';

/** What goes wrong where data in use moves to other tables, and where types say what is there; the most specific first. */
export const BECOMING_MANY_MISTAKES: Misconception[] = [
  referencesFollowARename,
  runsBeforeTheGiven,
  rebuildCascaded,
  droppedBeforeCopied,
  nothingIsNoLink,
  copiedIntoTheOtherColumn,
  linksNotCopied,
  columnStillThere,
  beachesNotRestored,
  anotherBeachRestored,
  keyComesBackBare,
  typesWithoutEnd,
  mixinNotDeclared,
  parameterWithoutAType,
  attributeWithoutAColumn,
  typeError,
];
