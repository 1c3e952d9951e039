import type { Fence, Flaw } from './planned.ts';

/** A generated block, and what belongs into it. */
export interface Shown {
  fence: Fence;
  /** Ends with a line feed, unless it is empty. */
  content: string;
}

/** Says which blocks do not show what came out, each with its first line that differs. */
export function differences(shown: Shown[]): Flaw[] {
  return shown.flatMap(({ fence, content }) => {
    if (fence.content === content) return [];
    const old = fence.content.split('\n');
    const now = content.split('\n');
    const at = now.findIndex((line, index) => line !== old[index]);
    const first = at < 0 ? now.length - 1 : at;
    const problem = `The lesson shows ${quoted(old[first])}, and what came out is ${quoted(now[first])}.`;
    return [{ line: fence.line + 1 + first, problem, next: REWRITE }];
  });
}

/** Puts what came out into the text of the lesson. */
export function rewrite(text: string, shown: Shown[]): string {
  const lines = text.split('\n');
  // From the end, so that the line numbers above stay right.
  for (const { fence, content } of shown.toSorted((one, other) => other.fence.line - one.fence.line)) {
    const now = content === '' ? [] : content.replace(/\n$/, '').split('\n');
    lines.splice(fence.line, fence.content === '' ? 0 : fence.content.replace(/\n$/, '').split('\n').length, ...now);
  }
  return lines.join('\n');
}

function quoted(line: string | undefined): string {
  return line === undefined || line === '' ? 'nothing there' : `"${line.trim()}"`;
}

const REWRITE = 'Run "npm run verify -- --write" to put it into the lesson, and read it again.';
