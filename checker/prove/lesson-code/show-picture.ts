import type { Table } from './script.ts';

/**
 * Draws tables and their links from what the database says: columns, keys, how many belong to one, and the delete rule.
 * The lines below the boxes say the same in words, so that nothing is in the drawing alone.
 */
export function showPicture(tables: Table[]): string {
  const order = arrange(tables);
  const boxes = order.map(box);
  const width = boxes.reduce((sum, lines) => sum + lines[0]!.length + 2, -2);
  const drawing = width <= WIDTH ? sideBySide(boxes) : boxes.flat();
  const links = order.flatMap((table) => table.references.map((reference) => link(table, reference)));
  return [...drawing, ...(links.length > 0 ? ['', ...links] : [])].join('\n');
}

/** A table with two parents or more stands between the first two. */
function arrange(tables: Table[]): Table[] {
  const order = tables.filter((table) => !joins(table));
  for (const table of tables.filter(joins)) {
    const parents = table.references.map((one) => order.findIndex((other) => other.name === one.table));
    order.splice(Math.min(...parents.filter((at) => at >= 0)) + 1, 0, table);
  }
  return order;
}

function joins(table: Table): boolean {
  return new Set(table.references.map((one) => one.table)).size > 1;
}

function box({ name, columns, references }: Table): string[] {
  const names = Math.max(...columns.map((column) => column.name.length));
  const lines = columns.map((column) => {
    const signs = [column.primaryKey ? 'PK' : '', references.some((one) => one.column === column.name) ? 'FK' : ''];
    return `${column.name.padEnd(names)}  ${signs.filter(Boolean).join(' ')}`.trimEnd();
  });
  const inner = Math.max(name.length, ...lines.map((line) => line.length));
  const row = (text: string): string => `│ ${text.padEnd(inner)} │`;
  const rule = '─'.repeat(inner + 2);
  return [`┌${rule}┐`, row(name), `├${rule}┤`, ...lines.map(row), `└${rule}┘`];
}

function sideBySide(boxes: string[][]): string[] {
  const height = Math.max(...boxes.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    boxes
      .map((lines) => lines[at] ?? ' '.repeat(lines[0]!.length))
      .join('  ')
      .trimEnd(),
  );
}

function link(table: Table, { column, table: parent, key, onDelete }: Table['references'][number]): string {
  const keys = [...table.unique, table.columns.filter((one) => one.primaryKey).map((one) => one.name)];
  const single = keys.some((names) => names.length === 1 && names[0] === column);
  const optional = table.columns.find((one) => one.name === column)?.nullable;
  const one = optional ? '0..1' : '1';
  return `${parent} ${one} ──${single ? ' 1' : '< many'} ${table.name}   (${column} → ${parent}.${key}, on delete ${onDelete})`;
}

const WIDTH = 90;
