import { escapeText } from '../../terminal/escape.ts';

/** Text that is HTML already. Nothing else gets into a page without being escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template; lists are joined, and nothing stands for `undefined` and `false`. */
export type Content = string | number | Markup | Content[] | undefined | false;

/** A piece of a page. Every value is escaped, unless it is such a piece itself. */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings.map((text, index) => text + render(values[index])).join(''));
}

/** A sentence of ours, in which `` `code` `` is shown as code. */
export function prose(text: string): Markup {
  const pieces = text.split(/`([^`\n]+)`/);
  return markup`${pieces.map((piece, index) => (index % 2 === 1 ? markup`<code>${piece}</code>` : piece))}`;
}

function render(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return escapeText(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
