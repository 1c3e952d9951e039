import type { DrawnTable, MadeTables } from '../../../types.ts';
import { markup, type Markup } from './markup.ts';

/** Draws tables; the words say everything that the picture shows. Nothing where a picture cannot be made. */
export type DrawTables = (tables: DrawnTable[]) => { picture: Markup; words: string[] } | undefined;

/** The tables that somebody's work has made, as a picture and, folded, in words. */
export function madeTables({ by, tables, more }: MadeTables, exercise: string, draw: DrawTables): Markup | undefined {
  const drawn = draw(tables);
  if (!drawn) return undefined;
  const maker = by === 'sync' ? 'sync makes of your models' : 'your migrations make';
  return markup`<figure class="picture">
    <figcaption>The tables that ${maker}.${more > 0 && ` ${more} more are left out.`}</figcaption>
    <div class="scroll" role="region" aria-label="Picture of the tables of ${exercise}" tabindex="0">
      ${drawn.picture}
    </div>
    <details>
      <summary>The tables in words</summary>
      <ul>
        ${drawn.words.map((line) => markup`<li>${line}</li>`)}
      </ul>
    </details>
  </figure>`;
}
