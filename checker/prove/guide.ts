import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from './finding.ts';
import { renderProof, type ExerciseProof } from './proof.ts';

/**
 * The table of CONTRIBUTING.md is what was measured, between two comments that mark its place.
 *
 * @param write puts the table there
 */
export async function proveGuide(root: string, exercises: ExerciseProof[], write: boolean): Promise<Finding[]> {
  const file = path.join(root, GUIDE);
  const text = await readFile(file, 'utf8').catch(() => '');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) {
    const problem = `There is no place for the table that "npm run verify" makes.`;
    return [{ place: GUIDE, problem, next: `Write the two lines ${BEGIN} and ${END} where it belongs.` }];
  }
  const shown = text.slice(begin + BEGIN.length, end);
  const table = renderProof({ exercises });
  if (shown.trim() === table) return [];
  if (write) {
    await writeFile(file, `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`);
    return [];
  }
  return [
    {
      place: `${GUIDE}:${text.slice(0, begin).split('\n').length}`,
      problem: 'The table of verdicts is not what was measured.',
      next: 'Run "npm run verify -- --write", and commit what it changes.',
    },
  ];
}

const GUIDE = 'CONTRIBUTING.md';
const BEGIN = '<!-- verify -->';
const END = '<!-- /verify -->';
