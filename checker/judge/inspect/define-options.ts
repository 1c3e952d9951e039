import ts from 'typescript';
import { readOptions } from '../../sandbox/stage/facts/options.ts';
import { everyNode, propertyName, treeOf } from '../../sandbox/stage/facts/tree.ts';
import { parse } from '../../sandbox/stage/parse.ts';
import type { StagedFile } from '../../types.ts';

/**
 * Finds what a project says once for all its models, in the options of its connection: `define: { underscored: true }`.
 * Read, not run: a connection is often made in a file that nothing here loads.
 *
 * @returns a file in the place where the child looks for such options; none where the project has one there itself
 */
export function defineOptions(files: StagedFile[]): StagedFile[] {
  if (files.some(({ path }) => OWN.test(path))) return [];
  for (const { path, text, kind } of files) {
    if (kind !== 'source' || !/\bdefine\b/.test(text) || /(?:^|\/)(?:migrations|seeders)\//.test(path)) continue;
    const define = defineIn(path, text);
    if (define) {
      const config = JSON.stringify({ development: { define } });
      return [{ path: 'config/config.json', text: config, kind: 'data' }];
    }
  }
  return [];
}

function defineIn(file: string, text: string): Record<string, unknown> | undefined {
  const tree = treeOf(file, parse(file, text));
  let found: Record<string, unknown> | undefined;
  everyNode(tree.source, (node) => {
    if (found || !ts.isPropertyAssignment(node) || propertyName(tree, node.name) !== 'define') return;
    const entries = Object.entries(readOptions(tree, node.initializer).options)
      .filter(([name, { value }]) => KNOWN.has(name) && value !== undefined)
      .map(([name, { value }]) => [name, value] as const);
    if (entries.length > 0) found = Object.fromEntries(entries);
  });
  return found;
}

const OWN = /^config\/config\.js(?:on)?$/;
/** Those that change how tables and columns are called, or which there are. */
const NAMES = ['underscored', 'timestamps', 'freezeTableName', 'paranoid', 'createdAt', 'updatedAt', 'deletedAt'];
const KNOWN = new Set(NAMES);
