import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists the files of a workbook that belong to the course, and not to whoever works in it: neither exercises, nor
 * packages, databases, progress or what editors leave behind. Links are nobody's.
 *
 * @param root the folder of the workbook
 * @returns paths from there, with `/`, in order
 */
export async function courseFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(OF_THE_COURSE.map((at) => filesAt(root, at)));
  return lists.flat().sort();
}

async function filesAt(root: string, at: string): Promise<string[]> {
  const found = await lstat(path.join(root, at)).catch(() => undefined);
  if (found?.isFile()) return [at];
  if (!found?.isDirectory()) return [];
  const entries = await readdir(path.join(root, at), { withFileTypes: true });
  const inside = entries.filter(({ name }) => !LEFT_BEHIND.test(name));
  return (await Promise.all(inside.map(({ name }) => filesAt(root, `${at}/${name}`)))).flat();
}

const OF_THE_COURSE = [
  ...['README.md', 'CONTRIBUTING.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['.cspell.json', '.editorconfig', '.gitattributes', '.gitignore', '.markdownlint.json', '.oxlintrc.json'],
  ...['.prettierignore', '.prettierrc', '.sequelizerc', '.ci', '.github', '.vscode'],
  ...['checker', 'lessons', 'solutions', 'exercises/.sequelizerc', 'exercises/tsconfig.json'],
];
const LEFT_BEHIND = /^node_modules$|^\.git$|^\.DS_Store$|\.sqlite(-journal|-wal|-shm)?$|~$|\.sw[px]$/i;
