import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import type { Evidence, Place } from '../../types.ts';

/** The models were changed, and the table was not. */
export const ruleOnlyInTheModel: Misconception = {
  id: 'rule-only-in-the-model',
  lesson: '04-duplicates#database',
  find(evidence) {
    if (!isFailing(evidence, 'no-migration', 'second-row')) return undefined;
    const place = editedModel(evidence);
    if (!place) return undefined;
    return {
      message:
        'The models were changed, and the table has no rule. What stands in a model never reaches a table that migrations made, and code that looks first and inserts then is too late when two calls look at the same moment. ' +
        'Make the pair unique in the database, by a migration.',
      place,
    };
  },
};

/** A file of a model that came with the exercise; its association, where it has one. */
function editedModel({ source, edited, exercise }: Evidence): Place | undefined {
  if (!exercise.startsWith('04')) return undefined;
  const isMigration = (file: string): boolean => source.migrations.some((migration) => migration.file === file);
  const file = (edited ?? []).find((one) => !isMigration(one));
  const call = source.associations.find((one) => one.file === file);
  return file === undefined ? undefined : { file, line: call?.line ?? 1 };
}
