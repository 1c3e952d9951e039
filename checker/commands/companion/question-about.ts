import { readFile } from 'node:fs/promises';
import { differing } from '../../course/differing.ts';
import { splitFrontMatter } from '../../course/frontmatter.ts';
import { places } from '../../course/paths.ts';
import { toQuestion } from '../../report/question.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';

/**
 * The question about a verdict, for a teacher or an assistant, with the task and the code as they are now.
 *
 * @returns Markdown
 */
export async function questionAbout(root: string, { name, title }: Lesson, result: ExerciseResult): Promise<string> {
  const { lesson, exercise, starter } = places(root, name);
  const { body } = splitFrontMatter(await readFile(lesson, 'utf8'));
  const task = /^## Your turn.*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body)?.[1] ?? '';
  return toQuestion(result, { title, task, files: await differing(exercise, starter) });
}
