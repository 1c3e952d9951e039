import path from 'node:path';
import ts from 'typescript';
import { decode } from './decode.ts';
import { treeOf, everyNode, lookUp, propertyName, stringOf, type Tree } from './facts/tree.ts';
import type { Named } from './layout.ts';
import { parse } from './parse.ts';
import { readRegularFile } from './read-file.ts';

/**
 * Reads from a project's `.sequelizerc` where the Sequelize CLI finds models and migrations. Read, not run: it is code.
 *
 * @param folder absolute path of the project
 * @returns paths inside the folder; nothing for what the file does not say, or says in a way that only running it tells
 */
export function readCliPaths(folder: string): Named {
  const end = readRegularFile(path.join(folder, '.sequelizerc'), MOST_BYTES);
  const decoded = end.kind === 'bytes' ? decode(end.bytes) : undefined;
  if (!decoded || !('text' in decoded)) return {};
  const tree = treeOf('.sequelizerc', parse('sequelizerc.js', decoded.text));
  const named: Named = {};
  everyNode(tree.source, (node) => {
    if (!ts.isPropertyAssignment(node)) return;
    const option = OPTIONS.get(propertyName(tree, node.name) ?? '');
    const written = option && pathOf(tree, node.initializer);
    const inside = written === undefined ? undefined : insideOf(written);
    if (option && inside !== undefined) named[option] ??= inside;
  });
  return named;
}

/** `'src/models'`, `path.resolve('src', 'models')`, `path.join(__dirname, 'src', 'models')`. */
function pathOf(tree: Tree, expression: ts.Expression): string | undefined {
  const found = lookUp(tree, expression);
  if (ts.isFunctionDeclaration(found)) return undefined;
  const text = stringOf(tree, found);
  if (text !== undefined) return text;
  if (ts.isIdentifier(found) && found.text === '__dirname') return '';
  if (ts.isBinaryExpression(found) && found.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [pathOf(tree, found.left), pathOf(tree, found.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isTemplateExpression(found)) {
    const spans = found.templateSpans.map((span) => [pathOf(tree, span.expression), span.literal.text]).flat();
    return spans.includes(undefined) ? undefined : [found.head.text, ...spans].join('');
  }
  if (!ts.isCallExpression(found)) return undefined;
  // process.cwd() is the folder in which the CLI is started.
  if (/^process\.cwd$/.test(found.expression.getText(tree.source))) return '';
  if (!/\b(?:resolve|join)$/.test(found.expression.getText(tree.source))) return undefined;
  const parts = found.arguments.map((one) => pathOf(tree, one));
  return parts.includes(undefined) ? undefined : parts.filter(Boolean).join('/');
}

/** A path inside the folder, as staged files are named; undefined for one that leads out of it. */
function insideOf(written: string): string | undefined {
  const name = path.posix.normalize(written.replace(/\\/g, '/')).replace(/^\/+|^\.\/|\/+$/g, '');
  return name === '' || name === '.' || name.startsWith('..') ? undefined : name;
}

const OPTIONS = new Map<string, keyof Named>([
  ['models-path', 'models'],
  ['migrations-path', 'migrations'],
]);
const MOST_BYTES = 64 * 1024;
