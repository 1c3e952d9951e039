import { differing } from '../../course/differing.ts';
import { examineLesson } from '../../course/frontmatter.ts';
import { hintProblems, readHints } from '../../course/hints.ts';
import { places } from '../../course/paths.ts';
import type { Finding } from '../finding.ts';
import { lineAt, readLessonTexts, type LessonText } from './lesson-text.ts';
import { hasPrompt } from './prompts.ts';

/** Every exercise has three hints, and none of them is the answer. */
export async function proveHints(root: string): Promise<Finding[]> {
  const lessons = await readLessonTexts(root);
  const unsolved = lessons.filter(({ name, text }) => !examineLesson(name, text).lesson?.solved);
  return (await Promise.all(unsolved.map((lesson) => hintsOf(root, lesson)))).flat();
}

async function hintsOf(root: string, { name, file, body, prose, bodyLine }: LessonText): Promise<Finding[]> {
  const { starter, solution } = places(root, name);
  const part = Math.max(0, prose.search(/^## Hints\b/m));
  // A prompt says so already.
  if (hasPrompt(/^## Hints\b.*\n[^#]*/m.exec(body)?.[0] ?? '')) return [];
  return hintProblems(readHints(body), await changedLines(starter, solution)).map((problem) => ({
    place: `${file}:${bodyLine + lineAt(prose, part)}`,
    problem,
    next: 'Write "## Hints {#hints}" and three steps: a nudge, the concept, nearly the answer.',
  }));
}

/** The lines that the solution has and the starter has not. */
async function changedLines(starter: string, solution: string): Promise<string[]> {
  const [given, changed] = await Promise.all([differing(starter, solution), differing(solution, starter)]);
  return changed.flatMap(({ file, text }) => {
    const before = new Set(given.find((one) => one.file === file)?.text.split('\n'));
    return text.split('\n').filter((line) => !before.has(line));
  });
}
