import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';

/** One exercise folder of one student. The folder may be absent: then the exercise was not submitted. */
export interface Submission {
  student: string;
  lesson: Lesson;
  folder: string;
}

/**
 * Finds the submissions of a class: `DIR/<student>/<exercise>/…`, or `DIR/<student>/exercises/<exercise>/…` for a
 * student who handed in the whole workbook. Symbolic links are nobody's submission: they could lead anywhere.
 *
 * @param directory the folder of the class
 * @param lessons the exercises that may be there
 * @param only what is graded whether anybody has it or not; without it, what at least one student has
 * @returns every student with every graded exercise, students and exercises in order
 * @throws Problem `usage` when the folder is not there, or nobody in it has an exercise
 */
export async function findClass(directory: string, lessons: Lesson[], only?: Lesson[]): Promise<Submission[]> {
  const students = await studentsIn(directory);
  const folders = await Promise.all(students.map((student) => exercisesOf(path.join(directory, student), lessons)));
  const graded = only ?? lessons.filter((lesson) => folders.some((found) => found.has(lesson.name)));
  if (students.length === 0 || graded.length === 0) throw nothingThere(directory, students.length);
  return students.flatMap((student, index) =>
    graded.map((lesson) => ({
      student,
      lesson,
      folder: folders[index]!.get(lesson.name) ?? path.join(directory, student, lesson.name),
    })),
  );
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
      const sentence =
        cause.code === 'EACCES' ? `The folder ${folder} may not be read.` : `There is no folder ${folder}.`;
      throw new Problem('usage', sentence, { next: `Give ${what} the path of a folder.`, cause });
    });
  if (!found.isDirectory()) {
    throw new Problem('usage', `${folder} is a file, not a folder.`, { next: `Give ${what} the path of a folder.` });
  }
}

async function studentsIn(directory: string): Promise<string[]> {
  await requireFolder(directory, '--class');
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Problem('usage', `The folder ${directory} may not be read.`, { next: 'Check its permissions.', cause });
  });
  const folders = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name));
  return folders.map((entry) => entry.name).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** The student's folders by the name of their exercise; case does not matter, as on most people's computers. */
async function exercisesOf(student: string, lessons: Lesson[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const place of [student, path.join(student, 'exercises')]) {
    for (const name of await foldersIn(place)) {
      const lesson = lessons.find((candidate) => candidate.name === name.toLowerCase());
      if (lesson && !found.has(lesson.name)) found.set(lesson.name, path.join(place, name));
    }
  }
  return found;
}

async function foldersIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}

function nothingThere(directory: string, students: number): Problem {
  const sentence =
    students === 0
      ? `There are no students in ${directory}.`
      : `None of the ${students} folders in ${directory} holds an exercise.`;
  return new Problem('usage', sentence, {
    next: 'A class is laid out as DIR/<student>/<exercise>/, for example class/ada/05-lifeguard-beaches/.',
  });
}
