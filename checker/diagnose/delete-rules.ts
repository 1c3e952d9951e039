import type { Evidence, ForeignKeySchema, TableSchema } from '../types.ts';
import { modelNamed, tableNamed } from './reading.ts';

/** What shall become of the rows of one model when a row of another is deleted. */
export interface DeleteRule {
  child: string;
  parent: string;
  attribute: string;
  rule: 'CASCADE' | 'SET NULL' | 'RESTRICT';
}

/** A rule that the task asks for, and the key of the child's table as it stands in the database. */
export interface RuleInPlace extends DeleteRule {
  table: TableSchema;
  column: string;
  /** Undefined where the column is a plain number. */
  key: ForeignKeySchema | undefined;
}

/** The rules that a check about deleting was about, with what the database has in their place. */
export function rulesAsked(evidence: Evidence): RuleInPlace[] {
  const { tried } = evidence.finding;
  const deleted = /(?:Deleting|[Tt]rying to delete) (\S+) /.exec(tried)?.[1];
  const read = /then reading which rows of (\S+) there are/.exec(tried)?.[1];
  return (RULES[evidence.exercise.slice(0, 2)] ?? [])
    .filter(({ child, parent }) => parent === deleted && (read === undefined || read === child))
    .flatMap((rule) => inPlace(evidence, rule) ?? []);
}

/** The rule whose key is in a column of a table, where the task asks for one. */
export function ruleOf(evidence: Evidence, table: string, column: string): RuleInPlace | undefined {
  const rules = RULES[evidence.exercise.slice(0, 2)] ?? [];
  return rules
    .flatMap((rule) => inPlace(evidence, rule) ?? [])
    .find((one) => one.table.name === table && one.column === column);
}

/** No rule at all refuses as RESTRICT does. */
export function isKept({ key, rule }: RuleInPlace): boolean {
  return key?.onDelete === rule || (rule === 'RESTRICT' && key?.onDelete === 'NO ACTION');
}

function inPlace({ claimed, database }: Evidence, rule: DeleteRule): RuleInPlace | undefined {
  const model = modelNamed(claimed, rule.child);
  const table = tableNamed(database, model?.table ?? '');
  if (!model || !table) return undefined;
  const column = model.attributes[rule.attribute]?.column ?? rule.attribute;
  return { ...rule, table, column, key: table.foreignKeys.find((one) => one.column === column) };
}

const RULES: Record<string, DeleteRule[]> = {
  '15': [
    { child: 'Sandcastle', parent: 'Beach', attribute: 'beachId', rule: 'CASCADE' },
    { child: 'Lifeguard', parent: 'Beach', attribute: 'beachId', rule: 'SET NULL' },
    { child: 'Rescue', parent: 'Lifeguard', attribute: 'lifeguardId', rule: 'RESTRICT' },
  ],
};
