import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { TrialTable } from '../../types.ts';

/** Every table that has changed, with the rows that are new, gone or different; what has not changed is named. */
export function rowsBeforeAndAfter(before: TrialTable[], after: TrialTable[], unchanged: string[] = []): Markup {
  const changed = after.filter((table) => !isSame(table, find(before, table.name)));
  const gone = before.filter(({ name }) => !find(after, name));
  const same = [...after.filter((table) => !changed.includes(table)).map(({ name }) => name), ...unchanged];
  return markup`${changed.map((table) => compared(find(before, table.name), table))}${gone.map(({ name }) => markup`<p>The table <code>${name}</code> is gone.</p>`)}${same.length > 0 && markup`<p class="soft">Not changed: ${same.join(', ')}.</p>`}`;
}

/** Rows as a table of the page. */
export function grid(name: string, columns: string[], rows: string[][], more: number): Markup {
  const body = rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`);
  return frame(name, columns, body, more);
}

function compared(before: TrialTable | undefined, after: TrialTable): Markup {
  const pairs = pairRows(before?.rows ?? [], after.rows);
  const body = pairs.map(([was, is]) => {
    const state = !was ? 'new' : !is ? 'gone' : was.join('\0') === is.join('\0') ? '' : 'changed';
    const cells = (is ?? was!).map((cell, at) => {
      const old = was && is && was[at] !== cell ? markup`<del>${was[at]}</del> ` : undefined;
      return old ? markup`<td class="changed">${old}<ins>${cell}</ins></td>` : markup`<td>${cell}</td>`;
    });
    return markup`<tr class="${state}"><td class="state">${state}</td>${cells}</tr>`;
  });
  return frame(after.name, ['', ...after.columns], body, after.more);
}

function frame(name: string, columns: string[], body: Content, more: number): Markup {
  const head = columns.map((column) => (column ? markup`<th scope="col">${column}</th>` : markup`<td></td>`));
  return markup`<div class="scroll"><table class="rows"><caption>${name}${more > 0 && ` (and ${more} more)`}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The same row is known by its first cell, where that is one of a kind; else by all of its cells. */
function pairRows(before: string[][], after: string[][]): [string[] | undefined, string[] | undefined][] {
  const firsts = [before, after].map((rows) => rows.map(([first]) => first));
  const isKey = firsts.every((cells) => new Set(cells).size === cells.length);
  const keyOf = (row: string[]): string => (isKey ? row[0]! : row.join('\0'));
  const left = new Map(after.map((row) => [keyOf(row), row]));
  const pairs = before.map((row): [string[], string[] | undefined] => {
    const is = left.get(keyOf(row));
    left.delete(keyOf(row));
    return [row, is];
  });
  return [...pairs, ...[...left.values()].map((row): [undefined, string[]] => [undefined, row])];
}

function isSame(one: TrialTable, other: TrialTable | undefined): boolean {
  return other !== undefined && one.more === other.more && JSON.stringify(one.rows) === JSON.stringify(other.rows);
}

function find(tables: TrialTable[], name: string): TrialTable | undefined {
  return tables.find((table) => table.name === name);
}
