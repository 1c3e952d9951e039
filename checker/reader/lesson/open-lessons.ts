import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { examineLesson, splitFrontMatter } from '../../course/frontmatter.ts';
import { places } from '../../course/paths.ts';
import { readStarter } from '../../course/starters.ts';
import { Problem } from '../../errors.ts';
import type { Markup } from '../../report/formats/html/markup.ts';
import type { LessonEnvironment } from './environment.ts';
import type { SetMarkdown } from './markdown.ts';
import { unclosedBlock } from './unclosed.ts';

/** A lesson, or another text of the course, as it is shown. */
export interface SetText {
  title: string;
  body: Markup;
  contents: LessonEnvironment['contents'];
  /** What is wrong with the file now, where what is shown is how it was before. */
  broken?: string;
}

/** The texts of the course by their names, set once and again when the file has changed. */
export interface Lessons {
  /** @returns nothing when there is no such text */
  read(name: string): Promise<SetText | undefined>;
}

/**
 * Reads texts when they are asked for. A lesson that is broken while somebody edits it stays as it was when it was
 * whole.
 */
export function openLessons(root: string, names: Set<string>, setMarkdown: SetMarkdown): Lessons {
  const known = new Map<string, { stamp: string; text: SetText }>();

  async function read(name: string): Promise<SetText | undefined> {
    if (!NAME.test(name)) return undefined;
    const file = names.has(name) ? places(root, name).lesson : path.join(root, 'lessons', `${name}.md`);
    const before = known.get(name);
    try {
      const { mtimeMs, size } = await stat(file);
      const stamp = `${mtimeMs} ${size}`;
      if (before?.stamp === stamp) return before.text;
      const markdown = await readFile(file, 'utf8');
      complain(name, markdown);
      const text = await set(name, markdown);
      known.set(name, { stamp, text });
      return text;
    } catch (error) {
      if (!before && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      if (!before) throw error;
      return { ...before.text, broken: toSentence(name, error) };
    }
  }

  function complain(name: string, markdown: string): void {
    const line = unclosedBlock(markdown);
    const problems = line === undefined ? [] : [`lessons/${name}.md: line ${line}: this block of code is never closed`];
    if (names.has(name)) problems.push(...examineLesson(name, markdown).problems);
    if (problems.length > 0) throw new Problem('course-broken', `${problems.join('; ')}.`);
  }

  async function set(name: string, markdown: string): Promise<SetText> {
    const starter = names.has(name) ? await readStarter(root, name, 'typescript').catch(() => []) : [];
    const files = new Set(starter.map(({ at }) => at));
    const env: LessonEnvironment = { ...(names.has(name) && { lesson: name }), files, contents: [] };
    const { body: text } = splitFrontMatter(markdown);
    const title = /^# (.+)$/m.exec(text)?.[1]?.trim() ?? name;
    const body = setMarkdown(text.replace(/^# .+$/m, ''), env);
    return { title, body, contents: env.contents };
  }

  return { read };
}

function toSentence(name: string, error: unknown): string {
  if (error instanceof Problem) return error.message;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return `lessons/${name}.md cannot be read (${code}).`;
}

/** Nothing that leads out of the folder. */
const NAME = /^[a-z0-9][a-z0-9-]*$/;
