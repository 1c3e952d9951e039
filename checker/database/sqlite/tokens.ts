/** A word or sign of SQL: enough to tell which statement it is. Text in quotes and comments never looks like a word. */
export interface Token {
  kind: 'word' | 'quoted' | 'other';
  /** Words in upper case; quoted names without their quotes. */
  text: string;
}

/**
 * Reads SQL as SQLite does: comments and white space left out, quoted text as one token.
 *
 * @param sql one or more statements
 */
export function* tokens(sql: string): Generator<Token> {
  for (const match of sql.matchAll(PATTERN)) {
    const { comment, word, text } = match.groups!;
    if (comment !== undefined) continue;
    if (word !== undefined) yield { kind: 'word', text: word.toUpperCase() };
    else if (text !== undefined) yield { kind: 'quoted', text: text.slice(1, -1).toUpperCase() };
    else yield { kind: 'other', text: match[0] };
  }
}

/** Each alternative takes what it begins to the end, also where the end is missing: nothing is read twice. */
const PATTERN =
  /(?<comment>--[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|[\s\uFEFF]+)|(?<text>'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$))|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|[^]/g;
