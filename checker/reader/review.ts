import { reviewDue, chooseQuestions } from '../course/review/choose.ts';
import { readQuestions, type ReviewQuestion } from '../course/review/questions.ts';
import { answered, reviewed } from '../course/progress/changes.ts';
import type { OpenProgress } from '../course/progress.ts';
import type { Markup } from '../report/formats/html/markup.ts';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import type { SetMarkdown } from './lesson/markdown.ts';
import { reviewEnd, reviewPage } from './pages/review-page.ts';
import type { Shell } from './pages/shell.ts';
import type { Board } from './workbench/board.ts';

/** The questions of earlier lessons on a page. */
export interface Review {
  page(set: SetMarkdown, language: Shell['language']): Promise<Markup>;
  /** @throws Problem for what is no question of a lesson that passes */
  answer(id: string, knewIt: boolean): Promise<void>;
  /** What was asked, and whether it was known. */
  end(answers: { question: string; knew: boolean }[]): Promise<Markup>;
}

export function openReview(
  { root, lessons, progress }: { root: string; lessons: Lesson[]; progress: Pick<OpenProgress, 'data' | 'update'> },
  board: Pick<Board, 'standing'>,
): Review {
  const questions = (): Promise<ReviewQuestion[]> => readQuestions(root, passed(lessons, board));
  const lessonOf = ({ lesson }: ReviewQuestion): Lesson | undefined => lessons.find(({ name }) => name === lesson);
  return {
    async page(set, language) {
      const chosen = chooseQuestions(await questions(), progress.data);
      const setText = (text: string, lesson: string): Markup => set(text, { lesson, files: new Set(), contents: [] });
      return reviewPage(
        chosen.map((question) => ({
          question,
          lesson: lessonOf(question),
          asked: setText(question.question, question.lesson),
          answer: setText(question.answer, question.lesson),
        })),
        language,
      );
    },
    async answer(id, knewIt) {
      if (!(await questions()).some((question) => question.id === id))
        throw new Problem('usage', 'There is no such question.', { next: 'Reload the page.' });
      progress.update(answered(id, knewIt, new Date()));
    },
    async end(answers) {
      const due = dueReview(lessons, board, progress);
      if (due && answers.length > 0) progress.update(reviewed(due.name));
      const missed = (await questions()).filter(({ id }) =>
        answers.some(({ question, knew }) => question === id && !knew),
      );
      return reviewEnd(
        answers.length,
        missed.map((question) => ({ question, lesson: lessonOf(question) })),
      );
    },
  };
}

/** The lesson whose review is due now. */
export function dueReview(
  lessons: Lesson[],
  board: Pick<Board, 'standing'>,
  progress: Pick<OpenProgress, 'data'>,
): Lesson | undefined {
  return reviewDue(lessons, new Set(passed(lessons, board).map(({ name }) => name)), progress.data);
}

function passed(lessons: Lesson[], board: Pick<Board, 'standing'>): Lesson[] {
  return lessons.filter(({ name }) => board.standing(name).result?.outcome === 'passed');
}
