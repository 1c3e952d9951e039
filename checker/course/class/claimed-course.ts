import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CourseVersion } from '../catalog.ts';
import { CourseSchema, ExerciseVersionSchema, type ExerciseVersion } from '../edition.ts';
import { HANDED_OUT } from '../paths.ts';

/** For which course somebody's work was made, as what they handed in says. A claim, and nothing that earns a point. */
export interface ClaimedCourse {
  course: CourseVersion;
  exercises: Map<string, ExerciseVersion>;
}

/**
 * Reads what a submission says of its course: the list that `npm run submit` puts into its zip, or what a student
 * edition says of itself, where a whole workbook was handed in. Whatever is broken, too long or made up says nothing.
 *
 * @param folders those of the exercises that were found in it
 */
export async function readClaimedCourse(folders: string[]): Promise<ClaimedCourse | undefined> {
  const bases = new Set(folders.map(baseOf));
  for (const base of bases) {
    for (const { at, understand } of PLACES) {
      const claimed = await readClaim(path.join(base, at), understand);
      if (claimed) return claimed;
    }
  }
  return undefined;
}

type Understand = (json: unknown) => { course: CourseVersion; exercises: Record<string, ExerciseVersion> };

/** The folder that holds the exercises, or their `exercises/`. */
function baseOf(folder: string): string {
  const above = path.dirname(folder);
  return path.basename(above).toLowerCase() === 'exercises' ? path.dirname(above) : above;
}

async function readClaim(file: string, understand: Understand): Promise<ClaimedCourse | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > LONGEST) return undefined;
  try {
    const { course, exercises } = understand(JSON.parse(await readFile(file, 'utf8')));
    return { course, exercises: new Map(Object.entries(exercises)) };
  } catch {
    return undefined;
  }
}

const Exercises = z.record(z.string().regex(/^\d\d-[a-z0-9-]{1,60}$/), ExerciseVersionSchema);
const HandedOut = z.object({ version: z.literal(1), course: CourseSchema, exercises: Exercises });
const InZip = z.object({ version: z.literal(1), course: CourseSchema, madeFor: Exercises.default({}) });
const PLACES = [
  {
    at: 'submission.json',
    understand: (json: unknown) => {
      const { course, madeFor: exercises } = InZip.parse(json);
      return { course, exercises };
    },
  },
  { at: HANDED_OUT, understand: (json: unknown) => HandedOut.parse(json) },
];
const LONGEST = 500_000;
