import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';
import { Problem } from '../errors.ts';

/**
 * Takes the types out of TypeScript and closes the gaps, as if they had never been there: a line of nothing but types
 * goes as a whole, a type within a line takes the space before it along.
 *
 * @throws Problem `course-broken` for what is more than types, such as an enum
 */
export function strip(text: string): string {
  const source = ts.createSourceFile('handed-out.ts', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const blanked = blankSourceFile(source, (node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    throw new Problem('course-broken', `Line ${line + 1} is more than types: ${node.getText(source)}`, {
      next: 'Write it so that taking the types away leaves JavaScript.',
    });
  });
  return closeGaps(text, withoutLoneSemicolons(text, blanked));
}

/** A declared field goes with its semicolon. */
function withoutLoneSemicolons(text: string, blanked: string): string {
  return blanked.replace(/^[ \t]*;[ \t]*$/gm, (line, at: number) =>
    text.slice(at, at + line.length).trim() === ';' ? line : line.replace(';', ' '),
  );
}

function closeGaps(text: string, blanked: string): string {
  let kept = '';
  let end = 0;
  for (const gap of gapsOf(text, blanked)) {
    const { from, to } = closed(gap, kept + blanked.slice(end, gap.from), blanked);
    if (from > end) kept += blanked.slice(end, from);
    end = Math.max(end, to);
  }
  return kept + blanked.slice(end);
}

interface Gap {
  from: number;
  to: number;
}

/** Where something was blanked; white space inside it belongs to it. */
function gapsOf(text: string, blanked: string): Gap[] {
  const gaps: Gap[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === blanked[at] || !isSpace(blanked[at])) continue;
    const last = gaps.at(-1);
    if (last && blanked.slice(last.to, at).trim() === '' && isInside(text, last.to, at)) last.to = at + 1;
    else gaps.push({ from: at, to: at + 1 });
  }
  return gaps;
}

/** A blank line between two types that are gone stands between what is left of the code. */
function isInside(text: string, from: number, to: number): boolean {
  return !/\n[ \t]*\n/.test(text.slice(from, to));
}

/** @param kept what stands before the gap */
function closed({ from, to }: Gap, kept: string, blanked: string): Gap {
  const before = kept.slice(kept.lastIndexOf('\n') + 1);
  const rest = /^[ \t]*/.exec(blanked.slice(to))![0].length;
  const next = blanked[to + rest];
  const isEnd = next === '\n' || next === undefined;
  if (before.trim() === '' && isEnd) return wholeLines(from - before.length, to + rest + 1, kept, blanked);
  if (before.trim() === '' || before.endsWith('(')) return { from, to: to + rest };
  // `x as Y;` leaves a space behind the x, `f(): Y {` needs the one before its brace.
  const space = /[ \t]*$/.exec(before)![0].length;
  return rest > 0 || isEnd || /[;,.)\]}]/.test(next) ? { from: from - space, to } : { from, to };
}

/** Lines that go take the empty lines below along, where there would be two, or one at the beginning of a block. */
function wholeLines(from: number, to: number, kept: string, blanked: string): Gap {
  if (!/(?:^\n?|[{[(]\n|\n\n)[ \t]*$/.test(kept)) return { from, to };
  return { from, to: to + /^(?:[ \t]*\n)*/.exec(blanked.slice(to))![0].length };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}
