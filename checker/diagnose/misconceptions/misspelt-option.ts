import { errorText, failing, isFailing } from '../failing.ts';
import { misspellings, type Misspelling } from '../misspellings.ts';
import type { Misconception } from '../misconception.ts';
import { relatedModels } from '../one-to-many.ts';
import { ownedAsked } from '../owned.ts';
import { joinOf, pairOf, sameName } from '../reading.ts';
import type { Evidence, OptionFact } from '../../types.ts';

/** An option with a slip of the pen: Sequelize leaves what it does not know aside and says nothing. */
export const misspeltOption: Misconception = {
  id: 'misspelt-option',
  find(evidence) {
    const [first] = pairOf(evidence.exercise) ?? [];
    const all = misspellings(evidence.source).filter((one) => concerns(evidence, one) && explains(evidence, one));
    // The side that the exercise begins with is the one to begin with.
    const found = all.find(({ of }) => of.kind === 'association' && of.from === first) ?? all[0];
    if (!found) return undefined;
    const { written, meant, of, place } = found;
    const where =
      of.kind === 'association' ? `${of.from}.${of.method}(${of.to})` : `the column ${of.column} of ${of.table}`;
    return {
      message:
        `The option ${written} of ${where} is not one that Sequelize knows, and it leaves it aside without a word. ` +
        `Write ${meant} instead. ${CONSEQUENCES[meant] ?? ''}`.trim(),
      place,
      lesson:
        of.kind === 'column'
          ? columnLesson(meant)
          : evidence.exercise.startsWith('01')
            ? '01-favorites#both-names'
            : '02-both-sides#keys',
    };
  },
};

/** Whether it stands on the relationship of the exercise or on its join table. */
function concerns(evidence: Evidence, { of }: Misspelling): boolean {
  const pair = relatedModels(evidence);
  if (of.kind === 'association') {
    return [of.from, of.to].every((name) => pair.some((one) => sameName(one, name)));
  }
  const join = joinOf(evidence);
  const parents = join?.ends.map((end) => end.table.toLowerCase()) ?? [];
  return of.table === '' || !parents.includes(of.table.toLowerCase());
}

/** Whether leaving that option aside makes this check fail. */
function explains(evidence: Evidence, { meant, of, fact }: Misspelling): boolean {
  const error = errorText(evidence);
  if (of.kind === 'association') {
    if (meant === 'through') return /requires through option/.test(error);
    if (meant === 'as') return isFailing(evidence, 'no-association') || /the alias \S+ in two separate/.test(error);
    if (meant === 'timestamps') return /(createdAt|updatedAt)/.test(error);
    if (meant === 'allowNull') return /^Storing a \S+ without a /.test(evidence.finding.tried);
    if (['scope', 'foreignKey'].includes(meant) && isOfTheAsked(evidence, fact)) return true;
    if (meant === 'foreignKey' || meant === 'otherKey') return keyIsMissed(evidence, fact.value);
    return false;
  }
  const ruleless = isFailing(evidence, 'delete');
  switch (meant) {
    case 'references':
      return ruleless || isFailing(evidence, 'references') ? !hasForeignKey(evidence, of.column) : false;
    case 'onDelete':
      return ruleless;
    case 'allowNull':
      return isFailing(evidence, 'nullable');
    case 'type':
      return isFailing(evidence, 'migrate') && /reading 'toString'/.test(error);
    case 'model':
    case 'key':
      return isFailing(evidence, 'migrate', 'references') || /reading 'replace'|foreign key mismatch/.test(error);
    case 'defaultValue':
    case 'autoIncrement':
    case 'primaryKey':
      return error.includes(`NOT NULL constraint failed: ${of.table}.${of.column}`);
    default:
      return false;
  }
}

/** It stands in the association that was asked for what belongs to one of many owners. */
function isOfTheAsked(evidence: Evidence, fact: OptionFact): boolean {
  const { options } = ownedAsked(evidence)?.call ?? {};
  return [options, options?.['through']?.inner].some((one) => Object.values(one ?? {}).includes(fact));
}

/** The models use other columns than the learner meant: the two sides disagree, or the table has the column they meant. */
function keyIsMissed(evidence: Evidence, meant: unknown): boolean {
  if (isFailing(evidence, 'two-pairs', 'one-column')) return true;
  if (/^Looking for the columns of \S+ that reference /.test(evidence.finding.tried)) return true;
  const join = joinOf(evidence);
  if (!join?.schema || join.ends.some((end) => end.column === meant)) return false;
  const has = join.schema.columns.some((column) => column.name === meant);
  return has && (failing(evidence) === 'no-columns' || /no such column|no column named/.test(errorText(evidence)));
}

function hasForeignKey(evidence: Evidence, column: string): boolean {
  return joinOf(evidence)?.schema?.foreignKeys.some((key) => key.column === column) ?? false;
}

function columnLesson(meant: string): string {
  if (meant === 'onDelete') return '03-join-table#on-delete';
  return ['references', 'model', 'key'].includes(meant) ? '03-join-table#references' : '03-join-table#columns';
}

const CONSEQUENCES: Record<string, string> = {
  through: 'Without it the association has no join table.',
  as: 'Without it the association has the name of the model.',
  foreignKey: 'Without it the column gets the name that Sequelize chooses.',
  scope: 'Without it nothing says whose rows they are.',
  otherKey: 'Without it the column gets the name that Sequelize chooses.',
  references: 'Without it the column is a plain number, and the database guards nothing.',
  onDelete: 'Without it deleting a row that has links is refused.',
  allowNull: 'Without it the column may be empty.',
};
