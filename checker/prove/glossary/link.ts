/** A word of the glossary and the anchor of its entry. */
export interface Term {
  word: string;
  anchor: string;
}

/**
 * Makes the first use of each term in a text a link to the glossary. Code, headings, links, pictures, comments, tables
 * and the task itself are left as they are.
 *
 * @param body the Markdown of a lesson without its front matter
 * @returns the text; the terms that are used in it; those of them that were no link yet
 */
export function linkFirstUses(body: string, terms: Term[]): { text: string; met: Term[]; added: Term[] } {
  let text = body;
  const met: Term[] = [];
  const added: Term[] = [];
  for (const term of terms) {
    const link = text.indexOf(`(glossary.md#${term.anchor})`);
    const use = firstUse(text, term.word);
    if (link >= 0) met.push(term);
    else if (use) {
      met.push(term);
      added.push(term);
      const { at, word } = use;
      text = `${text.slice(0, at)}[${word}](glossary.md#${term.anchor})${text.slice(at + word.length)}`;
    }
  }
  return { text, met, added };
}

function firstUse(text: string, word: string): { at: number; word: string } | undefined {
  const pattern = new RegExp(String.raw`(?<![\w/#.-])(?:${forms(word)})(?![\w/-])`, isName(word) ? 'g' : 'gi');
  const free = blank(word.startsWith('`') ? text : blank(text, CODE), NO_PROSE);
  const match = pattern.exec(free);
  return match ? { at: match.index, word: match[0] } : undefined;
}

function blank(text: string, what: RegExp): string {
  return text.replace(what, (block) => block.replace(/[^\n]/g, ' '));
}

/** Singular and plural; what stands in back quotes has no plural. */
function forms(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (isName(word) || /[s`]$/.test(word)) return escaped;
  if (/[^aeiou]y$/.test(word)) return `${escaped}|${escaped.slice(0, -1)}ies`;
  return `${escaped}(?:e?s)?`;
}

/** `CASCADE`, `N+1`: not the word that happens to be spelt so. */
function isName(word: string): boolean {
  return word === word.toUpperCase();
}

const CODE = /(?<!`)(`+)[^`\n][^\n]*?\1(?!`)/g;
/** Everything else that is not prose to be read. */
const NO_PROSE =
  /^(```|~~~)[\s\S]*?^\1|^<!--[\s\S]*?-->|^<\/?\w+.*$|^#.*$|^\|.*$|^- <!-- check:.*$|^\*\*[^*]+\?\*\*|!?\[[^\]]*\]\([^)]*\)/gm;
