import type MarkdownIt from 'markdown-it';
import type { Highlight } from './highlight.ts';

/** What the plugins know of the page they set, and what they find on the way. */
export interface LessonEnvironment {
  /** The lesson, for links into its exercise; nothing for a page that is none. */
  lesson?: string;
  /** Files that the exercise is handed out with. */
  files: Set<string>;
  /** The headings of the second level, in order. */
  contents: { anchor: string; title: string }[];
}

/** One feature of the pages. */
export type Plugin = (markdown: MarkdownIt, tools: Tools) => void;

/** What features share. */
export interface Tools {
  highlight: Highlight;
}
