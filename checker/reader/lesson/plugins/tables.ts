import type { Plugin } from '../environment.ts';

/** Lets a table that is wider than the page be moved by itself. */
export const tables: Plugin = (markdown) => {
  markdown.renderer.rules['table_open'] = () => '<div class="scroll"><table>\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
};
