import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Lesson } from '../types.ts';
import { readHandedOut, type ExerciseVersion } from './edition.ts';
import { places } from './paths.ts';
import { readStarter } from './starters.ts';

/**
 * Marks what decides the verdicts of each exercise, check by check, so that two versions of the course can be compared.
 * A student edition has the marks of the workbook that it was made from: its own hidden tests are sealed.
 *
 * @param root the folder of the workbook
 */
export async function exerciseVersions(root: string, lessons: Lesson[]): Promise<Map<string, ExerciseVersion>> {
  const handedOut = await readHandedOut(root);
  if (handedOut) return new Map(Object.entries(handedOut.exercises));
  return new Map(await Promise.all(lessons.map(async (one) => [one.name, await versionOf(root, one)] as const)));
}

async function versionOf(root: string, { name, acceptance }: Lesson): Promise<ExerciseVersion> {
  const hidden = await readFile(places(root, name).hidden, 'utf8').catch(() => '');
  const tests = new Map<string, string>();
  // A hidden test stands at the beginning of a line, and so does what ends it: the formatter sees to that.
  const shared = hidden.replaceAll('\r\n', '\n').replace(TEST, (text) => {
    const id = /\bid:\s*'([^']+)'/.exec(text)?.[1];
    if (id === undefined) return text;
    tests.set(id, text);
    return '';
  });
  const checks = acceptance.map(({ id, title }) => [id, mark([title, tests.get(id) ?? ''])] as const);
  const starter = await readStarter(root, name, 'typescript').catch(() => []);
  return {
    starter: mark(starter.map(({ at, text }) => [at, text])),
    shared: mark(shared),
    checks: Object.fromEntries(checks),
  };
}

function mark(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);
}

const TEST = /^test\([\s\S]*?^(?:\}\)|\));$/gm;
