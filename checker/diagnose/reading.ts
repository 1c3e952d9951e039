import type {
  AssociationCall,
  AssociationDescription,
  Evidence,
  MigrationCall,
  ModelDescription,
  OptionFact,
  Place,
  Schema,
  SourceFacts,
  TableSchema,
} from '../types.ts';

/** The two models an exercise is about, source first. */
export function pairOf(exercise: string): [string, string] | undefined {
  return PAIRS.find(([name]) => exercise.startsWith(name))?.[1];
}

/** Names are the same when letter case and separators are left aside. */
export function sameName(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** The calls that associate one model with another, in the order they stand. */
export function callsBetween(source: SourceFacts, from: string, to: string): AssociationCall[] {
  return source.associations.filter((call) => sameName(call.source, from) && sameName(call.target, to));
}

/** The first `belongsToMany` from one model to another. */
export function manyCall(source: SourceFacts, from: string, to: string): AssociationCall | undefined {
  return callsBetween(source, from, to).find((call) => call.method === 'belongsToMany');
}

/** What the models claim to be their associations of one type. */
export function claimedBetween(
  claimed: ModelDescription[],
  from: string,
  to: string,
  type: AssociationDescription['type'] = 'BelongsToMany',
): AssociationDescription[] {
  const model = modelNamed(claimed, from);
  return (model?.associations ?? []).filter((one) => one.type === type && one.target === to);
}

export function modelNamed(claimed: ModelDescription[], name: string): ModelDescription | undefined {
  return claimed.find((model) => model.name === name);
}

/** A table as SQLite finds it: letter case does not matter. */
export function tableNamed(schema: Schema, name: string): TableSchema | undefined {
  return schema.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** One end of a join table: a model, its own table, and the column that stands for it. */
export interface End {
  model: string;
  table: string;
  column: string;
}

/** The relationship that the exercise is about, as the models claim it. */
export interface Join {
  table: string;
  ends: [End, End];
  forward: AssociationDescription;
  backward?: AssociationDescription;
  /** The table in the database, where it is there. */
  schema?: TableSchema;
}

/** The join table between the two models of the exercise; undefined while no many-to-many association leads there. */
export function joinOf({ exercise, claimed, database }: Omit<Evidence, 'finding' | 'check'>): Join | undefined {
  const pair = pairOf(exercise);
  if (!pair) return undefined;
  const there = claimedBetween(claimed, ...pair).filter((one) => one.through);
  const back = claimedBetween(claimed, pair[1], pair[0]).filter((one) => one.through);
  const forward = there.find((one) => back.some((other) => other.through!.table === one.through!.table)) ?? there[0];
  const backward = back.find((one) => one.through!.table === forward?.through!.table) ?? back[0];
  const either = forward ?? backward;
  if (!either) return undefined;
  const [from, to] = forward ? pair : [pair[1], pair[0]];
  const end = (model: string, column: string): End => ({
    model,
    column,
    table: modelNamed(claimed, model)?.table ?? model,
  });
  return {
    table: either.through!.table,
    ends: [end(from, either.foreignKey), end(to, either.otherKey ?? '')],
    forward: either,
    ...(forward && backward && { backward }),
    schema: tableNamed(database, either.through!.table),
  };
}

/** Whether the tables of an exercise are made by its migrations; in some, sync makes them from the models. */
export function isMigrated(exercise: string): boolean {
  return !/^(?:0[0-27]|1[347])/.test(exercise);
}

/** The migration call that makes a table, as far as reading tells. */
export function creates(source: SourceFacts, table: string): MigrationCall | undefined {
  const calls = source.migrations.flatMap((migration) => migration.calls).filter((call) => call.direction !== 'down');
  const made = calls.filter((call) => call.method === 'createTable');
  return (
    made.find((call) => call.table === table) ?? made.find((call) => call.table?.toLowerCase() === table.toLowerCase())
  );
}

/** Where a column of a table is written: the column itself, else the call that makes the table. */
export function columnPlace(source: SourceFacts, table: string, column: string): Place | undefined {
  const added = source.migrations.flatMap(({ calls }) =>
    calls.filter(
      (call) =>
        call.direction !== 'down' &&
        call.columns?.[column] &&
        (call.table?.toLowerCase() === table.toLowerCase() || isRenamed(calls, call)),
    ),
  );
  return placeOf(added.at(-1)?.columns?.[column] ?? creates(source, table));
}

/** Whether a table is made only to take the name of another one. */
function isRenamed(calls: MigrationCall[], { method, table }: MigrationCall): boolean {
  return method === 'createTable' && calls.some((call) => call.method === 'renameTable' && call.table === table);
}

/** The options of a column as a migration writes them. */
export function columnOptions(source: SourceFacts, table: string, column: string): Record<string, OptionFact> {
  return creates(source, table)?.columns?.[column]?.options ?? {};
}

/** Only the place of something that has more. */
export function placeOf(fact: Place | undefined): Place | undefined {
  return fact && { file: fact.file, line: fact.line, ...(fact.column !== undefined && { column: fact.column }) };
}

/** Several names in a sentence: `a`, `a and b`, `a, b and c`. */
export function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function bare(name: string): string {
  return name.replace(/[_\s-]/g, '').toLowerCase();
}

const PAIRS: [string, [string, string]][] = [
  ['00', ['Show', 'Episode']],
  ['01', ['User', 'Show']],
  ['02', ['User', 'Show']],
  ['03', ['User', 'Show']],
  ['04', ['User', 'Show']],
  ['05', ['Lifeguard', 'Beach']],
  ['06', ['Tool', 'SandcastleType']],
  ['08', ['Lifeguard', 'Beach']],
  ['11', ['User', 'Show']],
  ['12', ['Lifeguard', 'Beach']],
  ['13', ['Lifeguard', 'Beach']],
  ['14', ['User', 'Show']],
  ['18', ['Lifeguard', 'Beach']],
];
