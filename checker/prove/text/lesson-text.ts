import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { splitFrontMatter } from '../../course/frontmatter.ts';

/** One lesson as it stands on disk. */
export interface LessonText {
  name: string;
  /** `lessons/03-join-table.md` */
  file: string;
  text: string;
  /** What comes after the front matter. */
  body: string;
  /** The body with its code blocks and comments blanked, line for line. */
  prose: string;
  /** How many lines stand before the body. */
  bodyLine: number;
}

/** Reads the lessons, whatever is wrong with them. */
export async function readLessonTexts(root: string): Promise<LessonText[]> {
  const files = (await readdir(path.join(root, 'lessons'))).filter((file) => /^\d.*\.md$/.test(file)).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = `lessons/${name}`;
      const text = (await readFile(path.join(root, file), 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
      const { body } = splitFrontMatter(text);
      const bodyLine = text.slice(0, text.length - body.length).split('\n').length - 1;
      return { name: name.slice(0, -'.md'.length), file, text, body, prose: withoutCode(body), bodyLine };
    }),
  );
}

/** The line on which an offset of some text is. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The anchors that a lesson gives its sections, with their lines. */
export function anchorsOf({ prose, bodyLine }: LessonText): { anchor: string; line: number }[] {
  return [...prose.matchAll(/^#{1,6} .*\{#([^}\s]*)\}[ \t]*$/gm)].map((match) => ({
    anchor: match[1]!,
    line: bodyLine + lineAt(prose, match.index),
  }));
}

function withoutCode(body: string): string {
  return body.replace(/^(```|~~~)[\s\S]*?^\1|^<!--[\s\S]*?-->/gm, (block) => block.replace(/[^\n]/g, ''));
}
