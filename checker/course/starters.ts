import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import { places } from './paths.ts';

/** What a learner writes their models in. Migrations are JavaScript either way, as the Sequelize CLI writes them. */
export type Language = 'typescript' | 'javascript';

/** A file of a starter: `at` is its path in the exercise, with `/`. */
export interface StarterFile {
  at: string;
  text: string;
}

/**
 * Reads the pristine starter of an exercise, in the language of the learner. The JavaScript is derived from the
 * TypeScript, so that the two cannot differ.
 *
 * @param root the folder of the workbook
 * @returns in the order of their paths
 * @throws Problem `course-broken` when there is no starter
 */
export async function readStarter(root: string, exercise: string, language: Language): Promise<StarterFile[]> {
  const folder = places(root, exercise).starter;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    const sentence = `The starter of ${exercise} cannot be read.`;
    throw new Problem('course-broken', sentence, { next: 'Get the folder checker/starters anew.', cause });
  });
  const files = entries.filter((entry) => entry.isFile() && !NOT_OURS.test(entry.name));
  const read = await Promise.all(
    files.map(async (entry) => {
      const place = path.join(entry.parentPath, entry.name);
      const at = path.relative(folder, place).split(path.sep).join('/');
      return { at, text: (await readFile(place, 'utf8')).replaceAll('\r\n', '\n') };
    }),
  );
  return (await inLanguage(read, language)).sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The files as they are handed out in a language: only TypeScript has two forms. */
async function inLanguage(files: StarterFile[], language: Language): Promise<StarterFile[]> {
  if (language === 'typescript') return files;
  // It brings the TypeScript compiler along, which takes longer to load than most commands to run.
  const { toJavaScript } = await import('../javascript/to-javascript.ts');
  return files.map(({ at, text }) =>
    at.endsWith('.ts') ? { at: at.replace(/\.ts$/, '.js'), text: toJavaScript(text) } : { at, text },
  );
}

/** What running the Sequelize CLI in a starter, or looking at it, leaves there. */
const NOT_OURS = /\.sqlite(-journal)?$|^\.DS_Store$/;
