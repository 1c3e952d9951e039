import { markup, type Markup } from '../../report/formats/html/markup.ts';

/**
 * Rows of a table, drawn in a lesson with `|` and a rule below the names, as a table of the page.
 *
 * @returns nothing when the text is no such drawing
 */
export function rowsOf(table: string, text: string): Markup | undefined {
  const [head, rule, ...rows] = text.split('\n');
  if (!head || !/^[-+]+$/.test(rule ?? '')) return undefined;
  const names = cells(head);
  const body = rows.filter((row) => row.trim()).map(cells);
  if (body.some((row) => row.length !== names.length)) return undefined;
  const line = (row: string[]): Markup => markup`<tr>${row.map(cell)}</tr>`;
  return markup`<div class="scroll"><table class="rows"><caption>Rows of <code>${table}</code></caption><thead><tr>${names.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${body.map(line)}</tbody></table></div>`;
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

function cell(text: string): Markup {
  if (text === 'NULL') return markup`<td class="null">${text}</td>`;
  return /^-?\d+(\.\d+)?$/.test(text) ? markup`<td class="number">${text}</td>` : markup`<td>${text}</td>`;
}
