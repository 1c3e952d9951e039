import type { PictureLink, PictureTable, SchemaPicture } from './schema-picture.ts';

/**
 * Reads the drawing of a lesson, boxes of `┌─┐` and a line for each link, so that it can be drawn well.
 *
 * @returns nothing when something in it is not understood
 */
export function readDrawing(text: string): SchemaPicture | undefined {
  const lines = text.split('\n');
  const tables = lines.flatMap((line, row) =>
    [...line.matchAll(/┌─+┐/g)].map((match) => readBox(lines, row, match.index, match[0].length)),
  );
  const rest = lines.filter((line) => line.trim() && !/[┌│├└]/.test(line)).map(readLink);
  if (tables.length === 0 || tables.includes(undefined) || rest.includes(undefined)) return undefined;
  const picture = { tables: tables as PictureTable[], links: rest as PictureLink[] };
  const names = new Set(picture.tables.map(({ name }) => name));
  const isWhole = picture.links.every(({ parent, child }) => names.has(parent) && names.has(child));
  return isWhole ? picture : undefined;
}

function readBox(lines: string[], row: number, from: number, width: number): PictureTable | undefined {
  const inside: string[] = [];
  for (const line of lines.slice(row + 1)) {
    const piece = line.slice(from, from + width);
    if (piece.startsWith('└')) {
      const [name, ...columns] = inside;
      return name ? { name, columns: columns.map(readColumn) } : undefined;
    }
    if (piece.startsWith('│')) inside.push(piece.slice(1, -1).trim());
    else if (!piece.startsWith('├')) return undefined;
  }
  return undefined;
}

function readColumn(line: string): PictureTable['columns'][number] {
  const [name = '', ...keys] = line.split(/\s+/);
  return { name, key: keys.join(' ') };
}

function readLink(line: string): PictureLink | undefined {
  const { parent, parents, children, child, column, key, onDelete } = LINK.exec(line.trim())?.groups ?? {};
  if (!parent || !child || !column || !key) return undefined;
  return { parent, child, column, key, parents: parents!, children: children!, onDelete: onDelete! };
}

const LINK =
  /^(?<parent>\S+) (?<parents>0\.\.1|1) ──(?:< )?\s?(?<children>many|1) (?<child>\S+)\s+\((?<column>\S+) → (?<target>[^.\s]+)\.(?<key>[^,\s]+), on delete (?<onDelete>[A-Z ]+)\)$/;
