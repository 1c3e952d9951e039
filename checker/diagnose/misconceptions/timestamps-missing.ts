import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { creates, list, manyCall, modelNamed, placeOf, tableNamed, joinOf } from '../reading.ts';
import type { Evidence, ModelDescription, Place } from '../../types.ts';

/** The model writes createdAt and updatedAt, and the table lacks them. */
export const timestampsMissing: Misconception = {
  id: 'timestamps-missing',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    const named = /no such column: (?:(\S+)\.)?["`]?(\w+)|table ["`]?(\w+)["`]? has no column named ["`]?(\w+)/.exec(
      errorText(evidence),
    );
    const column = named?.[2] ?? named?.[4];
    const asked = /^Looking for columns that are missing/.test(tried) && /[Cc]reated|[Uu]pdated/.test(actual ?? '');
    if (!asked && !(column && STAMPS.test(column))) return undefined;
    for (const model of candidates(evidence)) {
      const missing = missingStamps(evidence, model);
      if (missing.length === 0 || (!asked && !missing.includes(column!))) continue;
      const join = joinOf(evidence);
      const isJoin = join?.table === model.table;
      const isGiven = evidence.exercise.startsWith('08');
      const call = join && manyCall(evidence.source, join.ends[0].model, join.ends[1].model);
      return {
        message:
          `${isJoin ? `The model behind the join table ${model.table}` : `The model ${model.name}`} writes ${list(missing)} into every row, and the table has no such columns. ` +
          (isGiven ? 'The table stays as it is: write' : 'Add them in the migration, or write') +
          (isJoin
            ? ` timestamps: false in the options of belongsToMany, on both sides. timestamps: false on ${join.ends[0].model} and ${join.ends[1].model} does not reach the join table.`
            : ` timestamps: false in the options of the model.`),
        place: placeOf(
          (isGiven ? undefined : creates(evidence.source, model.table)) ?? (isJoin ? call : written(evidence, model)),
        ),
        lesson: isGiven
          ? '08-names-and-keys#timestamps'
          : evidence.exercise.startsWith('05')
            ? '05-lifeguard-beaches#timestamps'
            : '03-join-table#timestamps',
      };
    }
    return undefined;
  },
};

function written({ source }: Evidence, { name }: Writer): Place | undefined {
  return source.models.find((one) => one.name === name);
}

/** What writes timestamps, the join model first: there they come as a surprise. */
function candidates(evidence: Evidence): Writer[] {
  const join = joinOf(evidence);
  const { claimed } = evidence;
  const through = modelNamed(claimed, join?.forward.through?.model ?? '');
  const writers = claimed.filter((model) => model.timestamps && model !== through).map(toWriter);
  if (through) return through.timestamps ? [toWriter(through), ...writers] : writers;
  // A join model that Sequelize made itself keeps timestamps under their usual names, unless an association says no.
  const isOff = evidence.source.associations.some((call) => call.options['timestamps']?.value === false);
  return join && !isOff
    ? [{ name: join.table, table: join.table, columns: ['createdAt', 'updatedAt'] }, ...writers]
    : writers;
}

function toWriter({ name, table, attributes }: ModelDescription): Writer {
  const stamps = Object.entries(attributes).filter(([attribute]) => /^(created|updated)At$/.test(attribute));
  return { name, table, columns: stamps.map(([, attribute]) => attribute.column) };
}

function missingStamps({ database }: Evidence, writer: Writer): string[] {
  const table = tableNamed(database, writer.table);
  const columns = table?.columns.map((column) => column.name.toLowerCase());
  return columns ? writer.columns.filter((column) => !columns.includes(column.toLowerCase())) : [];
}

/** A model that puts timestamps into these columns. */
interface Writer {
  name: string;
  table: string;
  columns: string[];
}

const STAMPS = /^(created|updated)_?at$/i;
