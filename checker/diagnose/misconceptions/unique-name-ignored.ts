import { addedCalls } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** `unique: 'name'` in createTable, which makes one rule in a model's sync and none in a migration. */
export const uniqueNameIgnored: Misconception = {
  id: 'unique-name-ignored',
  lesson: '04-duplicates#rule',
  find(evidence) {
    if (!isFailing(evidence, 'second-row')) return undefined;
    const columns = addedCalls(evidence, 'up').flatMap((call) => Object.values(call.columns ?? {}));
    const named = columns.map(({ options }) => options['unique']).find((fact) => typeof fact?.value === 'string');
    if (!named) return undefined;
    const name = String(named.value);
    return {
      message:
        `unique: '${name}' on two columns means “unique together” in a model. In a migration, createTable leaves it aside without a word, so the table has no rule. ` +
        `Write it as the third argument of createTable, { uniqueKeys: { ${name}: { fields: ['UserId', 'ShowId'] } } }, or use addConstraint.`,
      place: placeOf(named),
    };
  },
};
