import { readFile } from 'node:fs/promises';
import type { Lesson } from '../../types.ts';
import { splitFrontMatter } from '../frontmatter.ts';
import { places } from '../paths.ts';

/** A predict question of a lesson, with its answer. */
export interface ReviewQuestion {
  /** `03-join-table#predict`, with a number behind where a section asks more than one. */
  id: string;
  lesson: string;
  anchor: string;
  /** What is asked, as Markdown, with the code that it is about. */
  question: string;
  /** As Markdown. */
  answer: string;
}

/** The predict questions of lessons, in the order of the course. */
export async function readQuestions(root: string, lessons: Lesson[]): Promise<ReviewQuestion[]> {
  const all = lessons.map(async ({ name }) =>
    questionsOf(name, splitFrontMatter(await readFile(places(root, name).lesson, 'utf8')).body),
  );
  return (await Promise.all(all)).flat();
}

/** The predict questions of one lesson, from the Markdown after its front matter. */
export function questionsOf(lesson: string, body: string): ReviewQuestion[] {
  const text = body.replace(/\r\n/g, '\n').replace(/^<!--[\s\S]*?-->\n?/gm, '');
  return text.split(/^(?=#{2,3} )/m).flatMap((section) => {
    const anchor = /^#{2,3} .*\{#([a-z0-9-]+)\}/.exec(section)?.[1];
    if (anchor === undefined) return [];
    const asked = [...section.matchAll(QUESTION)];
    return asked.map(([, before = '', code = '', answer = ''], index) => ({
      id: asked.length > 1 ? `${lesson}#${anchor}-${index + 1}` : `${lesson}#${anchor}`,
      lesson,
      anchor,
      question: `${before.replace(/^#.*\n/, '').trim()}\n\n${code.trim()}`.trim(),
      answer: answer.trim(),
    }));
  });
}

/** What stands before a block of prediction, the block, and the answer that opens below it. */
const QUESTION =
  /((?:(?!^<\/details>|^```\w+ predict)[^\n]*\n)*?)(^```\w+ predict[^\n]*\n[\s\S]*?^```$)\s*<details>\s*<summary>[^\n]*<\/summary>\n([\s\S]*?)^<\/details>/gm;
