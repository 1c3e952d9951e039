import type { Finding } from '../finding.ts';
import { anchorsOf, lineAt, readLessonTexts, type LessonText } from './lesson-text.ts';

/** Every section of a lesson can be pointed to, and the way to the task is short. */
export async function proveSections(root: string): Promise<Finding[]> {
  return (await readLessonTexts(root)).flatMap((lesson) => [...anchors(lesson), ...wayToTheTask(lesson)]);
}

function anchors(lesson: LessonText): Finding[] {
  const { file, prose, bodyLine } = lesson;
  const bare = [...prose.matchAll(/^#{2,} .*$/gm)].filter(([heading]) => !/ \{#[a-z0-9-]+\}\s*$/.test(heading));
  const known = anchorsOf(lesson);
  const twins = known.filter(({ anchor }, index) => known.findIndex((one) => one.anchor === anchor) < index);
  return [
    ...bare.map((match) => ({
      place: `${file}:${bodyLine + lineAt(prose, match.index)}`,
      problem: `The section "${match[0].replace(/^#+ /, '').trim()}" has no anchor.`,
      next: 'Write one behind the heading: {#small-letters}.',
    })),
    ...twins.map(({ anchor, line }) => ({
      place: `${file}:${line}`,
      problem: `The anchor #${anchor} is there twice.`,
      next: 'Give each section an anchor of its own.',
    })),
  ];
}

function wayToTheTask({ file, prose, bodyLine }: LessonText): Finding[] {
  const task = prose.search(/^## Your turn\b/m);
  if (task < 0)
    return [
      {
        place: `${file}:${bodyLine + 1}`,
        problem: 'It has no task.',
        next: 'Write a section "## Your turn {#your-turn}".',
      },
    ];
  // Where a link leads to is not read.
  const read = prose.slice(0, task).replace(/\]\([^)]*\)/g, ']');
  const words = read.match(/[\p{L}\d]+/gu)?.length ?? 0;
  if (words <= MOST_WORDS) return [];
  return [
    {
      place: `${file}:${bodyLine + lineAt(prose, task)}`,
      problem: `${words} words come before the task, and at most ${MOST_WORDS} may.`,
      next: 'Say it shorter, or move what can wait behind the task.',
    },
  ];
}

/** What somebody reads before they want to do something. */
const MOST_WORDS = 700;
