import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, creates, joinOf, list, manyCall, placeOf, type Join } from '../reading.ts';
import { nearest } from '../nearest.ts';
import type { Evidence, Place } from '../../types.ts';

/** The columns that the models use for the links are not the columns of the join table. */
export const columnsDoNotMatchKeys: Misconception = {
  id: 'columns-do-not-match-keys',
  lesson: '03-join-table#columns',
  find(evidence) {
    const join = joinOf(evidence);
    if (!join?.schema) return undefined;
    const names = join.schema.columns.map((column) => column.name);
    const missing = join.ends.map((end) => end.column).filter((column) => column && !names.includes(column));
    if (missing.length === 0 || !isAbout(evidence, missing)) return undefined;
    const taken = join.ends.map((end) => end.column);
    const others = names.filter((name) => !taken.includes(name) && !['id', 'createdAt', 'updatedAt'].includes(name));
    const meant = nearest(missing[0]!, others) ?? others[0];
    const have = others.length > 0 ? `has ${list(others)}` : 'has no such columns';
    return {
      message:
        `Your models keep the links in the columns ${list(missing)}, and the table ${join.schema.name} ${have}${sayCase(missing[0]!, meant)}. ` +
        `${sayChange(evidence.exercise)}`,
      place: whereIs(evidence, join, meant),
      ...(evidence.exercise.startsWith('08') && { lesson: '08-names-and-keys#keys' }),
    };
  },
};

function isAbout(evidence: Evidence, missing: string[]): boolean {
  if (isFailing(evidence, 'no-columns')) return missing.some((column) => sentences(evidence).includes(column));
  const column = /no such column: (?:\S+\.)?["`]?([^\s"`.]+)|has no column named ["`]?([^\s"`]+)/.exec(
    errorText(evidence),
  );
  return column !== null && missing.includes(column[1] ?? column[2]!);
}

/** What the finding says it missed: in `expected` when the models asked, in `actual` when the task did. */
function sentences({ finding }: Evidence): string {
  return `${finding.expected ?? ''} ${finding.actual ?? ''}`;
}

function sayCase(wanted: string, meant: string | undefined): string {
  return meant && meant.toLowerCase() === wanted.toLowerCase()
    ? '. Upper and lower case count: other databases refuse what SQLite lets pass'
    : '';
}

function sayChange(exercise: string): string {
  if (exercise.startsWith('08')) return 'The table stays as it is: name its columns with foreignKey, on each side.';
  return exercise.startsWith('03')
    ? 'Name the columns in the migration exactly as the task does.'
    : 'Name the columns alike in both places: in the migration, or with foreignKey on each side.';
}

function whereIs({ exercise, source }: Evidence, join: Join, meant: string | undefined): Place | undefined {
  // A table that somebody else made is right as it is.
  if (exercise.startsWith('08')) return placeOf(manyCall(source, join.ends[0].model, join.ends[1].model));
  return meant ? columnPlace(source, join.table, meant) : placeOf(creates(source, join.table));
}
