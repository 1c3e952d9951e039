/** Whose an entry of a class folder is, as its name says. */
export interface Named {
  student: string;
  /** The number that a learning platform gave the person. */
  id?: string;
  /** The platform says that it came after the deadline. */
  late?: boolean;
}

/**
 * Reads the name of a folder or a file, as Canvas (`lovelaceada_LATE_12345_67890_work.zip`) and Moodle
 * (`Ada Lovelace_12345_assignsubmission_file_`) write it. Any other name is the student's.
 *
 * @param name a zip's without its ending
 */
export function studentName(name: string): Named {
  const moodle = MOODLE.exec(name);
  if (moodle) return { student: moodle[1]!.trim(), id: moodle[2]! };
  const canvas = CANVAS.exec(name);
  if (canvas) return { student: canvas[1]!, id: canvas[3]!, ...(canvas[2] && { late: true }) };
  return { student: name };
}

/**
 * What the clones of a GitHub Classroom have before the person's name, `associations-` in `associations-ada`.
 *
 * @param clones the names of at least two folders; of one, nothing can be told
 */
export function assignmentPrefix(clones: string[]): string {
  const [first = '', ...others] = clones;
  if (others.length === 0) return '';
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  const prefix = first.slice(0, length).replace(/[^-]*$/, '');
  return clones.every((name) => name.length > prefix.length) ? prefix : '';
}

const MOODLE = /^(.+?)_(\d+)_assignsubmission_[a-z]+(?:_.*)?$/;
const CANVAS = /^([^_]+)_(?:(late)_)?(\d+)_(\d+)(?:_.*)?$/i;
