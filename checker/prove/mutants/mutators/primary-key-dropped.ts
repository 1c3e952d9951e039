import { propertyOf, removeFrom } from '../edits.ts';
import type { Change, Mutator } from '../mutator.ts';
import { columnsIn } from '../reading.ts';

/** A primary key without one of its columns, or without any. */
export const primaryKeyDropped: Mutator = {
  id: 'primary-key-dropped',
  changes(source) {
    const keys = columnsIn(source).flatMap(({ subject, table, options }) => {
      const key = propertyOf(options, 'primaryKey');
      return key ? { subject, table, edit: removeFrom(options.properties, key) } : [];
    });
    const tables = [...new Set(keys.map(({ table }) => table))];
    const ofTables = tables.flatMap((table): Change[] => {
      const own = keys.filter((key) => key.table === table);
      if (own.length < 2) return [];
      return [{ subject: table, what: `${table} has no primary key`, edits: own.map(({ edit }) => edit) }];
    });
    const single = keys.map(({ subject, edit }) => ({
      subject,
      what: `${subject} is not in the primary key`,
      edits: [edit],
    }));
    return [...single, ...ofTables];
  },
};
