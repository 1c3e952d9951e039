import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { proveLessons } from '../../../prove/lesson-code.ts';

/** What the author of a lesson is told, and what becomes of the lesson. */
export interface Trial {
  /** Each with its line in front. */
  told: string[];
  /** The line of the file that this line of the text is. */
  line: (of: string) => number;
  /** Writes what came out into the lesson, and gives its text. */
  written: () => Promise<string>;
}

/** Makes a course of its own, in which lessons can be tried, one after another. */
export async function openCourse(): Promise<{
  lesson(text: string, title?: string): Promise<Trial>;
  close(): Promise<void>;
}> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-course-'));
  let number = 10;
  await mkdir(path.join(root, 'lessons'));
  await mkdir(path.join(root, 'checker'));
  await symlink(path.join(ROOT, 'checker', 'starters'), path.join(root, 'checker', 'starters'), 'junction');
  await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  await writeFile(path.join(root, 'package.json'), '{ "scripts": { "start": "" } }');
  return {
    async lesson(text, title = TITLE) {
      const name = `${number++}-try`;
      const file = path.join(root, 'lessons', `${name}.md`);
      await writeFile(file, title + text);
      const findings = await proveLessons(root, { only: [name] });
      return {
        told: findings.map(({ place, problem }) => `${place.split(':')[1]!}: ${problem}`),
        line: (of) => title.split('\n').length + text.split('\n').indexOf(of),
        async written() {
          await proveLessons(root, { only: [name], write: true });
          return (await readFile(file, 'utf8')).slice(title.length);
        },
      };
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const TITLE = '---\ntitle: Try\n---\n\n# Try\n\n<!-- world: starters/01-favorites, tables by sync -->\n';
