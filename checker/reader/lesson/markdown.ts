import MarkdownIt from 'markdown-it';
import { Markup } from '../../report/formats/html/markup.ts';
import type { LessonEnvironment, Plugin, Tools } from './environment.ts';
import { acceptance } from './plugins/acceptance.ts';
import { code } from './plugins/code.ts';
import { comments } from './plugins/comments.ts';
import { folds } from './plugins/folds.ts';
import { headings } from './plugins/headings.ts';
import { hints } from './plugins/hints.ts';
import { links } from './plugins/links.ts';
import { places } from './plugins/places.ts';
import { predictions } from './plugins/predictions.ts';
import { tables } from './plugins/tables.ts';

/** Sets Markdown of the course for a page. */
export type SetMarkdown = (text: string, env: LessonEnvironment) => Markup;

/** Puts the features of the pages together: one small plugin for each. */
export function openMarkdown(tools: Tools): SetMarkdown {
  const markdown = new MarkdownIt({ html: false, typographer: false });
  for (const plugin of PLUGINS) plugin(markdown, tools);
  return (text, env) => new Markup(markdown.render(text, env));
}

/** In the order in which they look at a page: hints are found by the anchor of their heading. */
const PLUGINS: Plugin[] = [comments, folds, headings, hints, predictions, acceptance, code, links, places, tables];
