/**
 * Makes text that we did not write safe to show: what could move the cursor, colour, rename the window, turn the
 * reading direction, hide itself or give orders to a build server becomes visible as `\u001b`.
 *
 * @returns the text with line feeds and tabs kept; everything readable stays as it is, marks of emoji included
 */
export function escapeText(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(UNSAFE, toVisible).replace(WORKFLOW_COMMAND, toHarmless);
}

/** The same for what has to stay on one line: a name, a path, a cell of a table. */
export function escapeLine(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, toVisible);
}

function toVisible(character: string): string {
  const hex = character.codePointAt(0)!.toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

function toHarmless(command: string): string {
  return toVisible(command.charAt(0)) + command.slice(1);
}

/**
 * Controls but for line feed and tab; formatting characters (bidirectional, zero-width, BOM, tags); separators of lines;
 * lone surrogates; whatever else is drawn as nothing, but for the selectors that choose how an emoji looks.
 */
const UNSAFE = /(?![\n\t\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * GitHub's `::error::` counts at the start of a line, and wrapping may put any word there; those of Azure (`##vso[`,
 * `##[`) and TeamCity (`##teamcity[`) count anywhere.
 */
const WORKFLOW_COMMAND = /(?<!\S)::(?=[a-z])|##(?=[a-z]*\[)/gi;
