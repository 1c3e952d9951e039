import type { ResultsDocument } from '../results.ts';
import { classPage } from './html/class-page.ts';
import { pageOf } from './html/roster.ts';
import type { DrawTables } from './html/made-tables.ts';
import { studentPage } from './html/student-page.ts';

/** A page as a file. */
export interface Page {
  name: string;
  text: string;
}

/**
 * The results as pages that open from disk: one for each student, and last the one of the class, which leads to them,
 * so that nothing leads to a page that is not there.
 *
 * @param draw makes the pictures of tables; without it there are none
 */
export function toHtml(document: ResultsDocument, draw?: DrawTables): Page[] {
  const { students } = document;
  return [
    ...students.map((student, index) => ({
      name: pageOf(index, students.length),
      text: studentPage(student, document, draw),
    })),
    { name: 'index.html', text: classPage(document) },
  ];
}
