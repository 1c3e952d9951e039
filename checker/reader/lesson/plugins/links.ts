import type { Plugin } from '../environment.ts';

/** Leads a link to another lesson to its page, and marks what leaves the computer. */
export const links: Plugin = (markdown) => {
  markdown.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
    const token = tokens[at]!;
    const target = token.attrGet('href') ?? '';
    const [, name, anchor = ''] = LESSON.exec(target) ?? [];
    if (name) token.attrSet('href', `/lessons/${name}${anchor}`);
    if (/^https?:/.test(target)) {
      token.attrSet('rel', 'noreferrer');
      token.attrJoin('class', 'away');
    }
    return self.renderToken(tokens, at, options);
  };
};

const LESSON = /^(?:\.\/|lessons\/)?([\w-]+)\.md(#.*)?$/;
