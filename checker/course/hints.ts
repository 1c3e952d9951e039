import MarkdownIt from 'markdown-it';

/**
 * Reads the hints of a lesson: a nudge, the concept, nearly the answer. The terminal gives them one at a time.
 *
 * @param body the Markdown after the front matter; the part is `## Hints {#hints}` and one ordered list
 * @returns the Markdown of each item on one line (code blocks keep their lines); empty when there is no such part
 */
export function readHints(body: string): string[] {
  const hints: string[][] = [];
  let inside = false;
  let list = 0;
  const tokens = markdown.parse(body, {});
  for (const [index, token] of tokens.entries()) {
    const { type, tag, content } = token;
    if (type === 'heading_open' && (tag === 'h1' || tag === 'h2')) inside = HEADING.test(tokens[index + 1]!.content);
    if (!inside) continue;
    if (type === 'ordered_list_open') list++;
    if (type === 'ordered_list_close') list--;
    if (type === 'list_item_open' && token.level === 1 && list === 1) hints.push([]);
    if (list === 0) continue;
    if (type === 'inline') hints.at(-1)?.push(content.replace(/\s*\n\s*/g, ' '));
    if (type === 'fence') hints.at(-1)?.push(`${token.markup}${token.info}\n${content}${token.markup}`);
  }
  return hints.map((parts) => parts.join('\n\n'));
}

/**
 * Says what is wrong with the hints of an exercise, because a hint that is the answer teaches nothing.
 *
 * @param changed the lines that the solution has and the starter has not
 * @returns sentences; none when there are three different hints, each with less code than the solution
 */
export function hintProblems(hints: string[], changed: string[]): string[] {
  if (hints.length !== 3) return [`There are ${hints.length} hints, and it takes exactly three.`];
  const answer = bare(changed.join(''));
  const problems = new Set(hints.map(bare)).size === hints.length ? [] : ['Two hints are the same.'];
  hints.forEach((hint, index) => {
    const code = bare(codeIn(hint).join(''));
    const words = hint.split(/\s+/).length;
    if (code.length >= answer.length) problems.push(`Hint ${index + 1} has as much code as the solution.`);
    if (words > MOST_WORDS) problems.push(`Hint ${index + 1} has ${words} words, and ${MOST_WORDS} are the most.`);
  });
  return problems;
}

function codeIn(hint: string): string[] {
  return [...hint.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`]+)`/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** White space and letter case make no hint different. */
function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

const markdown = new MarkdownIt({ html: false });
const HEADING = /^Hints( \{#hints\})?$/;
const MOST_WORDS = 60;
