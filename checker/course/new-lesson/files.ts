import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { places } from '../paths.ts';
import { lessonText } from './lesson-text.ts';
import { hiddenText, migrationText, modelText } from './code-texts.ts';

/** A file to be made, by its path in the workbook with `/`. */
export interface MadeFile {
  at: string;
  text: string;
}

/** Everything that is called as the exercise is, seen from the root: first the five places, then the known answers. */
export const TAKEN_PLACES: ((name: string) => string)[] = [
  (name) => `lessons/${name}.md`,
  (name) => `exercises/${name}`,
  (name) => `checker/starters/${name}`,
  (name) => `solutions/${name}`,
  (name) => `checker/hidden/${name}.test.ts`,
  (name) => `checker/test/corpus/right/${name}`,
  (name) => `checker/test/corpus/wrong/${name}`,
];

/**
 * What a new exercise begins with.
 *
 * @param like the exercise whose settings of the Sequelize CLI it takes: they are the same everywhere
 */
export async function filesFor(root: string, name: string, like: string): Promise<MadeFile[]> {
  const settings = await Promise.all(
    SETTINGS.map(async (at) => ({ at, text: await readFile(path.join(places(root, like).starter, at), 'utf8') })),
  );
  const inside = (folder: string, solved: boolean): MadeFile[] =>
    [
      ...settings,
      { at: 'models/user.ts', text: modelText(solved) },
      { at: 'migrations/20250601000000-create-users.js', text: migrationText() },
    ].map(({ at, text }) => ({ at: `${folder}/${name}/${at}`, text }));
  return [
    { at: `lessons/${name}.md`, text: lessonText(name) },
    ...inside('exercises', false),
    ...inside('checker/starters', false),
    ...inside('solutions', true),
    { at: `checker/hidden/${name}.test.ts`, text: hiddenText() },
    // Git keeps no empty folder.
    ...['right', 'wrong'].map((kind) => ({ at: `checker/test/corpus/${kind}/${name}/.gitkeep`, text: '' })),
  ];
}

const SETTINGS = ['.sequelizerc', 'config/config.json'];
