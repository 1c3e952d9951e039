import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, joinOf, list, tableNamed } from '../reading.ts';

/** A key of the join table may be empty. */
export const notNullMissing: Misconception = {
  id: 'not-null-missing',
  lesson: '03-join-table#columns',
  find(evidence) {
    if (!isFailing(evidence, 'nullable')) return undefined;
    const name = /^Looking for columns of (\S+) that may be empty/.exec(evidence.finding.tried)?.[1];
    const table = tableNamed(evidence.database, name ?? joinOf(evidence)?.table ?? '');
    const nullable = table?.columns.filter((column) => !column.notNull && KEYS.includes(column.name)) ?? [];
    const [first] = nullable;
    if (!table || !first) return undefined;
    const isKey = columnOptions(evidence.source, table.name, first.name)['primaryKey'] ?? first.primaryKey > 0;
    return {
      message:
        `${list(nullable.map((column) => column.name))} of ${table.name} may be empty, so a link could be stored without one of its ends. ` +
        `Write allowNull: false for each (NOT NULL in SQL)${isKey ? '; in SQLite a primary key alone does not forbid NULL' : ''}.`,
      place: columnPlace(evidence.source, table.name, first.name),
    };
  },
};

const KEYS = ['UserId', 'ShowId'];
