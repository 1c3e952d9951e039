import ts from 'typescript';
import { BoundedMap } from './bounded-map.ts';
import { parse } from './parse.ts';

/**
 * The tokens of a source as one string: two sources with equal tokens differ in comments, white space and what a
 * formatter does to quotes, semicolons and trailing commas. No tokens, no code.
 *
 * @param file decides whether it is read as TypeScript or JavaScript
 */
export function tokensOf(file: string, text: string): string {
  return TOKENS.get(`${file}\0${text}`, text.length, () => {
    const source = parse(file, text);
    const tokens: string[] = [];
    gather(source, source, tokens);
    return tokens.filter((token, at) => !isTrailingComma(token, tokens[at + 1])).join('\n');
  });
}

function gather(node: ts.Node, source: ts.SourceFile, tokens: string[]): void {
  if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
  const children = node.getChildren(source);
  if (children.length > 0) {
    for (const child of children) gather(child, source, tokens);
    return;
  }
  const text = ts.isStringLiteral(node) ? JSON.stringify(node.text) : node.getText(source);
  if (text !== '' && text !== ';') tokens.push(text);
}

function isTrailingComma(token: string, next: string | undefined): boolean {
  return token === ',' && (next === '}' || next === ']' || next === ')');
}

const TOKENS = new BoundedMap<string>(2_000_000);
