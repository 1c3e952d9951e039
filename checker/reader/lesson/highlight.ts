import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { Markup, markup } from '../../report/formats/html/markup.ts';

/** Colours code. What kind of word each is stands in a class, so that the style decides the colours of both themes. */
export type Highlight = (code: string, language: string) => Markup;

/**
 * Gets ready to colour code. To be done before somebody waits for it: the first word of a language costs half a second.
 */
export async function openHighlight(): Promise<Highlight> {
  const theme = createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX, fontStyle: false });
  const [typescript, sql, shell] = await Promise.all([
    import('@shikijs/langs/typescript'),
    import('@shikijs/langs/sql'),
    import('@shikijs/langs/shellscript'),
  ]);
  const langs = [typescript.default, sql.default, shell.default];
  const highlighter = await createHighlighterCore({ themes: [theme], langs, engine: createJavaScriptRegexEngine() });
  return (code, language) => paint(highlighter, code, LANGUAGES[language]);
}

function paint(highlighter: HighlighterCore, code: string, lang: string | undefined): Markup {
  if (!lang || code.length > LONGEST) return markup`${code}`;
  const { tokens } = highlighter.codeToTokens(code, { lang, theme: THEME, ...LIMITS });
  const lines = tokens.map((line) => line.map(({ content, color }) => word(content, color)));
  return markup`${lines.flatMap((line, at) => (at === 0 ? line : ['\n', ...line]))}`;
}

function word(content: string, color = ''): Markup | string {
  const kind = CLASSES[color.slice(`var(${PREFIX}token-`.length, -1)];
  return kind && content.trim() ? markup`<span class="${kind}">${content}</span>` : content;
}

const THEME = 'workbook';
const PREFIX = '--code-';
const LANGUAGES: Record<string, string> = {
  ts: 'typescript',
  js: 'typescript',
  sql: 'sql',
  sh: 'shellscript',
  bash: 'shellscript',
};
/**
 * Without a limit of time: the first words of a language take long on a slow computer, and a line that is given up in
 * the middle gives its colour to all that follow. A line that is too long has no colours instead.
 */
const LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2_000 };
const CLASSES: Record<string, string> = {
  keyword: 'k',
  string: 's',
  'string-expression': 's',
  constant: 'c',
  comment: 'm',
  function: 'f',
};
/** Longer code is shown as it is: nobody reads it for its colours. */
const LONGEST = 20_000;
