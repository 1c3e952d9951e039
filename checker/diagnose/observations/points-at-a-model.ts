import { modelNamed, placeOf, tableNamed } from '../reading.ts';
import type { Observation } from './observation.ts';

/** A migration that gives `references` the name of a model, where the name of a table is wanted. */
export const pointsAtAModel: Observation = {
  id: 'references-a-model',
  lesson: '03-join-table#references',
  find: ({ source, claimed, database }) =>
    source.migrations
      .flatMap(({ calls }) => calls.filter(({ direction }) => direction !== 'down'))
      .flatMap((call) => Object.entries(call.columns ?? {}))
      .flatMap(([column, { options }]) => {
        const named = options['references']?.inner?.['model'] ?? options['references']?.inner?.['tableName'];
        const model = modelNamed(claimed, String(named?.value ?? ''));
        if (!named || !model || tableNamed(database, model.name) || model.table === model.name) return [];
        const message = `The column ${column} references ${model.name}, which is a model: the table is called ${model.table}. SQLite notices only when a row comes; write the name of the table.`;
        return [{ message, place: placeOf(named) }];
      }),
};
