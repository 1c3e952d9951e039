import type { Plugin } from '../environment.ts';

/** Marks the lines of the acceptance list with the checks they stand for, so that a verdict can be shown beside them. */
export const acceptance: Plugin = (markdown) => {
  markdown.core.ruler.push('acceptance', (state) => {
    state.tokens.forEach(({ type, children }, at) => {
      if (type !== 'inline' || children?.[0]?.type !== 'comment') return;
      const check = CHECK.exec(children[0].content)?.[1];
      const item = state.tokens.slice(0, at).findLast((token) => token.type === 'list_item_open');
      if (check && item) item.attrSet('data-check', check);
    });
  });
};

const CHECK = /^check: ([a-z0-9-]+)$/;
