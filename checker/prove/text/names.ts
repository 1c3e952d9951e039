import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import type { Finding } from '../finding.ts';

/** An exercise has the same name in all five places, and no place has one that the others do not know. */
export async function proveNames(root: string): Promise<Finding[]> {
  const found = await Promise.all(FOLDERS.map(async ([, folder, ending]) => namesIn(root, folder, ending)));
  const names = [...new Set(found.flat())].sort();
  const missing = names.flatMap((name) =>
    FOLDERS.flatMap(([place, folder], index): Finding[] => {
      if (found[index]!.includes(name)) return [];
      const there = FOLDERS.filter((_, other) => found[other]!.includes(name)).map(([, other]) => `${other}/`);
      return [
        {
          place: path.relative(root, places(root, name)[place]).split(path.sep).join('/'),
          problem: `${name} is in ${there.join(', ')} and not in ${folder}/.`,
          next: 'Make what is missing, or take the rest away: an exercise has one name in all five places.',
        },
      ];
    }),
  );
  return [...missing, ...(await strays(root, names))];
}

/** What is kept for an exercise that is not there. */
async function strays(root: string, names: string[]): Promise<Finding[]> {
  const kept = await Promise.all(
    KEPT.map(async ([folder, ending]) =>
      (await namesIn(root, folder, ending)).map((name) => ({ name, place: `${folder}/${name}${ending}` })),
    ),
  );
  return kept
    .flat()
    .filter(({ name }) => !names.includes(name))
    .map(({ name, place }) => ({
      place,
      problem: `There is no exercise ${name}.`,
      next: 'Give it the name of the exercise that it is for, or take it out.',
    }));
}

async function namesIn(root: string, folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (ending === '' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(ending)))
    .map((entry) => entry.name.slice(0, entry.name.length - ending.length))
    .filter((name) => /^\d/.test(name));
}

const FOLDERS = [
  ['lesson', 'lessons', '.md'],
  ['exercise', 'exercises', ''],
  ['starter', 'checker/starters', ''],
  ['solution', 'solutions', ''],
  ['hidden', 'checker/hidden', '.test.ts'],
] as const;
const KEPT = [
  ['checker/test/corpus/right', ''],
  ['checker/test/corpus/wrong', ''],
  ['checker/prove/equivalent', '.json'],
] as const;
