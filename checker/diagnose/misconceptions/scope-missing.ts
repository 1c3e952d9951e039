import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';
import { ownedAsked } from '../owned.ts';
import { placeOf } from '../reading.ts';
import { throughOf } from '../same-pair.ts';

/** An association asks for an id and not for the type, so it finds what another model's row of this id has. */
export const scopeMissing: Misconception = {
  id: 'scope-missing',
  lesson: '17-scopes-and-polymorphic#scope',
  find(evidence) {
    const owned = ownedAsked(evidence);
    if (!owned || owned.scope || evidence.finding.error) return undefined;
    const { call, owner, type, key } = owned;
    const wanted = itemsIn(evidence.finding.expected);
    const found = itemsIn(evidence.finding.actual);
    if (found.length <= wanted.length && !/^Calling /.test(evidence.finding.tried)) return undefined;
    const scope = `scope: { ${type}: '${owner}' }`;
    const where = call.method === 'belongsToMany' ? `${scope} into its through` : scope;
    return {
      message:
        `${call.source}.${call.method}(${call.target}) looks at ${key} alone, and a row of another model may have the same id. ` +
        `What it is about stands in ${type} as well. Write ${where}: it filters what is read, and fills what is made.`,
      place: placeOf(throughOf(call)?.fact ?? call),
    };
  },
};
