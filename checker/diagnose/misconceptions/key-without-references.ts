import { ruleOf, rulesAsked } from '../delete-rules.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, modelNamed } from '../reading.ts';

/** A column is meant to be a foreign key, and is a plain number: no rule can apply to it. */
export const keyWithoutReferences: Misconception = {
  id: 'key-without-references',
  lesson: '15-delete-rules#where',
  find(evidence) {
    const [, column, table] = /at what the column (\S+) of (\S+) references/.exec(evidence.finding.tried) ?? [];
    const asked = table && column ? ruleOf(evidence, table, column) : undefined;
    const bare = [...(asked ? [asked] : []), ...rulesAsked(evidence)].find(({ key }) => !key);
    if (!bare) return undefined;
    const parent = modelNamed(evidence.claimed, bare.parent)?.table ?? bare.parent;
    return {
      message:
        `To the database ${bare.table.name}.${bare.column} is a plain number. It does not know what the number refers to, so nothing happens when a ${bare.parent} is deleted. ` +
        `Write references: { model: '${parent}', key: 'id' } and onDelete: '${bare.rule}' in that column.`,
      place: columnPlace(evidence.source, bare.table.name, bare.column),
    };
  },
};
