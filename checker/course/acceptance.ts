import MarkdownIt from 'markdown-it';
import type { Lesson } from '../types.ts';

/** What reading an acceptance list gives: its lines, and a sentence for everything that is wrong with it. */
export interface AcceptanceList {
  acceptance: Lesson['acceptance'];
  problems: string[];
}

/**
 * Reads the acceptance list of a lesson, because each of its lines is the title of one hidden check.
 *
 * @param body the Markdown after the front matter; a line of the list is `- <!-- check: has-many --> A show has …`
 * @returns the lines in their order; problems begin with the name of the section they are in
 */
export function readAcceptance(body: string): AcceptanceList {
  const acceptance: Lesson['acceptance'] = [];
  const problems: string[] = [];
  for (const { section, text } of bullets(body)) {
    const found = CHECK.exec(text);
    if (!found) continue;
    const id = (found[1] ?? '').trim();
    const title = text.replace(CHECK, '').replace(/\s+/g, ' ').trim();
    if (section !== SECTION) problems.push(`${section || 'the top'}: the check "${id}" belongs under "${SECTION}"`);
    else if (!ID.test(id)) problems.push(`${SECTION}: the id "${id}" may have only small letters, digits and "-"`);
    else if (acceptance.some((line) => line.id === id)) problems.push(`${SECTION}: the check "${id}" is there twice`);
    else if (title === '') problems.push(`${SECTION}: the check "${id}" needs a sentence for the learner`);
    else acceptance.push({ id, title });
  }
  if (acceptance.length === 0 && problems.length === 0) {
    problems.push(
      `${SECTION}: no acceptance list; write one line "- <!-- check: some-id --> A sentence." for each check`,
    );
  }
  return { acceptance, problems };
}

/** The text of every list item (without lists inside it), with the section it is in. */
function bullets(body: string): { section: string; text: string }[] {
  const found: { section: string; text: string }[] = [];
  const tokens = markdown.parse(body, {});
  let section = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.type;
    if (token.type !== 'inline') return;
    if (before === 'heading_open' && SECTION_TAGS.includes(tokens[index - 1]!.tag)) {
      section = token.content.replace(/\{#[^}]*\}\s*$/, '').trim();
    }
    if (before === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open') {
      found.push({ section, text: token.content });
    }
  });
  return found;
}

// With `html` on, a bullet that begins with a comment would be a block of HTML that ends with its line. What is inside of
// lines is not looked at, which is most of the work, and every command reads the lessons first.
const markdown = new MarkdownIt({ html: false }).disable(['inline', 'text_join']);
const SECTION = 'Your turn';
const SECTION_TAGS = ['h1', 'h2'];
const CHECK = /<!--\s*check:([^>]*?)-->/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
