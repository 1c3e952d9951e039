import { draw } from '../../reader/picture/draw.ts';
import { pictureOfTables } from '../../reader/picture/from-tables.ts';
import { inWords } from '../../reader/picture/in-words.ts';
import type { DrawTables } from '../../report/formats/html/made-tables.ts';

/** Pictures of tables for the pages of a class, as the workbook draws them. Most of a class make the same: once is enough. */
export function pictures(): DrawTables {
  const known = new Map<string, ReturnType<DrawTables>>();
  return (tables) => {
    const key = JSON.stringify(tables);
    if (known.has(key)) return known.get(key);
    const drawn = toPicture(tables);
    if (known.size < MOST) known.set(key, drawn);
    return drawn;
  };
}

/** What somebody has named in a way that cannot be laid out costs a picture, and nobody their results. */
function toPicture(tables: Parameters<DrawTables>[0]): ReturnType<DrawTables> {
  try {
    const picture = pictureOfTables(tables);
    const name = `Tables: ${picture.tables.map((table) => table.name).join(', ')}. The words are below.`;
    return { picture: draw(picture, name), words: inWords(picture) };
  } catch {
    return undefined;
  }
}

const MOST = 200;
