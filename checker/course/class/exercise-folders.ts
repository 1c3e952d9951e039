import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '../../types.ts';

/**
 * Finds the exercises in what somebody handed in: in the folder itself, in its `exercises/`, or in a folder that stands
 * there alone, as zips have one. Case does not matter, as on most people's computers. Links are nobody's work: they
 * could lead anywhere.
 *
 * @returns the folders by the names of their exercises
 */
export async function exerciseFolders(place: string, lessons: Lesson[], depth = 0): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const inside = await foldersIn(place);
  const exercises = inside.find((name) => name.toLowerCase() === 'exercises');
  for (const from of [place, ...(exercises === undefined ? [] : [path.join(place, exercises)])]) {
    for (const name of from === place ? inside : await foldersIn(from)) {
      const lesson = lessons.find((candidate) => candidate.name === name.toLowerCase());
      if (lesson && !found.has(lesson.name)) found.set(lesson.name, path.join(from, name));
    }
  }
  if (found.size > 0 || inside.length !== 1 || depth >= DEEPEST) return found;
  return exerciseFolders(path.join(place, inside[0]!), lessons, depth + 1);
}

/** What systems and editors leave beside people's work. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}

async function foldersIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !isPassedOver(entry.name))
    .map((entry) => entry.name)
    .sort();
}

const DEEPEST = 3;
