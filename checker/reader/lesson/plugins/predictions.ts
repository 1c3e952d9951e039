import type { Plugin } from '../environment.ts';

/**
 * Asks before it tells: a block of `ts predict` and the answer below it become one question. The place for the guess is
 * made by the script of the page; without it, the answer is folded away all the same.
 */
export const predictions: Plugin = (markdown) => {
  markdown.core.ruler.push('predictions', (state) => {
    const made: typeof state.tokens = [];
    const ends = new Set<number>();
    state.tokens.forEach((token, at) => {
      const asks = token.type === 'fence' && /^(ts|js) predict\b/.test(token.info);
      const answer = asks ? state.tokens.findIndex(({ type }, later) => later > at && type === 'fold_open') : -1;
      const heading = state.tokens.findIndex(({ type }, later) => later > at && type === 'heading_open');
      if (asks && answer > at && (heading < 0 || answer < heading)) {
        made.push(new state.Token('prediction_open', 'div', 1));
        ends.add(state.tokens.findIndex(({ type }, later) => later > answer && type === 'fold_close'));
      }
      made.push(token);
      if (ends.has(at)) made.push(new state.Token('prediction_close', 'div', -1));
    });
    state.tokens = made;
  });
  markdown.renderer.rules['prediction_open'] = () => '<div class="predict">\n';
  markdown.renderer.rules['prediction_close'] = () => '</div>\n';
};
