import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import type { Finding } from '../finding.ts';
import { lineAt, readLessonTexts } from './lesson-text.ts';

/** Nothing of what a new lesson is to have is still only a prompt. */
export async function provePrompts(root: string): Promise<Finding[]> {
  const lessons = await readLessonTexts(root);
  const all = await Promise.all(
    lessons.map(async ({ name, file, text }) => {
      const { hidden, starter, solution } = places(root, name);
      const code = [hidden, ...(await filesIn(starter)), ...(await filesIn(solution))];
      const texts = await Promise.all(code.map((one) => readFile(one, 'utf8').catch(() => '')));
      const inCode = code.map((one, index) => [path.relative(root, one).split(path.sep).join('/'), texts[index]!]);
      return [[file, text], ...inCode].flatMap(([place, content]) => promptsIn(place!, content!));
    }),
  );
  return all.flat();
}

/** Whether some text of a lesson has a prompt left: then what it is to say need not be missed a second time. */
export function hasPrompt(text: string): boolean {
  return new RegExp(PROMPT, 'm').test(text);
}

function promptsIn(file: string, text: string): Finding[] {
  return [...text.matchAll(new RegExp(PROMPT, 'gm'))].map((match) => ({
    place: `${file}:${lineAt(text, match.index)}`,
    problem: `To be written: ${(match[1] ?? match[2])!.replace(/\.?\s*$/, '.')}`,
    next: 'Write it, and take the prompt out.',
  }));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sources = entries.filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name));
  return sources.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

const PROMPT = String.raw`^[ \t]*(?:<!-- write: (.*?) -->|// write: (.*))$`;
