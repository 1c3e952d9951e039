import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, modelNamed, placeOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** A link is to know more, and no migration gives its table the column. */
export const columnNotAdded: Misconception = {
  id: 'column-not-added',
  lesson: '12-data-on-the-link#migration',
  find(evidence) {
    const { source, claimed, added = [], edited = [] } = evidence;
    const column = wanted(evidence);
    const join = joinOf(evidence);
    if (!column || !join?.schema) return undefined;
    const shipped = source.migrations.find(({ file, up }) => edited.includes(file) && up);
    if (shipped) {
      return {
        message: `You changed ${shipped.file}, which has run everywhere already: no database runs it again, so the column ${column} is nowhere. Put it back, and add the column in a migration of your own.`,
        place: placeOf(shipped.up),
      };
    }
    const model = claimed.find(({ table, name }) => table === join.table && name === join.forward.through?.model);
    const own = source.migrations.find(({ file }) => added.includes(file));
    const hasIt = (name: string): boolean => modelNamed(claimed, name)?.attributes[column] !== undefined;
    return {
      message:
        `The table ${join.table} has no column ${column}. ` +
        (model && hasIt(model.name) ? `The model ${model.name} has it, and a model never changes a table. ` : '') +
        `Add the column in a migration of your own: queryInterface.addColumn('${join.table}', '${column}', { … }).`,
      place: placeOf(own?.up ?? source.models.find(({ name }) => name === model?.name)),
    };
  },
};

/** The column that was looked for in vain, or that a statement could not find. */
function wanted(evidence: Evidence): string | undefined {
  if (isFailing(evidence, 'no-migration')) return evidence.exercise.startsWith('12') ? 'hours' : undefined;
  const looked = /looking for the column (\w+) of \w+$/.exec(evidence.finding.tried)?.[1];
  return evidence.finding.actual === 'none' && !evidence.finding.tried.startsWith('Undoing') ? looked : undefined;
}
