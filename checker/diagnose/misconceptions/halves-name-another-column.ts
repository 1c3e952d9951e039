import type { AssociationCall } from '../../types.ts';
import { errorText } from '../failing.ts';
import { callsAbout, joinModelOf } from '../join-model.ts';
import type { Misconception } from '../misconception.ts';
import { list, modelNamed, placeOf } from '../reading.ts';

/** Associations that describe one column of the join table name it differently. */
export const halvesNameAnotherColumn: Misconception = {
  id: 'halves-name-another-column',
  lesson: '13-super-many-to-many#one-name',
  find(evidence) {
    const around = joinModelOf(evidence);
    if (!around) return undefined;
    const { join, ends } = around;
    const twice = /duplicate column name: (\w+)/.exec(errorText(evidence))?.[1];
    const columns = evidence.finding.actual?.split(/, | and /) ?? [];
    const parent = /^Looking for the columns of \S+ that reference (\S+)$/.exec(evidence.finding.tried)?.[1];
    const end = ends.find((name) => modelNamed(evidence.claimed, name)?.table === parent);
    if (!twice && (!end || columns.length < 2)) return undefined;
    const calls = (end ? [end] : ends).flatMap((name) => callsAbout(evidence, name, join));
    const named = calls.filter((call) => namesColumn(call) && (!twice || columnOf(call) === twice));
    const what = twice
      ? `Two associations, or an attribute and an association, name one column in different letters, such as ${twice}, and for SQLite it is there twice.`
      : `The table of ${join} has ${columns.length} columns for one ${end}: ${list(columns)}.`;
    return {
      message: `${what} All associations that use the column must give it the same name: write the same foreignKey in each. (An alias on belongsTo changes the column as well.)`,
      place: placeOf(named[0] ?? calls[0]),
    };
  },
};

function namesColumn({ method, options }: AssociationCall): boolean {
  return options['foreignKey'] !== undefined || (method === 'belongsTo' && options['as'] !== undefined);
}

function columnOf({ options }: AssociationCall): unknown {
  return options['foreignKey']?.value ?? options['foreignKey']?.inner?.['name']?.value;
}
