import { examineLesson } from '../../course/frontmatter.ts';
import type { Lesson } from '../../types.ts';
import type { Finding } from '../finding.ts';
import { readLessonTexts, type LessonText } from './lesson-text.ts';

/** Every lesson says about itself what the catalogue needs, numbers are used once, and nothing is needed before it is taught. */
export async function proveFrontMatter(root: string): Promise<Finding[]> {
  const lessons = await readLessonTexts(root);
  const examined = lessons.map((text) => ({ text, ...examineLesson(text.name, text.text) }));
  return [
    ...examined.flatMap(({ text, problems }) => problems.map((one) => toFinding(text, one))),
    ...numbers(lessons),
    ...untaught(examined.flatMap(({ text, lesson }) => (lesson ? { text, lesson } : []))),
  ];
}

function toFinding(lesson: LessonText, sentence: string): Finding {
  const problem = sentence.replace(`${lesson.file}: `, '');
  const line = lineOf(lesson, problem);
  return {
    place: `${lesson.file}:${line}`,
    problem: problem.endsWith('.') ? problem : `${problem}.`,
    next: 'Correct it there; CONTRIBUTING.md says what a lesson begins with.',
  };
}

/** The line of the key, the check or the section that a sentence is about. */
function lineOf({ text }: LessonText, problem: string): number {
  const id = /check "([^"]*)"/.exec(problem)?.[1];
  const key = /^([\w-]+)(?:\.\d+)?:/.exec(problem)?.[1];
  const section = /^([A-Z][^:]*):/.exec(problem)?.[1];
  const lines = text.split('\n');
  const at = lines.findIndex((line) =>
    id !== undefined ? line.includes(`check: ${id}`) : key !== undefined && line.startsWith(`${key}:`),
  );
  const heading = lines.findIndex((line) => section !== undefined && /^#+ /.test(line) && line.includes(section));
  return Math.max(at >= 0 ? at : heading, 0) + 1;
}

function numbers(lessons: LessonText[]): Finding[] {
  return lessons.flatMap(({ name, file }, index) => {
    const before = lessons[index - 1]?.name;
    if (before?.slice(0, 2) !== name.slice(0, 2)) return [];
    const problem = `${before} has the number ${name.slice(0, 2)} already.`;
    return [{ place: `${file}:1`, problem, next: 'Give it a number of its own, in all five places.' }];
  });
}

/** What the first lesson needs, the learner brings along. */
function untaught(lessons: { text: LessonText; lesson: Lesson }[]): Finding[] {
  const known = new Set(lessons[0]?.lesson.needs);
  return lessons.flatMap(({ text, lesson }) => {
    const missing = lesson.needs.filter((concept) => !known.has(concept));
    for (const concept of lesson.teaches) known.add(concept);
    return missing.map((concept) => ({
      place: `${text.file}:${lineOf(text, 'needs:')}`,
      problem: `It needs "${concept}", and no lesson before it teaches that.`,
      next: 'Put the concept into teaches of an earlier lesson, in the same words, or take it out here.',
    }));
  });
}
