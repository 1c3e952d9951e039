import type { Plugin } from '../environment.ts';

/** The hints of a lesson, one behind the other: the second is seen when the first is open. */
export const hints: Plugin = (markdown) => {
  markdown.core.ruler.push('hints', (state) => {
    const { tokens } = state;
    const heading = tokens.findIndex(({ type, meta }) => type === 'heading_open' && isHints(meta));
    if (heading < 0) return;
    const open = tokens.findIndex(({ type }, at) => at > heading && type === 'ordered_list_open');
    const close = tokens.findIndex(({ type, level }, at) => at > open && type === 'ordered_list_close' && level === 0);
    if (open < 0 || close < 0) return;
    const items = tokens.slice(open, close + 1).filter(({ type, level }) => type === 'list_item_open' && level === 1);
    let step = 0;
    for (let at = open; at <= close; at++) {
      const token = tokens[at]!;
      if (at === open || at === close) token.type = at === open ? 'hints_open' : 'hints_close';
      if (token.level !== 1 || !token.type.startsWith('list_item')) continue;
      token.type = token.type === 'list_item_open' ? 'hint_open' : 'hint_close';
      if (token.type === 'hint_open') token.meta = { step: ++step, of: items.length };
    }
    // A hint ends where all of them end: the later ones are inside of the earlier ones.
    state.tokens = [
      ...tokens.slice(0, close).filter(({ type }) => type !== 'hint_close'),
      ...items.map(() => new state.Token('hint_close', 'details', -1)),
      ...tokens.slice(close),
    ];
  });
  markdown.renderer.rules['hints_open'] = () => '<div class="hints">\n';
  markdown.renderer.rules['hints_close'] = () => '</div>\n';
  markdown.renderer.rules['hint_open'] = (tokens, at) => {
    const { step, of } = tokens[at]!.meta as { step: number; of: number };
    return `<details class="hint" data-hint="${step}"><summary>Hint ${step} of ${of}</summary>\n`;
  };
  markdown.renderer.rules['hint_close'] = () => '</details>\n';
};

function isHints(meta: unknown): boolean {
  return (meta as { anchor?: string } | null)?.anchor === 'hints';
}
