import type { Evidence, ForeignKeySchema, TableSchema } from '../../types.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsAmong } from '../one-to-many.ts';
import { isMigrated, modelNamed, placeOf } from '../reading.ts';

/** A parent is deleted, and the key of its children has another rule than the task asks for. */
export const wrongDeleteRule: Misconception = {
  id: 'wrong-delete-rule',
  lesson: '07-one-to-many#on-delete',
  find(evidence) {
    const parent = /^Deleting (\S+) \S+ (?:through its model|with plain SQL)/.exec(evidence.finding.tried)?.[1];
    if (!parent || isMigrated(evidence.exercise)) return undefined;
    const found = childOf(evidence, parent);
    if (!found) return undefined;
    const { child, table, key } = found;
    const column = `${table.name}.${key.column}`;
    const isRequired = table.columns.find((one) => one.name === key.column)?.notNull ?? false;
    const rule = `${column} ${key.onDelete === 'NO ACTION' ? 'has no ON DELETE rule' : `says ON DELETE ${key.onDelete}`}`;
    const calls = callsAmong(evidence, [parent, child]);
    const call = calls.find(({ options }) => options['onDelete']) ?? calls[0];
    return {
      message: sayWhat(evidence, { parent, child, rule, isRequired, isKept: key.onDelete === 'SET NULL' }),
      place: placeOf(call?.options['onDelete'] ?? call),
    };
  },
};

interface Found {
  parent: string;
  child: string;
  rule: string;
  isRequired: boolean;
  isKept: boolean;
}

function sayWhat(evidence: Evidence, { parent, child, rule, isRequired, isKept }: Found): string {
  const remedy = isRequired
    ? `A key that may not be empty wants CASCADE: leave onDelete out, so that hasOne or hasMany chooses it, or write onDelete: 'CASCADE' on both sides.`
    : `A key that may be empty wants SET NULL: leave onDelete out, so that Sequelize chooses it, or write onDelete: 'SET NULL' on both sides.`;
  if (errorText(evidence)) {
    const but = isKept && isRequired ? ', and that key may not be empty' : '';
    return `${rule}${but}. So the database refuses to delete a ${parent} that still has a ${child}. ${remedy}`;
  }
  return isKept
    ? `${rule}, so the database would keep the ${child} rows; your own code deletes them, most often in a hook such as beforeDestroy. Take it out.`
    : `${rule}, so when a ${parent} is deleted, its ${child} rows are deleted too. Here they stay. ${remedy}`;
}

/** The child whose key the check is about: named in its sentence, or the one that a refusal can come from. */
function childOf(
  evidence: Evidence,
  parent: string,
): { child: string; table: TableSchema; key: ForeignKeySchema } | undefined {
  const to = modelNamed(evidence.claimed, parent)?.table;
  const children = evidence.claimed.flatMap(({ name, table: own }) => {
    const table = evidence.database.tables.find((one) => one.name === own);
    const key = table?.foreignKeys.find((one) => one.table === to);
    return table && key && name !== parent ? [{ child: name, table, key }] : [];
  });
  const subject = evidence.check.id.split('-')[0]!.replace(/s$/, '');
  return (
    children.find(({ child }) => evidence.finding.tried.includes(` which ${child} rows`)) ??
    children.find(({ child }) => child.toLowerCase().includes(subject))
  );
}
