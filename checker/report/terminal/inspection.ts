import type { Drift, DriftKind, InspectedAssociation, InspectedModel, InspectionReport } from '../../types.ts';
import { writeDiagnosis, writePlace } from './failure.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';

/**
 * What is in a project: its models with their associations, then what differs and what is probably a mistake, which is
 * what the eye falls on at the end.
 *
 * @param folder how to show the project's folder
 */
export function renderInspection(report: InspectionReport, style: Style, folder: string): string {
  const sheet = createSheet(style);
  sheet.say(headOf(report, folder), { paint: paletteOf(style).bold });
  if (report.problem) writeProblem(sheet, report, style, folder);
  for (const model of ownOf(report)) writeModel(sheet, model, report, style);
  writeNotes(sheet, report, style);
  writeDrift(sheet, report, style, folder);
  writeDiagnoses(sheet, report, style, folder);
  if (report.problem) return sheet.toString();
  sheet.gap();
  sheet.say(endOf(report));
  return sheet.toString();
}

function headOf(report: InspectionReport, folder: string): string {
  const { found, problem } = report;
  const { migrations, dialect } = found;
  const what = problem
    ? count(found.models.length, 'file of models', 'files of models')
    : count(ownOf(report).length, 'model');
  const written = dialect === undefined ? '' : `, written for ${dialect}`;
  return `${folder}: ${what}, ${count(migrations.length, 'migration')}${written}`;
}

/** A join model that nobody wrote shows in the associations that made it. */
function ownOf({ models }: InspectionReport): InspectedModel[] {
  return models.filter(({ automatic }) => !automatic);
}

function writeProblem(sheet: Sheet, { problem }: InspectionReport, style: Style, folder: string): void {
  const { message, place, diagnosis } = problem!;
  sheet.gap();
  sheet.say(`The models do not load. ${message}`, { lines: 12, paint: paletteOf(style).red });
  if (place) writePlace(sheet, { ...place, indent: 2 }, style, folder);
  if (diagnosis) writeDiagnosis(sheet, diagnosis, style, { folder, indent: 2 });
}

function writeModel(sheet: Sheet, model: InspectedModel, { models }: InspectionReport, style: Style): void {
  const { name, table, associations } = model;
  const { cyan, dim } = paletteOf(style);
  sheet.gap();
  sheet.say(`${style.plain ? 'Model ' : ''}${name}, table ${table}`, { hang: 2, paint: cyan });
  if (associations.length === 0) sheet.say('no associations', { indent: 2, paint: dim });
  for (const one of associations) {
    const { type, target, alias, isAliased, methods } = one;
    const call = type.charAt(0).toLowerCase() + type.slice(1);
    sheet.say(`${call} ${target}, ${isAliased ? 'alias' : 'known as'} ${alias}`, { indent: 2, hang: 2 });
    sheet.say(keysOf(model, one, models), { indent: 4, hang: 2, paint: dim });
    if (methods.length > 0) sheet.say(methods.join(', '), { indent: 4, hang: 2, paint: dim });
  }
}

/** Which column holds what, as far as it is known. */
function keysOf(model: InspectedModel, one: InspectedAssociation, models: InspectedModel[]): string {
  const { type, foreignKey, otherKey, sourceKey = 'id', targetKey = 'id', through } = one;
  const target = models.find(({ name }) => name === one.target)?.table ?? one.target;
  if (through) {
    const ends = `${foreignKey} is ${model.table}.${sourceKey}, ${otherKey} is ${target}.${targetKey}`;
    return `through ${through.table}: ${ends}`;
  }
  return type === 'BelongsTo'
    ? `${model.table}.${foreignKey} is ${target}.${targetKey}`
    : `${target}.${foreignKey} is ${model.table}.${sourceKey}`;
}

function writeNotes(sheet: Sheet, { notes, skipped, notCompared }: InspectionReport, style: Style): void {
  const all = [...notes, ...skipped.map(({ message }) => message), ...(notCompared ? [notCompared] : [])];
  if (all.length === 0) return;
  title(sheet, 'What was not looked at', style);
  for (const note of all) sheet.say(note, { indent: 2, hang: 2, lines: 6 });
}

function writeDrift(sheet: Sheet, { drift }: InspectionReport, style: Style, folder: string): void {
  if (drift.length === 0) return;
  title(sheet, 'Where the models and their tables differ', style);
  const breaking = drift.filter(({ breaks }) => breaks);
  const differing = drift.filter(({ breaks }) => !breaks);
  for (const one of [...breaking.slice(0, MOST_BREAKING), ...differing.slice(0, MOST_DIFFERING)]) {
    writeOne(sheet, one, style);
    const { file, line } = one;
    if (file !== undefined && line !== undefined) writePlace(sheet, { file, line, indent: 4 }, style, folder);
  }
  const left = [...breaking.slice(MOST_BREAKING), ...differing.slice(MOST_DIFFERING)];
  if (left.length > 0)
    sheet.say(`${signsOf(style).more} and ${left.length} more (${kindsOf(left)}); --json has all.`, { indent: 2 });
}

/** How many there are of each kind, the most first. */
function kindsOf(drift: Drift[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of drift) counts.set(KINDS[kind], (counts.get(KINDS[kind]) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  return sorted.map(([kind, many]) => `${kind}: ${many}`).join(', ');
}

function writeOne(sheet: Sheet, { message, breaks }: Drift, style: Style): void {
  const { red, yellow } = paletteOf(style);
  const signs = signsOf(style);
  if (style.plain) return sheet.say(message, { indent: 2, label: breaks ? 'Breaks:' : 'Differs:' });
  sheet.mark(breaks ? signs.failed : signs.skipped, message, { markPaint: breaks ? red : yellow });
}

function writeDiagnoses(sheet: Sheet, { diagnoses }: InspectionReport, style: Style, folder: string): void {
  if (diagnoses.length === 0) return;
  title(sheet, 'What is probably a mistake', style);
  for (const one of diagnoses) writeDiagnosis(sheet, one, style, { folder, indent: 2 });
}

function endOf({ drift, diagnoses, notCompared }: InspectionReport): string {
  const differing = notCompared
    ? 'Models and tables were not compared'
    : drift.length === 0
      ? 'Models and tables agree'
      : count(drift.length, 'difference');
  const mistakes = diagnoses.length === 0 ? 'no probable mistake' : count(diagnoses.length, 'probable mistake');
  return `${differing}, ${mistakes}. Nothing was written.`;
}

function title(sheet: Sheet, text: string, style: Style): void {
  sheet.gap();
  sheet.say(text, { paint: paletteOf(style).bold });
}

function count(many: number, one: string, several = `${one}s`): string {
  return `${many === 0 ? 'no' : many} ${many === 1 ? one : several}`;
}

const MOST_BREAKING = 40;
const MOST_DIFFERING = 12;
const KINDS: Record<DriftKind, string> = {
  'table-missing': 'no table',
  'table-unused': 'no model',
  'table-letters': 'spelling',
  'column-missing': 'no column',
  'column-unknown': 'no attribute',
  'column-letters': 'spelling',
  type: 'type',
  nullability: 'may be empty or not',
  key: 'primary key',
  unique: 'unique',
  references: 'reference',
  'delete-rule': 'delete rule',
};
