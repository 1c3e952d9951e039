/**
 * Tells the names whose changes mean nothing to a check: what editors, databases and package managers leave behind.
 *
 * @param name one file or folder name, without its path
 */
export function isIgnored(name: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(name));
}

const PATTERNS = [
  // Dot-files, among them Vim's `.x.swp`, Emacs' lock `.#x` and `.DS_Store`.
  /^\./,
  /^node_modules$/i,
  // The learner's own database, with its journal, `-wal` and `-shm`.
  /\.sqlite/i,
  // Backups and swap files: Vim, Emacs, Kate, Sublime Text, JetBrains.
  /~$/,
  /^#.*#$/,
  /\.(swp|swo|swx|tmp|bak)$/i,
  /___jb_(tmp|old)___$/,
  // Vim tries whether it may write to a folder with a file of this name.
  /^4913$/,
];
