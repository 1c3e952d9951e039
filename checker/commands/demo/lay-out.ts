import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { places } from '../../course/paths.ts';
import { DEMO_DEADLINE, DEMO_STUDENTS, type DemoStudent } from './students.ts';

/**
 * Makes the class of the demo: folders as Moodle's "Download all submissions" gives them, the grading worksheet, and the
 * list of deadlines as an instructor would write it.
 *
 * @param root the folder of the workbook
 * @param out where it is to be; the folder is there and empty
 */
export async function layOutDemo(root: string, out: string): Promise<void> {
  for (const student of DEMO_STUDENTS) await layOutStudent(student, root, path.join(out, 'class'));
  await writeFile(path.join(out, 'worksheet.csv'), stringify([HEADINGS, ...DEMO_STUDENTS.map(toRow)]));
  const submitted = DEMO_STUDENTS.map((student) => ['', student.name, student.submitted]);
  const deadlines = [['deadline', 'student', 'submitted'], [DEMO_DEADLINE, '', ''], ...submitted];
  await writeFile(path.join(out, 'deadlines.csv'), stringify(deadlines));
}

async function layOutStudent({ name, id, folder, work }: DemoStudent, root: string, to: string): Promise<void> {
  for (const [exercise, what] of Object.entries(work)) {
    const { starter, solution } = places(root, exercise);
    const target = path.join(to, `${name}_${id}_assignsubmission_file_`, exercise);
    await cp(what === 'right' ? solution : starter, target, { recursive: true });
    if (what === 'own') await cp(path.join(root, 'checker', 'demo', folder!, exercise), target, { recursive: true });
  }
}

function toRow({ name, id }: DemoStudent): string[] {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  return [`Participant ${id}`, name, email, 'Submitted for grading', '', '100.00', 'Yes'];
}

const HEADINGS = [
  'Identifier',
  'Full name',
  'Email address',
  'Status',
  'Grade',
  'Maximum Grade',
  'Grade can be changed',
];
