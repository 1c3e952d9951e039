import type { Plugin } from '../environment.ts';

/**
 * Takes comments out, blocks of them and those within a line: they set the scene of a lesson's code, and are not for
 * readers. One that names a check is kept as a token that shows nothing.
 */
export const comments: Plugin = (markdown) => {
  markdown.block.ruler.before(
    'table',
    'comment',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      if (!state.src.startsWith('<!--', start)) return false;
      const end = state.src.indexOf('-->', start);
      if (end < 0) return false;
      let line = startLine;
      while (line < endLine && state.eMarks[line]! < end + 3) line++;
      // Words behind the comment make it part of a paragraph.
      if (line >= endLine || state.src.slice(end + 3, state.eMarks[line]).trim() !== '') return false;
      if (silent) return true;
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  markdown.inline.ruler.before('html_inline', 'comment', (state, silent) => {
    const found = COMMENT.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) state.push('comment', '', 0).content = found[1]!.trim();
    state.pos += found[0].length;
    return true;
  });
  markdown.renderer.rules['comment'] = () => '';
};

const COMMENT = /^<!--([\s\S]*?)-->\s?/;
