import { readAnswers, type Answer } from '../course/answers.ts';
import { examineLesson } from '../course/frontmatter.ts';
import type { MadePage } from './pages.ts';
import { readLessonTexts } from './text/lesson-text.ts';

/** Makes the index of the course: each error message and each question with the paragraph that answers it. */
export async function makeIndex(root: string): Promise<MadePage> {
  const texts = await readLessonTexts(root);
  const lessons = texts.flatMap(({ name, text }) => examineLesson(name, text).lesson ?? []);
  const answers = await readAnswers(root, lessons);
  const messages = answers.flatMap((answer) => answer.errors.map((error) => ({ error: firstLine(error), answer })));
  messages.sort((one, other) => compare(one.error, other.error) || compare(toPlace(one.answer), toPlace(other.answer)));
  const questions = lessons.flatMap(({ name, title }) => {
    const own = answers.filter(({ kind, lesson }) => kind === 'question' && lesson === name);
    if (own.length === 0) return [];
    return [`### ${name.slice(0, 2)} ${title}\n\n${own.map(toQuestion).join('\n')}\n`];
  });
  const errors = messages.map(({ error, answer }) => `- ${code(error)}: [${toTitle(answer)}](${toPlace(answer)})`);
  const text = [HEAD, `## Errors\n\n${[...new Set(errors)].join('\n')}\n`, `## Questions\n`, ...questions].join('\n');
  return { text, findings: [] };
}

function toQuestion(answer: Answer): string {
  return `- [${answer.title}](${toPlace(answer)})`;
}

function toTitle({ lesson, title }: Answer): string {
  return `${lesson.slice(0, 2)} ${title}`;
}

function toPlace({ lesson, anchor }: Answer): string {
  return `${lesson}.md#${anchor}`;
}

function firstLine(error: string): string {
  return error.split('\n')[0]!.trim();
}

/** As code, whatever back quotes are in it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** The same order on every computer. */
function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}

const HEAD = `# Index

<!-- Made by "npm run verify -- --write" from the lessons. -->

You have an error message or a question, and this is where it is answered. \`npm run explain -- "…"\` finds the paragraph for you, and takes a message as it was printed.
`;
