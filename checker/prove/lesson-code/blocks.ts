import MarkdownIt, { type Token } from 'markdown-it';

/** A piece of a lesson that matters for running it, with the number of its first line in the file. */
export type Block =
  | { kind: 'heading'; line: number }
  /** `content` begins on the line after `line`. */
  | { kind: 'fence'; line: number; info: string; content: string; nested: boolean; unclosed: boolean }
  /** What an HTML comment says. */
  | { kind: 'comment'; line: number; text: string }
  /** Code by indentation, which can carry no instruction. */
  | { kind: 'indented'; line: number };

/**
 * Finds the code of a lesson as Markdown understands it, so that no block escapes by being written in another way.
 *
 * @param text the whole file, front matter included
 */
export function readBlocks(text: string): Block[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const above = front.split('\n').length - 1;
  const lines = text.slice(front.length).split('\n');
  return markdown.parse(lines.join('\n'), {}).flatMap((token) => blockOf(token, above, lines));
}

function blockOf(token: Token, above: number, lines: string[]): Block[] {
  const [first = 0, end = 0] = token.map ?? [];
  const line = above + first + 1;
  if (token.type === 'heading_open') return [{ kind: 'heading', line }];
  if (token.type === 'code_block') return [{ kind: 'indented', line }];
  if (token.type === 'html_block') return commentsIn(token.content, line);
  if (token.type !== 'fence') return [];
  const unclosed = !new RegExp(`^[\\s>]*${token.markup}\\s*$`).test(lines[end - 1] ?? '');
  const nested = token.level > 0 || !(lines[first] ?? '').startsWith('```');
  return [{ kind: 'fence', line, info: token.info.trim(), content: token.content, nested, unclosed }];
}

function commentsIn(html: string, line: number): Block[] {
  return [...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => ({
    kind: 'comment',
    line: line + html.slice(0, match.index).split('\n').length - 1,
    text: match[1]!,
  }));
}

// Lessons are ours: their comments may hold what a block needs and a reader does not.
const markdown = new MarkdownIt({ html: true });
