import { readFile } from 'node:fs/promises';
import MarkdownIt from 'markdown-it';
import type { Lesson } from '../types.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { places } from './paths.ts';

/** A paragraph of the course that answers something: an error message, a question, or what a part teaches. */
export interface Answer {
  kind: 'error' | 'question' | 'part';
  lesson: string;
  anchor: string;
  /** What the error clinic calls it, the question, or the heading. */
  title: string;
  /** The error messages it is about, letter for letter. */
  errors: string[];
  /** The Markdown below, without code that only sets the scene. */
  text: string;
}

/**
 * Reads everything in the lessons that somebody may look for.
 *
 * @param root the folder of the workbook
 * @returns in the order of the course
 */
export async function readAnswers(root: string, lessons: Lesson[]): Promise<Answer[]> {
  const read = lessons.map(async ({ name }) => {
    const { body } = splitFrontMatter(await readFile(places(root, name).lesson, 'utf8'));
    return answersOf(name, body);
  });
  return (await Promise.all(read)).flat();
}

/** The answers of one lesson, from the Markdown after its front matter. */
export function answersOf(lesson: string, body: string): Answer[] {
  return sectionsOf(body).flatMap((section): Answer[] => {
    const { anchor, part } = section;
    if (UNASKED.has(part)) return [];
    if (part === 'Questions people ask') return questionsOf(lesson, section);
    if (part === 'Error clinic' && section.errors.length === 0) return [];
    const kind = part === 'Error clinic' ? 'error' : 'part';
    return [{ kind, lesson, anchor, title: section.title, errors: section.errors, text: section.text.trim() }];
  });
}

interface Section {
  /** The heading of the second level above. */
  part: string;
  title: string;
  anchor: string;
  errors: string[];
  text: string;
}

function sectionsOf(body: string): Section[] {
  const lines = body.replace(COMMENTS, (comment) => comment.replace(/[^\n]/g, '')).split('\n');
  const tokens = markdown.parse(lines.join('\n'), {});
  const sections: Section[] = [];
  let part = '';
  tokens.forEach((token, index) => {
    const { type, tag, map, content, info } = token;
    if (type === 'heading_open' && (tag === 'h2' || tag === 'h3')) {
      const heading = tokens[index + 1]!.content;
      const title = heading.replace(ANCHOR, '').trim();
      if (tag === 'h2') part = title;
      sections.push({ part, title, anchor: ANCHOR.exec(heading)?.[1] ?? '', errors: [], text: '' });
      return;
    }
    const section = sections.at(-1);
    if (!section || token.level > 0 || !map || type.endsWith('_close')) return;
    if (type === 'fence' && /^text (?:error|types)\b/.test(info) && content.trim()) section.errors.push(content.trim());
    section.text += `${lines.slice(...map).join('\n')}\n\n`;
  });
  return sections;
}

/** A question stands in bold at the beginning of a paragraph; what follows until the next one answers it. */
function questionsOf(lesson: string, { anchor, text }: Section): Answer[] {
  return text.split(/^(?=\*\*[^*]+\?\*\*)/m).flatMap((piece): Answer[] => {
    const title = /^\*\*([^*]+\?)\*\*/.exec(piece)?.[1];
    if (!title) return [];
    return [{ kind: 'question', lesson, anchor, title, errors: [], text: piece.slice(title.length + 4).trim() }];
  });
}

const markdown = new MarkdownIt({ html: false });
const ANCHOR = /\s*\{#([a-z0-9-]+)\}\s*$/;
const COMMENTS = /<!--[\s\S]*?-->/g;
/** What nobody looks for when something is in the way. */
const UNASKED = new Set(['Why', 'Your turn', 'Hints', 'Recap', 'Predict']);
