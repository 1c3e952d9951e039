import { propertyOf, replace, textOf } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { columnsIn, migrationCallsIn } from '../reading.ts';

/** A down that drops a parent, or a table that was never made. */
export const downDropsOtherTable: Mutator = {
  id: 'down-drops-other-table',
  changes(source) {
    const parents = columnsIn(source).flatMap(
      ({ options }) => textOf(propertyOf(propertyOf(options, 'references')?.initializer, 'model')?.initializer) ?? [],
    );
    return migrationCallsIn(source)
      .filter(({ method, direction }) => method === 'dropTable' && direction === 'down')
      .flatMap(({ table, call }) =>
        [...new Set(parents), `${table}s`].map((other) => ({
          subject: `${table} to ${other}`,
          what: `down drops "${other}" instead of "${table}"`,
          edits: [replace(call.arguments[0]!, `'${other}'`)],
        })),
      );
  },
};
