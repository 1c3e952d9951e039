import MarkdownIt, { type Token } from 'markdown-it';
import { createSheet, type Sheet } from './sheet.ts';
import { paletteOf, type Style } from './style.ts';
import { columnsOf, pad } from './wrap.ts';

/** One part of a lesson: what stands under one heading. */
export interface LessonPart {
  /** The heading, without its anchor. */
  title: string;
  anchor?: string;
  /** Lines without a line feed at the end, the heading included. */
  text: string;
}

/** How the code of a lesson is shown. */
export interface MarkdownOptions {
  /** Gives the code of a TypeScript block as it is to be shown, such as in JavaScript. */
  toCode?: (code: string) => string;
}

/**
 * Sets a lesson for a terminal, part by part, so that each can be read before the next.
 *
 * @param body the Markdown after the front matter
 */
export function renderParts(body: string, style: Style, options: MarkdownOptions = {}): LessonPart[] {
  return split(markdown.parse(body.replace(COMMENTS, ''), {})).map(({ heading, tokens }) => {
    const anchor = ANCHOR.exec(heading)?.[1];
    const title = plainText(heading.replace(ANCHOR, '')).trim();
    const sheet = createSheet(style);
    const { bold } = paletteOf(style);
    if (title) sheet.say(title, { paint: (text) => bold(text) });
    writeBlocks(sheet, tokens, style, options);
    return { title, ...(anchor !== undefined && { anchor }), text: sheet.toString().trimEnd() };
  });
}

/** Sets a piece of Markdown for a terminal, such as a hint. */
export function renderMarkdown(text: string, style: Style, options: MarkdownOptions = {}): string {
  const sheet = createSheet(style);
  writeBlocks(sheet, markdown.parse(text.replace(COMMENTS, ''), {}), style, options);
  return sheet.toString().trim();
}

function split(tokens: Token[]): { heading: string; tokens: Token[] }[] {
  const parts: { heading: string; tokens: Token[] }[] = [];
  tokens.forEach((token, index) => {
    // What a page folds away, such as the answer to a question, is a part of its own here: it comes when it is asked for.
    if (isFold(tokens, index)) {
      const summary = SUMMARY.exec(tokens[index + 1]!.content)?.[1];
      if (summary !== undefined) parts.push({ heading: summary, tokens: [] });
      return;
    }
    if (isFold(tokens, index - 1) || isFold(tokens, index - 2)) return;
    const opensPart = token.type === 'heading_open' && (token.tag === 'h1' || token.tag === 'h2');
    if (opensPart) parts.push({ heading: tokens[index + 1]!.content, tokens: [] });
    else if (parts.length === 0) parts.push({ heading: '', tokens: [token] });
    else parts.at(-1)!.tokens.push(token);
  });
  // A title of the whole with nothing below it goes with the first part.
  return parts.filter(({ tokens: own }) => own.some(({ type }) => !type.startsWith('heading') && type !== 'inline'));
}

/** A paragraph of nothing but `<details>` or `</details>`. */
function isFold(tokens: Token[], at: number): boolean {
  return tokens[at]?.type === 'paragraph_open' && FOLD.test(tokens[at + 1]!.content);
}

function writeBlocks(sheet: Sheet, tokens: Token[], style: Style, options: MarkdownOptions): void {
  const lists: { next: number | undefined }[] = [];
  let marker = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const indent = 2 * Math.max(0, lists.length - 1);
    switch (token.type) {
      case 'bullet_list_open':
        if (lists.length === 0) sheet.gap();
        lists.push({ next: undefined });
        break;
      case 'ordered_list_open':
        if (lists.length === 0) sheet.gap();
        lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        marker = bulletOf(lists.at(-1)!, style);
        break;
      case 'heading_open':
        sheet.gap();
        sheet.say(plainText(tokens[++at]!.content.replace(ANCHOR, '')), { paint: paletteOf(style).bold });
        break;
      case 'paragraph_open': {
        const text = plainText(tokens[++at]!.content);
        if (lists.length === 0) sheet.gap();
        if (marker) sheet.say(text, { indent, label: marker });
        else if (text) sheet.say(text, { indent: lists.length > 0 ? indent + 2 : 0 });
        marker = '';
        break;
      }
      case 'fence':
        writeCode(sheet, token, style, options);
        break;
      case 'table_open':
        at = writeTable(sheet, tokens, at, style);
        break;
      default:
    }
  }
}

function bulletOf(list: { next: number | undefined }, style: Style): string {
  if (list.next === undefined) return style.unicode && !style.plain ? '•' : '-';
  return `${list.next++}.`;
}

function writeCode(sheet: Sheet, token: Token, style: Style, { toCode }: MarkdownOptions): void {
  const [language = ''] = token.info.trim().split(/\s+/);
  const code = language === 'ts' && toCode ? toCode(token.content) : token.content;
  sheet.gap();
  sheet.keep(code.trimEnd(), { indent: 4, paint: paletteOf(style).cyan });
}

function writeTable(sheet: Sheet, tokens: Token[], from: number, style: Style): number {
  const rows: string[][] = [];
  let at = from;
  for (; tokens[at]!.type !== 'table_close'; at++) {
    if (tokens[at]!.type === 'tr_open') rows.push([]);
    if (tokens[at]!.type === 'inline') rows.at(-1)!.push(plainText(tokens[at]!.content));
  }
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const width = widths.reduce((sum, one) => sum + one + 2, 2);
  sheet.gap();
  if (width <= style.width && !style.plain) {
    const line = (row: string[]): string => row.map((cell, column) => pad(cell, widths[column]!)).join('  ');
    sheet.keep(line(head).trimEnd(), { indent: 2, paint: paletteOf(style).bold });
    for (const row of body) sheet.keep(line(row).trimEnd(), { indent: 2 });
    return at;
  }
  // Too narrow for columns: each row becomes lines of "heading: cell".
  for (const row of body) {
    row.forEach((cell, column) => {
      const label = head[column] ? `${head[column]}:` : '';
      sheet.say(label ? `${label} ${cell}` : cell, { indent: column === 0 ? 2 : 4 });
    });
  }
  sheet.gap();
  return at;
}

/** Inline Markdown as it is read aloud: code keeps its back quotes, everything else loses its signs. */
function plainText(content: string): string {
  const [inline] = markdown.parseInline(content, {});
  let target = '';
  const pieces = (inline?.children ?? []).map((token) => {
    if (token.type === 'code_inline') return `\`${token.content}\``;
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
    if (token.type === 'link_open') target = token.attrGet('href') ?? '';
    if (token.type === 'link_close') return target.startsWith('http') ? ` (${target})` : '';
    return token.type === 'text' ? token.content : '';
  });
  return pieces.join('');
}

const markdown = new MarkdownIt({ html: false });
const ANCHOR = /\s*\{#([a-z0-9-]+)\}\s*$/;
const FOLD = /^<\/?details>/;
const SUMMARY = /<summary>(.*?)<\/summary>/;
const COMMENTS = /<!--[\s\S]*?-->\s?/g;
