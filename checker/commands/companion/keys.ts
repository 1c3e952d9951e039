import { copyQuestion } from './actions/copy-question.ts';
import { showDiary } from './actions/diary.ts';
import { giveHint } from './actions/hint.ts';
import { readLesson } from './actions/lesson.ts';
import { goToNext } from './actions/next.ts';
import { openFile } from './actions/open-file.ts';
import { resetExercise } from './actions/reset.ts';
import { dueReview, goThroughReview } from './actions/review.ts';
import { showKeys } from './actions/keys.ts';
import { showList } from './actions/list.ts';
import { showSolution } from './actions/solution.ts';
import type { Desk, Key } from './desk.ts';

/** All keys and their help: what is not in this table is no key. */
export const KEYS: Key[] = [
  {
    key: 'n',
    word: 'next',
    help: 'goes to the next exercise that does not pass yet',
    offered: (desk) => passes(desk),
    press: goToNext,
  },
  {
    key: 'h',
    word: 'hint',
    help: 'shows a hint; there are three, and they cost nothing',
    offered: (desk) => wantsHint(desk),
    press: giveHint,
  },
  {
    key: 't',
    word: 'lesson',
    help: 'shows the text of the lesson, a part for each press',
    offered: (desk) => !passes(desk),
    press: readLesson,
  },
  {
    key: 's',
    word: 'solution',
    help: 'shows the solution, after a pass, or when you give up on the exercise',
    offered: (desk) => passes(desk) || desk.progress.exercise(desk.lesson.name).hintsShown === 3,
    press: showSolution,
  },
  {
    key: 'v',
    word: 'review',
    help: 'asks a few questions of earlier lessons; those you missed come back',
    offered: (desk) => passes(desk) && dueReview(desk) !== undefined,
    press: goThroughReview,
  },
  {
    key: 'b',
    word: 'break it',
    help: 'after a pass, takes one thing out of a copy of your code, and shows what breaks',
    offered: (desk) => passes(desk),
    // Whoever never presses it does not wait for all the ways in which code can be broken.
    press: async (desk) => (await import('./actions/break-it.ts')).breakIt(desk),
  },
  { key: 'l', word: 'list', help: 'lists all exercises', offered: () => true, press: showList },
  {
    key: 'o',
    word: 'open',
    help: 'opens the file in your editor, at the line in question',
    offered: (desk) => !passes(desk),
    press: openFile,
  },
  {
    key: 'r',
    word: 'run again',
    help: 'checks the exercise once more; enter does the same',
    offered: () => false,
    press: (desk) => desk.check(desk.lesson.name),
  },
  {
    key: 'c',
    word: 'copy a question',
    help: 'copies a question for a teacher or an assistant: the task, your code, what failed, the SQL',
    offered: (desk) => failures(desk) >= MANY,
    press: copyQuestion,
  },
  {
    key: 'd',
    word: 'diary',
    help: 'lists the misconceptions you met, and those you have overcome',
    offered: () => false,
    press: showDiary,
  },
  {
    key: 'x',
    word: 'reset',
    help: 'begins the exercise anew; what you have is kept',
    offered: () => false,
    press: resetExercise,
  },
  {
    key: '?',
    word: 'keys',
    help: 'shows these keys',
    offered: () => true,
    press: (desk) => showKeys(desk, KEYS),
  },
  {
    key: 'q',
    word: 'quit',
    help: 'ends the workbook; Ctrl-C does the same',
    offered: () => true,
    press: (desk) => desk.quit(),
  },
];

function passes(desk: Desk): boolean {
  return desk.result(desk.lesson.name)?.outcome === 'passed';
}

function failures(desk: Desk): number {
  return desk.progress.exercise(desk.lesson.name).failuresInARow;
}

/** The first is offered after three different failures: before that, a hint would come too early to be wanted. */
function wantsHint(desk: Desk): boolean {
  return !passes(desk) && (failures(desk) >= MANY || desk.progress.exercise(desk.lesson.name).hintsShown > 0);
}

const MANY = 3;
