import type { Person } from './people.ts';
import type { Row, Sheet } from './sheet.ts';

/** What one learning platform's exported gradebook looks like. */
export interface GradebookKind {
  name: string;
  /** Headings that a sheet must have one of, to be told who its rows are about. */
  identified: string[];
  /** Who the row is about; nobody where it is about no student. */
  personOf(row: Row, sheet: Sheet): Person | undefined;
  /** The columns that a grade may go into. */
  gradeColumns(sheet: Sheet): number[];
  /** The greatest grade, as it is written there. */
  maximumOf(row: Row, column: number, sheet: Sheet): string | undefined;
  /** False for a row whose grade the platform would not take. */
  mayChange(row: Row, sheet: Sheet): boolean;
}

/**
 * Canvas: `Student, ID, SIS User ID, SIS Login ID, Section`, then the assignments with their numbers, `Favorites (991)`.
 * Rows without an ID are about the columns, such as the one of the points that are possible.
 */
export const CANVAS: GradebookKind = {
  name: 'Canvas',
  identified: ['ID', 'SIS Login ID', 'SIS User ID'],
  personOf(row, sheet) {
    const ids = cellsOf(row, sheet, ['SIS Login ID', 'SIS User ID', 'ID', 'Integration ID']);
    return ids.length === 0 ? undefined : { ids, names: cellsOf(row, sheet, ['Student']) };
  },
  gradeColumns: ({ headings }) => indexesOf(headings, (heading) => /\(\d+\)$/.test(heading)),
  maximumOf(_row, column, { rows }) {
    return rows.find(({ cells }) => /^\s*points possible/i.test(cells[0] ?? ''))?.cells[column];
  },
  mayChange: () => true,
};

/**
 * Moodle: the grading worksheet of an assignment (`Identifier, Full name, …, Grade, Maximum Grade, …`), or the whole
 * gradebook (`First name, Last name, ID number, …, Assignment: Favorites (Real)`).
 */
export const MOODLE: GradebookKind = {
  name: 'Moodle',
  identified: ['Identifier', 'ID number', 'Email address', 'Username'],
  personOf(row, sheet) {
    const ids = cellsOf(row, sheet, ['Identifier', 'ID number', 'Email address', 'Username']);
    const first = cellsOf(row, sheet, ['First name']);
    const last = cellsOf(row, sheet, ['Surname', 'Last name']);
    const names = [...cellsOf(row, sheet, ['Full name']), ...(last.length > 0 ? [[...first, ...last].join(' ')] : [])];
    return ids.length + names.length === 0 ? undefined : { ids, names };
  },
  gradeColumns({ headings }) {
    const worksheet = indexesOf(headings, (heading) => heading === 'Grade');
    if (worksheet.length > 0) return worksheet;
    return indexesOf(headings, (heading) => /\(Real\)$/i.test(heading) && !/^(?:course|category) total/i.test(heading));
  },
  maximumOf: (row, _column, sheet) => cellsOf(row, sheet, ['Maximum Grade'])[0],
  mayChange: (row, sheet) => !/^no$/i.test(cellsOf(row, sheet, ['Grade can be changed'])[0] ?? ''),
};

function cellsOf({ cells }: Row, { headings }: Sheet, names: string[]): string[] {
  return names.map((name) => cells[headings.indexOf(name)]?.trim() ?? '').filter((cell) => cell !== '');
}

function indexesOf(headings: string[], fits: (heading: string) => boolean): number[] {
  return headings.flatMap((heading, index) => (fits(heading) ? [index] : []));
}
