import type { AssociationCall, Evidence } from '../../types.ts';
import type { Explanation, Misconception } from '../misconception.ts';
import { callsAmong } from '../one-to-many.ts';
import { columnPlace, isMigrated, modelNamed, placeOf, tableNamed } from '../reading.ts';

/** A child that must have a parent can be stored without one. */
export const keyMayBeEmpty: Misconception = {
  id: 'key-may-be-empty',
  lesson: '07-one-to-many#empty',
  find(evidence) {
    const [, child, parent] = /^Storing a (\S+) without a (\S+) with plain SQL$/.exec(evidence.finding.tried) ?? [];
    if (!child || !parent || evidence.finding.actual !== 'it is stored') return undefined;
    return isMigrated(evidence.exercise)
      ? inTheMigration(evidence, child, parent)
      : inTheModels(evidence, child, parent);
  },
};

function inTheModels(evidence: Evidence, child: string, parent: string): Explanation {
  const calls = callsAmong(evidence, [parent, child]);
  const what = `A ${child} was stored without a ${parent}, because its key may be empty.`;
  return astray(calls, what) ?? oneSided(calls, what) ?? unsaid(calls, what);
}

/** allowNull stands beside foreignKey instead of in it. */
function astray(calls: AssociationCall[], what: string): Explanation | undefined {
  const call = calls.find(({ options }) => options['allowNull']);
  return (
    call && {
      message: `${what} allowNull is no option of ${call.method}, which leaves it aside without a word: it belongs to the key. Write foreignKey: { name: '…', allowNull: false }.`,
      place: placeOf(call.options['allowNull']),
    }
  );
}

/** One half says it, and the other half ran first. */
function oneSided(calls: AssociationCall[], what: string): Explanation | undefined {
  const says = (call: AssociationCall): boolean => call.options['foreignKey']?.inner?.['allowNull']?.value === false;
  const [told, silent] = [calls.find(says), calls.find((call) => call.optionsKnown && !says(call))];
  if (!told || !silent) return undefined;
  return {
    message: `${what} ${told.source}.${told.method} says allowNull: false and ${silent.source}.${silent.method} does not. Whichever runs first makes the column. Give both the same foreignKey: { name: '…', allowNull: false }.`,
    place: placeOf(silent),
  };
}

function unsaid([call]: AssociationCall[], what: string): Explanation {
  return {
    message: `${what} A key may be empty unless you say otherwise: write foreignKey: { name: '…', allowNull: false } on both sides.`,
    place: placeOf(call),
  };
}

function inTheMigration(
  { claimed, database, source }: Evidence,
  child: string,
  parent: string,
): Explanation | undefined {
  const table = tableNamed(database, modelNamed(claimed, child)?.table ?? '');
  const to = modelNamed(claimed, parent)?.table;
  const key = table?.foreignKeys.find((one) => one.table === to);
  if (!table) return undefined;
  return {
    message:
      `The table ${table.name} takes a ${child} that belongs to no ${parent}. ` +
      `Write allowNull: false in ${key ? key.column : 'the column of its key'}, in the migration: what a model says about it does not reach the table.`,
    lesson: '15-delete-rules#where',
    ...(key && { place: columnPlace(source, table.name, key.column) }),
  };
}
