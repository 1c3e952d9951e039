import type { Evidence } from '../types.ts';
import { itemsIn } from './items.ts';
import { typedKey } from './owned.ts';

/** What was found after an owner had been deleted. */
export interface AfterDeleting {
  model: string;
  /** `comments`, `taggings`, or `rows of Tag`. */
  what: string;
  /** What should be there and is not, and what is there and should not be. */
  missing: string[];
  more: string[];
}

/** Reads it from the finding; undefined where the check, or the exercise, is about something else. */
export function leftAfterDeleting({ finding, claimed }: Evidence): AfterDeleting | undefined {
  const [, model, what] =
    /^Deleting (\w+) \S+ through its model, then reading which (comments|taggings|rows of \w+) remain$/.exec(
      finding.tried,
    ) ?? [];
  if (!model || !what || finding.error || !claimed.some((one) => typedKey(one))) return undefined;
  const [wanted, found] = [parts(finding.expected), parts(finding.actual)];
  return {
    model,
    what,
    missing: wanted.filter((one) => !found.includes(one)),
    more: found.filter((one) => !wanted.includes(one)),
  };
}

/** Comments have commas of their own, and are told apart by semicolons. */
function parts(said: string | undefined): string[] {
  return said?.includes('"') ? said.split('; ') : itemsIn(said);
}
