import { markup, type Markup } from '../../../report/formats/html/markup.ts';
import { toJavaScript } from '../../../javascript/to-javascript.ts';
import type { LessonEnvironment, Plugin, Tools } from '../environment.ts';
import { pictureOf } from '../picture.ts';
import { rowsOf } from '../rows.ts';

/**
 * Shows a block of code: what it is, its colours, and TypeScript in both languages. Only the kinds that are shown in
 * another way, rows and pictures, are not code.
 */
export const code: Plugin = (markdown, tools) => {
  markdown.renderer.rules['fence'] = (tokens, at, _options, env: LessonEnvironment) => {
    const { info, content } = tokens[at]!;
    const text = content.trimEnd();
    return `${show(info.trim(), text, env, tools).text}\n`;
  };
  markdown.renderer.rules['code_block'] = (tokens, at) => figure({}, markup`${tokens[at]!.content.trimEnd()}`).text;
};

function show(info: string, text: string, env: LessonEnvironment, tools: Tools): Markup {
  if (info.startsWith('text picture')) return pictureOf(text);
  const table = /^text rows=(\w+)/.exec(info)?.[1];
  if (table) return rowsOf(table, text) ?? figure({ caption: `Rows of ${table}` }, markup`${text}`);
  const [language = ''] = info.split(' ');
  if (language !== 'ts') return source(language, text, captionOf(info), env, tools);
  const javascript = toJavaScript(text).trimEnd().replace(NAMED, '// $1.js');
  if (javascript === text) return source(language, text, captionOf(info), env, tools);
  const inEach = (form: 'ts' | 'js', content: string): Markup =>
    markup`<div class="in-${form}">${source(form, content, captionOf(info), env, tools)}</div>`;
  return markup`${inEach('ts', text)}${inEach('js', javascript)}`;
}

function source(language: string, text: string, caption: string, env: LessonEnvironment, tools: Tools): Markup {
  // The first line names the file: it says so above the code instead.
  const named = FILE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const file = named?.[1];
  const isTheirs = file !== undefined && env.files.has(file.replace(/\.js$/, '.ts'));
  return figure(
    { caption: file ?? caption, language, ...(isTheirs && env.lesson && { open: `${env.lesson}/${file}` }) },
    tools.highlight(body, language),
  );
}

function figure(
  { caption, language = '', open }: { caption?: string; language?: string; open?: string },
  content: Markup,
): Markup {
  const label = open ? markup`<span data-open="${open}">${caption}</span>` : caption;
  const isError = caption === ERROR;
  return markup`<figure class="code${isError && ' error'}">${caption && markup`<figcaption>${label}</figcaption>`}<pre data-copy><code${language && markup` data-language="${language}"`}>${content}</code></pre></figure>`;
}

function captionOf(info: string): string {
  return CAPTIONS.find(([pattern]) => pattern.test(info))?.[1] ?? '';
}

const ERROR = 'Error';
const CAPTIONS: [RegExp, string][] = [
  [/^sql output/, 'SQL that Sequelize sends'],
  [/^sql/, 'SQL'],
  [/^text output/, 'Output'],
  [/^text error/, ERROR],
  [/^text types/, 'What TypeScript says'],
  [/^(sh|bash|powershell)/, 'Terminal'],
  [/^(ts|js) predict/, 'What happens?'],
];
const FILE = /^\/\/ (\S+\.[cm]?[jt]s)\n+/;
const NAMED = /^\/\/ (\S+)\.ts$/m;
