import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { places } from '../../course/paths.ts';
import type { Lesson } from '../../types.ts';

/**
 * The code that a learner writes to solve an exercise, by path: files that say something else than the starter. Of an
 * exercise that ships solved, all of it.
 */
export function writtenFiles(root: string, { name, solved }: Lesson): Record<string, string> {
  const { solution, starter } = places(root, name);
  const given = solved ? {} : sourcesIn(starter);
  const written = Object.entries(sourcesIn(solution)).filter(
    ([file, text]) => given[file] === undefined || codeOf(given[file]) !== codeOf(text),
  );
  return Object.fromEntries(written);
}

function sourcesIn(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')]),
  );
}

/** A starter's TODO is no code. */
function codeOf(text: string): string {
  return ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext } })
    .outputText;
}
