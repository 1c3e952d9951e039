import { isKept, rulesAsked, type RuleInPlace } from '../delete-rules.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, placeOf } from '../reading.ts';

/** The foreign key has another ON DELETE rule than the one that does what the task asks for, or none. */
export const otherDeleteRule: Misconception = {
  id: 'other-delete-rule',
  lesson: '15-delete-rules#four-rules',
  find(evidence) {
    const refused = /FOREIGN KEY constraint failed/.test(errorText(evidence));
    const others = rulesAsked(evidence).filter((one) => one.key && !isKept(one));
    // A refusal comes from a key that refuses, or from one further down a cascade.
    const broken = (refused && others.find(({ key }) => /RESTRICT|NO ACTION/.test(key!.onDelete))) || others[0];
    if (!broken) return undefined;
    const { table, column, key, rule } = broken;
    const says = key!.onDelete === 'NO ACTION' ? 'has no ON DELETE rule' : `says ON DELETE ${key!.onDelete}`;
    const fact = columnOptions(evidence.source, table.name, column)['onDelete'];
    return {
      message:
        `${table.name}.${column} ${says}: ${effect(broken, key!.onDelete)}. The task asks for something else: ${effect(broken, rule)}. ` +
        `Write onDelete: '${rule}' beside references, in the migration.`,
      place: placeOf(fact) ?? columnPlace(evidence.source, table.name, column),
    };
  },
};

/** What a rule does when the parent is deleted. */
function effect({ child, parent }: RuleInPlace, rule: string): string {
  if (rule === 'CASCADE') return `when a ${parent} is deleted, the rows of ${child} that belong to it go as well`;
  if (rule === 'SET NULL') return `when a ${parent} is deleted, its rows of ${child} stay, with an empty key`;
  return `a ${parent} cannot be deleted while a row of ${child} belongs to it`;
}
