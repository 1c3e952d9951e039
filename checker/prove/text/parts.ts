import { examineLesson } from '../../course/frontmatter.ts';
import type { Finding } from '../finding.ts';
import { hasPrompt } from './prompts.ts';
import { anchorsOf, lineAt, readLessonTexts, type LessonText } from './lesson-text.ts';

/** Every lesson has the parts that a learner has come to know, in their order, and something in each. */
export async function proveParts(root: string): Promise<Finding[]> {
  return (await readLessonTexts(root)).flatMap((lesson) => [...inOrder(lesson), ...PARTS.flatMap(lacks(lesson))]);
}

function inOrder(lesson: LessonText): Finding[] {
  const solved = examineLesson(lesson.name, lesson.text).lesson?.solved;
  const wanted = ORDER.filter((part) => !(solved && part === 'hints'));
  const anchors = anchorsOf(lesson);
  const missing = wanted.filter((part) => !anchors.some(({ anchor }) => anchor === part));
  const there = anchors.filter(({ anchor }) => wanted.includes(anchor));
  const misplaced = there.find(({ anchor }, index) => index > 0 && isBefore(anchor, there[index - 1]!.anchor));
  return [
    ...missing.map((part) => ({
      place: lesson.file,
      problem: `It has no part with the anchor #${part}.`,
      next: `A lesson has, among others and in this order: ${ORDER.join(', ')}.`,
    })),
    ...(misplaced
      ? [{ place: `${lesson.file}:${misplaced.line}`, problem: 'This part comes too late.', next: SORT }]
      : []),
  ];
}

function isBefore(anchor: string, other: string): boolean {
  return ORDER.indexOf(anchor) < ORDER.indexOf(other);
}

/** @returns a finding for the lesson when the part has too little or too much of what makes it one */
function lacks({ file, body, bodyLine }: LessonText): (part: (typeof PARTS)[number]) => Finding[] {
  return ({ from, to, pattern, least, most, what }) => {
    const start = from === undefined ? 0 : body.search(new RegExp(`^## .*\\{#${from}\\}$`, 'm'));
    const end = body.search(new RegExp(`^## .*\\{#${to}\\}$`, 'm'));
    if (start < 0 || end < start) return [];
    const text = body.slice(start, end);
    const found = text.match(pattern)?.length ?? 0;
    // A prompt says so already.
    if (found < least && hasPrompt(text)) return [];
    if (found >= least && found <= most) return [];
    const place = `${file}:${bodyLine + lineAt(body, start)}`;
    const problem = `From here to "#${to}" there are ${found} ${what}, and it takes ${range(least, most)}.`;
    return [{ place, problem, next: 'CONTRIBUTING.md says how each is written.' }];
  };
}

function range(least: number, most: number): string {
  return most === Infinity ? `at least ${least}` : `${least} to ${most}`;
}

const ORDER = ['why', 'predict', 'your-turn', 'hints', 'errors', 'questions', 'recap'];
const SORT = `Put the parts into their order: ${ORDER.join(', ')}.`;
const PARTS = [
  { from: undefined, to: 'your-turn', pattern: /^```text picture/gm, least: 1, most: Infinity, what: 'pictures' },
  { from: undefined, to: 'your-turn', pattern: /^```(ts|js) predict$/gm, least: 1, most: 3, what: 'predict blocks' },
  { from: 'errors', to: 'questions', pattern: /^```text error$/gm, least: 1, most: Infinity, what: 'errors' },
  { from: 'questions', to: 'recap', pattern: /^\*\*[^*]+[?.]\*\* /gm, least: 2, most: 5, what: 'questions' },
];
