import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import { ROOT } from './workplace.ts';

/** Makes submissions out of the solution or starter of an exercise and a few files laid over it. */
export interface Folders {
  /** @param files by path; null takes one away */
  make(
    exercise: string,
    from: 'solution' | 'starter' | 'nothing',
    files: Record<string, string | Buffer | null>,
  ): string;
  remove(): void;
}

export function openFolders(): Folders {
  // With a space and a letter that is not ASCII, as people's home folders have them.
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sand bäch '));
  let last = 0;
  return {
    make(exercise, from, files) {
      const folder = path.join(directory, String(++last), exercise);
      fs.mkdirSync(folder, { recursive: true });
      if (from !== 'nothing') fs.cpSync(places(ROOT, exercise)[from], folder, { recursive: true });
      for (const [file, content] of Object.entries(files)) {
        const target = path.join(folder, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        if (content === null) fs.rmSync(target, { recursive: true });
        else fs.writeFileSync(target, content);
      }
      return folder;
    },
    remove: () => fs.rmSync(directory, { recursive: true, force: true }),
  };
}
