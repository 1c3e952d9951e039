import fs from 'node:fs';
import path from 'node:path';

/** The lines of earlier evenings, the newest first. Best effort: a console without them is still one. */
export function readHistory(root: string): string[] {
  try {
    return fs.readFileSync(fileIn(root), 'utf8').split('\n').filter(Boolean).slice(0, MOST);
  } catch {
    return [];
  }
}

/** Keeps the lines for next time. */
export function writeHistory(root: string, lines: string[]): void {
  try {
    fs.mkdirSync(path.dirname(fileIn(root)), { recursive: true });
    fs.writeFileSync(fileIn(root), `${lines.slice(0, MOST).join('\n')}\n`);
  } catch {
    // A folder that cannot be written to.
  }
}

function fileIn(root: string): string {
  return path.join(root, '.sandcastle', 'console-history');
}

const MOST = 500;
