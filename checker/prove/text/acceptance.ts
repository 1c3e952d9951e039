import { readFile } from 'node:fs/promises';
import { readAcceptance } from '../../course/acceptance.ts';
import { places } from '../../course/paths.ts';
import type { Finding } from '../finding.ts';
import { lineAt, readLessonTexts, type LessonText } from './lesson-text.ts';

/** Every line of an acceptance list has its hidden check and every check its line, in the same order. */
export async function proveAcceptance(root: string): Promise<Finding[]> {
  const lessons = await readLessonTexts(root);
  const all = await Promise.all(
    lessons.map(async (lesson) => {
      const hidden = await readFile(places(root, lesson.name).hidden, 'utf8').catch(() => undefined);
      return hidden === undefined ? [] : compare(lesson, hidden.replace(/\r\n?/g, '\n'));
    }),
  );
  return all.flat();
}

function compare(lesson: LessonText, hidden: string): Finding[] {
  const lines = readAcceptance(lesson.body).acceptance;
  const checks = [...hidden.matchAll(/\bmeta:\s*\{\s*id:\s*'([^']+)'/g)].map((match) => ({
    id: match[1]!,
    line: lineAt(hidden, match.index),
  }));
  const file = `checker/hidden/${lesson.name}.test.ts`;
  const listed = lines.map(({ id }) => id);
  const found = checks.map(({ id }) => id);
  const findings: Finding[] = [
    ...checks
      .filter(({ id }) => !listed.includes(id))
      .map(({ id, line }) => ({
        place: `${file}:${line}`,
        problem: `The check "${id}" has no line in the acceptance list of ${lesson.file}.`,
        next: `Write "- <!-- check: ${id} --> A sentence." under "Your turn": no check may be hidden from the learner.`,
      })),
    ...lines
      .filter(({ id }) => !found.includes(id))
      .map(({ id }) => ({
        place: `${lesson.file}:${lineOf(lesson, id)}`,
        problem: `Nothing checks "${id}".`,
        next: `Write the check in ${file}, with { meta: { id: '${id}' } }, or take the line out.`,
      })),
    ...sentences(lesson, lines),
  ];
  const inOrder = listed.filter((id) => found.includes(id)).join() === found.filter((id) => listed.includes(id)).join();
  if (!inOrder)
    findings.push({
      place: `${lesson.file}:${lineOf(lesson, listed[0] ?? '')}`,
      problem: 'The acceptance list and the hidden checks are in different orders.',
      next: `Bring them into one order: results are shown in that of ${file}.`,
    });
  return findings;
}

function sentences(lesson: LessonText, lines: { id: string; title: string }[]): Finding[] {
  return lines.flatMap(({ id, title }, index) => {
    const place = `${lesson.file}:${lineOf(lesson, id)}`;
    const next = 'Write one sentence for each check; it is the title of the result.';
    if (!title.endsWith('.')) return [{ place, problem: `The line of "${id}" does not end as a sentence.`, next }];
    const twin = lines.slice(0, index).find((other) => other.title === title);
    return twin ? [{ place, problem: `"${id}" has the same sentence as "${twin.id}".`, next }] : [];
  });
}

function lineOf({ text }: LessonText, id: string): number {
  const at = text.search(new RegExp(String.raw`<!--\s*check:\s*${id}\s*-->`));
  return at < 0 ? 1 : lineAt(text, at);
}
