import { markup, type Markup } from '../../report/formats/html/markup.ts';
import { PAGE_KEYS } from '../keys.ts';

/** Every key with what it does. */
export function keyTable(): Markup {
  return markup`<dl class="key-table">${PAGE_KEYS.map(({ key, help }) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${help}</dd></div>`)}</dl>`;
}
