import type { Plugin } from '../environment.ts';

/** What lessons fold away, `<details>` with a `<summary>`, such as the answer to a question: it is seen when it is opened. */
export const folds: Plugin = (markdown) => {
  markdown.block.ruler.before(
    'table',
    'fold',
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number): string =>
        state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim();
      if (lineAt(startLine) !== '<details>') return false;
      let last = startLine + 1;
      while (last < endLine && lineAt(last) !== '</details>') last++;
      if (last >= endLine) return false;
      if (silent) return true;
      const summary = SUMMARY.exec(lineAt(startLine + 1))?.[1];
      const first = summary === undefined ? startLine + 1 : startLine + 2;
      state.push('fold_open', 'details', 1).meta = { summary: summary ?? 'More' };
      const before = state.lineMax;
      state.lineMax = last;
      state.md.block.tokenize(state, first, last);
      state.lineMax = before;
      state.push('fold_close', 'details', -1);
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  markdown.renderer.rules['fold_open'] = (tokens, at) => {
    const { summary } = tokens[at]!.meta as { summary: string };
    return `<details class="fold"><summary>${markdown.renderInline(summary)}</summary>\n<div class="folded">\n`;
  };
  markdown.renderer.rules['fold_close'] = () => '</div></details>\n';
};

const SUMMARY = /^<summary>(.*?)<\/summary>$/;
