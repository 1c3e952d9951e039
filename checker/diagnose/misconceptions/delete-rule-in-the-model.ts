import type { AssociationCall, Evidence } from '../../types.ts';
import { isKept, rulesAsked, type RuleInPlace } from '../delete-rules.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, placeOf } from '../reading.ts';

/** onDelete stands in an association, and the table was made by a migration, which has another rule or none. */
export const deleteRuleInTheModel: Misconception = {
  id: 'delete-rule-in-the-model',
  lesson: '15-delete-rules#where',
  find(evidence) {
    for (const asked of rulesAsked(evidence)) {
      if (isKept(asked)) continue;
      const call = inAssociation(evidence, asked);
      if (!call) continue;
      const { table, column, rule } = asked;
      return {
        message:
          `The association says onDelete, and the table ${table.name} was made by a migration, which never reads the models. ` +
          `Only what stands in the migration counts: write onDelete: '${rule}' beside references of ${column} there.`,
        place: placeOf(call.options['onDelete']),
      };
    }
    return undefined;
  },
};

function inAssociation({ source }: Evidence, { child, parent }: RuleInPlace): AssociationCall | undefined {
  const calls = [...callsBetween(source, parent, child), ...callsBetween(source, child, parent)];
  return calls.find((call) => call.options['onDelete']);
}
