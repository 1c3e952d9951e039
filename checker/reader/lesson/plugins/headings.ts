import type { LessonEnvironment, Plugin } from '../environment.ts';

/** Gives every heading its anchor, `{#anchor}` or one made of its words, and collects them for the table of contents. */
export const headings: Plugin = (markdown) => {
  markdown.core.ruler.push('headings', (state) => {
    const { contents } = state.env as LessonEnvironment;
    const taken = new Set<string>();
    state.tokens.forEach((token, at) => {
      if (token.type !== 'heading_open' || token.tag === 'h1') return;
      const inline = state.tokens[at + 1]!;
      const last = inline.children?.at(-1);
      const given = last?.type === 'text' ? ANCHOR.exec(last.content)?.[1] : undefined;
      if (last && given) last.content = last.content.replace(ANCHOR, '');
      const title = inline.content.replace(ANCHOR, '').replace(/`/g, '').trim();
      const anchor = unlike(taken, given ?? toAnchor(title));
      token.attrSet('id', anchor);
      token.meta = { anchor, title };
      if (token.tag === 'h2') contents.push({ anchor, title });
    });
  });
  markdown.renderer.rules['heading_close'] = (tokens, at, options, _env, self) => {
    const open = tokens.slice(0, at).findLast(({ type }) => type === 'heading_open');
    const { anchor, title } = (open?.meta ?? {}) as { anchor?: string; title?: string };
    const label = `Link to “${markdown.utils.escapeHtml(title ?? '')}”`;
    const link = anchor ? ` <a class="anchor" href="#${anchor}" aria-label="${label}">#</a>` : '';
    return link + self.renderToken(tokens, at, options);
  };
};

/** As GitHub makes them, so that the links of pages that are read there lead somewhere here. */
function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function unlike(taken: Set<string>, anchor: string): string {
  let own = anchor;
  for (let number = 1; taken.has(own); number++) own = `${anchor}-${number}`;
  taken.add(own);
  return own;
}

const ANCHOR = /\s*\{#([a-z0-9-]+)\}\s*$/;
