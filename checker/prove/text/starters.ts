import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import type { Finding } from '../finding.ts';
import { readLessonTexts } from './lesson-text.ts';

/** Exercises are their starters byte for byte, and solutions leave alone what is given. */
export async function proveStarters(root: string): Promise<Finding[]> {
  const names = (await readLessonTexts(root)).map(({ name }) => name);
  const all = await Promise.all(
    names.map(async (name) => {
      const { exercise, starter, solution } = places(root, name);
      const [given, begun, solved] = await Promise.all([starter, exercise, solution].map(contents));
      return [
        ...differences(name, given!, begun!),
        ...changed(name, given!, solved!),
        ...(await settings(root, name, given!)),
      ];
    }),
  );
  return all.flat();
}

type Contents = Record<string, string>;

function differences(name: string, given: Contents, begun: Contents): Finding[] {
  const files = [...new Set([...Object.keys(given), ...Object.keys(begun)])].sort();
  return files
    .filter((file) => given[file] !== begun[file])
    .map((file) => ({
      place: `exercises/${name}/${file}`,
      problem: `It is not the same as in checker/starters/${name}/.`,
      next: 'Learners begin with what is in exercises/, and reset gives them the starter: make the two equal.',
    }));
}

/** Models and functions are what exercises ask for; given migrations and settings are to be left alone. */
function changed(name: string, given: Contents, solved: Contents): Finding[] {
  return Object.keys(given)
    .filter((file) => !/^models\/|^queries\.ts$/.test(file) && solved[file] !== given[file])
    .map((file) => ({
      place: `solutions/${name}/${file}`,
      problem: 'The solution changes a file that is given.',
      next: `Make it equal to checker/starters/${name}/${file}, and do the work in files that are the learner's.`,
    }));
}

/** The Sequelize CLI works alike in every exercise. */
async function settings(root: string, name: string, given: Contents): Promise<Finding[]> {
  const first = (await readLessonTexts(root))[0]?.name ?? name;
  const model = await contents(places(root, first).starter);
  return ['.sequelizerc', 'config/config.json']
    .filter((file) => given[file] !== model[file])
    .map((file) => ({
      place: `checker/starters/${name}/${file}`,
      problem: `It is not the same as in ${first}.`,
      next: 'The commands that learners type work alike in every exercise: copy the file.',
    }));
}

/** The files of a folder by their paths inside it, without what a learner's own use of it leaves behind. */
async function contents(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !/\.sqlite(-journal)?$|^\.DS_Store$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const read = async (file: string): Promise<[string, string]> => [
    path.relative(folder, file).split(path.sep).join('/'),
    await readFile(file, 'latin1'),
  ];
  return Object.fromEntries(await Promise.all(files.map(read)));
}
