import { markup, type Markup } from '../../report/formats/html/markup.ts';
import { draw } from '../picture/draw.ts';
import { readDrawing } from '../picture/read-drawing.ts';

/** The picture of a lesson: drawn, with the text of the lesson for whoever would rather read it. */
export function pictureOf(text: string): Markup {
  const picture = readDrawing(text);
  const words = markup`<pre class="drawing">${text}</pre>`;
  if (!picture) return markup`<figure class="picture">${words}</figure>`;
  const name = `Tables: ${picture.tables.map((table) => table.name).join(', ')}. Their links are said in words below.`;
  return markup`<figure class="picture"><div class="scroll">${draw(picture, name)}</div><details class="words"><summary>The picture in words</summary>${words}</details></figure>`;
}
