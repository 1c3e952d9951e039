import { diffLines } from 'diff';
import { markup, type Markup } from '../../report/formats/html/markup.ts';

/**
 * Two texts as one, line by line: what only the first has, and what only the second has. Long equal parts are left out.
 *
 * @param other what the second is called, for whoever hears it
 */
export function changesBetween(own: string, solved: string, other = 'Solution'): Markup {
  const parts = diffLines(neat(own), neat(solved), { timeout: PATIENCE_MS }) ?? [];
  const lines = parts.flatMap(({ value, added, removed }, at) => {
    const texts = value.replace(/\n$/, '').split('\n');
    if (added || removed) return texts.map((text) => (added ? line(text, 'ins', other) : line(text, 'del', 'Yours')));
    return shortened(texts, at === 0, at === parts.length - 1);
  });
  return markup`<pre data-copy><code>${lines}</code></pre>`;
}

function line(text: string, tag: 'del' | 'ins', whose: string): Markup {
  const sign = tag === 'del' ? '-' : '+';
  const open = markup`<span class="unseen">${whose}: </span><span class="sign" aria-hidden="true">${sign} </span>${text}\n`;
  return tag === 'del' ? markup`<del>${open}</del>` : markup`<ins>${open}</ins>`;
}

function shortened(texts: string[], isFirst: boolean, isLast: boolean): (Markup | string)[] {
  const plain = texts.map((text) => `  ${text}\n`);
  const head = isFirst ? 0 : NEAR;
  const tail = isLast ? 0 : NEAR;
  if (plain.length <= head + tail + 1) return plain;
  const left = plain.length - head - tail;
  return [
    ...plain.slice(0, head),
    markup`<span class="soft">  … ${left} lines that are the same\n</span>`,
    ...plain.slice(plain.length - tail),
  ];
}

/** Line ends and white space before them say nothing. */
function neat(text: string): string {
  return `${text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trimEnd()}\n`;
}

const NEAR = 3;
const PATIENCE_MS = 500;
