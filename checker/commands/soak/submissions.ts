import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import type { Outcome } from '../../types.ts';
import { EXERCISE, readAnswers, SAVED } from '../bench/workbooks.ts';
import type { Soaking } from './soaking.ts';

/** A submission, and how its check must end. */
export interface Submitted {
  name: string;
  folder: string;
  outcome: Outcome;
}

/** Writes a few submissions of one exercise: right, wrong, and such that throw here or there. */
export async function writeSubmissions({ root, folder }: Pick<Soaking, 'root' | 'folder'>): Promise<Submitted[]> {
  const { right, wrong } = await readAnswers(root);
  const throws = right.replace('static associate(', `static associate(): never { throw new Error('no'); }\n    other(`);
  const kinds: [string, Outcome, string][] = [
    ['right', 'passed', right],
    ['wrong', 'failed', wrong],
    ['right again', 'passed', `${right}\nconsole.log('loaded');\n`],
    ['throws while loading', 'does-not-load', `throw new Error('not today');\n${right}`],
    ['throws in associate', 'does-not-load', throws],
    ['does not parse', 'does-not-load', `${right}\n}`],
  ];
  return Promise.all(
    kinds.map(async ([name, outcome, text]) => {
      const target = path.join(folder, 'submissions', name.replaceAll(' ', '-'));
      await cp(places(root, EXERCISE).solution, target, { recursive: true });
      await writeFile(path.join(target, SAVED), text);
      return { name, folder: target, outcome };
    }),
  );
}
