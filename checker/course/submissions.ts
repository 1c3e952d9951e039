import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import { readClaimedCourse, type ClaimedCourse } from './class/claimed-course.ts';
import { exerciseFolders } from './class/exercise-folders.ts';
import { handedIn, type HandedIn } from './class/handed-in.ts';
import { match } from './class/match.ts';
import type { RosterEntry } from './class/roster.ts';
import { Unpacking } from './class/unpack.ts';

/** One exercise folder of one student. The folder may be absent: then the exercise was not submitted. */
export interface Submission {
  student: string;
  lesson: Lesson;
  folder: string;
  /** True where the folder was there when the class was opened. */
  found?: boolean;
  /** Why what the student handed in could not be opened. */
  refused?: string;
  /** The learning platform says that the student was late. */
  late?: boolean;
}

/** What the instructor wants graded. */
export interface Chosen {
  only?: Lesson[];
  exclude?: Lesson[];
  roster?: RosterEntry[];
}

/** A class that is ready to be graded. Must be closed. */
export interface ClassOnDisk {
  submissions: Submission[];
  /** The names of the folders and zips that each student's work came in. */
  downloads: Map<string, string[]>;
  /** For which course each student's work was made, where it says so. */
  claimed: Map<string, ClaimedCourse>;
  /** What the instructor should know, a sentence each. */
  notices: string[];
  /** Takes away what was unpacked. */
  close(): Promise<void>;
}

/**
 * Finds the submissions of a class: `DIR/<student>/<exercise>/…`, a whole workbook for each student, zips, clones of a
 * GitHub Classroom, or a download from Canvas or Moodle.
 *
 * @param directory the folder of the class
 * @param lessons the exercises that may be there
 * @param chosen `only` is what is graded whether anybody has it or not; without it, what at least one student has
 * @returns every student with every graded exercise, students and exercises in order
 * @throws Problem `usage` when the folder is not there, or nobody in it has an exercise
 */
export async function openClass(directory: string, lessons: Lesson[], chosen: Chosen = {}): Promise<ClassOnDisk> {
  await requireFolder(directory, '--class');
  const all = await handedIn(directory).catch((cause: unknown) => {
    throw new Problem('usage', `The folder ${directory} may not be read.`, { next: 'Check its permissions.', cause });
  });
  if ((await exerciseFolders(directory, lessons, DO_NOT_LOOK_DEEPER)).size > 0) throw oneStudent(directory);
  const { students, notices } = match(all, chosen.roster);
  const unpacking = new Unpacking();
  try {
    const found: Found[] = [];
    for (const one of students) found.push({ ...one, ...(await findWork(one, unpacking, lessons)) });
    const any = lessons.filter(({ name }) => found.some(({ folders }) => folders.has(name)));
    const graded = (chosen.only ?? any).filter(({ name }) => !chosen.exclude?.some((one) => one.name === name));
    if (all.length === 0 || graded.length === 0) throw nothingThere(directory, all.length, found, chosen);
    const late = found.filter((one) => one.late).map(({ student }) => student);
    if (late.length > 0) notices.push(`Marked as late: ${late.join(', ')}.`);
    return {
      submissions: found.flatMap((one) => graded.map((lesson) => toSubmission(one, lesson, directory))),
      downloads: new Map(
        found.map(({ student, sources }) => [student, sources.map(({ place }) => path.basename(place))]),
      ),
      claimed: new Map(found.flatMap(({ student, claimed }) => (claimed ? [[student, claimed]] : []))),
      notices,
      close: () => unpacking.close(),
    };
  } catch (error) {
    await unpacking.close();
    throw error;
  }
}

/**
 * Makes sure that a path given by a person is a folder.
 *
 * @param what what the path was given for: `--class`
 * @throws Problem `usage` when it is not there or not a folder
 */
export async function requireFolder(folder: string, what: string): Promise<void> {
  const found = await realpath(folder)
    .then((real) => lstat(real))
    .catch((cause: NodeJS.ErrnoException) => {
      const why = {
        EACCES: 'may not be read',
        ELOOP: 'is a link that leads to itself',
        ENAMETOOLONG: 'has too long a name',
      };
      const known = why[cause.code as keyof typeof why];
      const sentence = known ? `The folder ${folder} ${known}.` : `There is no folder ${folder}.`;
      throw new Problem('usage', sentence, { next: `Give ${what} the path of a folder.`, cause });
    });
  if (!found.isDirectory()) {
    throw new Problem('usage', `${folder} is a file, not a folder.`, { next: `Give ${what} the path of a folder.` });
  }
}

interface Found extends HandedIn {
  folders: Map<string, string>;
  claimed?: ClaimedCourse;
  refused?: string;
}

/** Of an exercise that was handed in twice, the one in the last source counts. */
async function findWork(
  one: HandedIn,
  unpacking: Unpacking,
  lessons: Lesson[],
): Promise<Pick<Found, 'folders' | 'claimed' | 'refused'>> {
  const { folders: places, refused } = await unpacking.unpack(one);
  const folders = new Map<string, string>();
  for (const place of places)
    for (const [name, folder] of await exerciseFolders(place, lessons)) folders.set(name, folder);
  const claimed = await readClaimedCourse([...folders.values()]);
  return { folders, ...(claimed && { claimed }), ...(refused !== undefined && { refused }) };
}

function toSubmission({ student, folders, refused, late }: Found, lesson: Lesson, directory: string): Submission {
  const found = folders.get(lesson.name);
  const folder = found ?? path.join(directory, NOWHERE, lesson.name);
  return {
    student,
    lesson,
    folder,
    ...(found && { found: true }),
    ...(refused !== undefined && { refused }),
    ...(late && { late }),
  };
}

function oneStudent(directory: string): Problem {
  return new Problem('usage', `${directory} is the work of one student: it holds exercises, and no students.`, {
    next: 'Give --class the folder around it, or check one exercise with --submission.',
  });
}

function nothingThere(directory: string, students: number, found: Found[], { exclude }: Chosen): Problem {
  const refused = found.find((one) => one.refused !== undefined)?.refused;
  const sentence =
    students === 0
      ? `There are no students in ${directory}.`
      : exclude && found.some(({ folders }) => folders.size > 0)
        ? 'Nothing is left to grade without what --exclude names.'
        : `None of the ${students} folders in ${directory} holds an exercise.${refused ? ` ${refused}` : ''}`;
  return new Problem('usage', sentence, {
    next: 'A class is laid out as DIR/<student>/<exercise>/, for example class/ada/05-lifeguard-beaches/.',
  });
}

/** The folder of the class itself may not be one that stands alone. */
const DO_NOT_LOOK_DEEPER = Infinity;
/** Where nothing is: a name from a roster could lead anywhere. */
const NOWHERE = '.not-handed-in';
