import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeCoverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import { makeIndex } from './index-page.ts';

/** A page of `lessons/` that the course gives by itself. */
export interface MadePage {
  text: string;
  /** What is wrong with what it is made from. */
  findings: Finding[];
}

/**
 * The generated pages are what the course gives.
 *
 * @param write puts them there
 */
export async function provePages(root: string, write = false): Promise<Finding[]> {
  const all = await Promise.all(
    PAGES.map(async ([file, make]): Promise<Finding[]> => {
      const { text, findings } = await make(root);
      const there = await readFile(path.join(root, file), 'utf8').catch(() => '');
      if (there.replace(/\r\n/g, '\n') === text) return findings;
      if (write) {
        await writeFile(path.join(root, file), text);
        return findings;
      }
      return [
        ...findings,
        {
          place: file,
          problem: 'This page is made from the lessons, and is not what they say now.',
          next: 'Run "npm run verify -- --write", and commit what it changes.',
        },
      ];
    }),
  );
  return all.flat();
}

const PAGES: [file: string, make: (root: string) => Promise<MadePage>][] = [
  ['lessons/coverage.md', makeCoverage],
  ['lessons/index.md', makeIndex],
];
