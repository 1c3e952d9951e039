import { readQuestions, type ReviewQuestion } from '../../../course/review/questions.ts';
import { chooseQuestions, reviewDue } from '../../../course/review/choose.ts';
import { answered, reviewed } from '../../../course/progress/changes.ts';
import { toJavaScript } from '../../../javascript/to-javascript.ts';
import { sayKnown } from '../../../report/review.ts';
import { renderMarkdown } from '../../../report/terminal/markdown.ts';
import type { Lesson } from '../../../types.ts';
import type { Desk } from '../desk.ts';

/** The lesson whose review is due now. */
export function dueReview(desk: Desk): Lesson | undefined {
  return reviewDue(desk.lessons, new Set(passed(desk).map(({ name }) => name)), desk.progress.data);
}

/** Asks a few predict questions of earlier lessons, one at a time; the learner says what they knew. */
export async function goThroughReview(desk: Desk): Promise<void> {
  const due = dueReview(desk);
  const questions = chooseQuestions(await readQuestions(desk.root, passed(desk)), desk.progress.data);
  if (questions.length === 0) return desk.say('A review asks what earlier lessons asked. Pass an exercise first.');
  const missed: ReviewQuestion[] = [];
  for (const [index, question] of questions.entries()) {
    const knewIt = await ask(desk, question, `Question ${index + 1} of ${questions.length}`);
    if (knewIt === undefined) return desk.say('The review can go on at any time: press v.');
    desk.progress.update(answered(question.id, knewIt, new Date()));
    if (!knewIt) missed.push(question);
  }
  if (due) desk.progress.update(reviewed(due.name));
  desk.say(summary(questions.length, missed));
}

/** @returns undefined when the learner has enough of it */
async function ask(desk: Desk, question: ReviewQuestion, title: string): Promise<boolean | undefined> {
  const { printer } = desk;
  const toCode = desk.progress.language() === 'javascript' ? { toCode: toJavaScript } : {};
  printer.clear();
  printer.out(`${title}, from lessons/${question.lesson}.md\n`);
  printer.out(`${renderMarkdown(question.question, desk.style(), toCode)}\n`);
  if (isEnd(await desk.ask('What happens? Say it to yourself, then press any key. e ends the review.')))
    return undefined;
  printer.out(`\n${renderMarkdown(question.answer, desk.style(), toCode)}\n`);
  const key = await desk.ask('Did you know it? y for yes, any other key for no. e ends the review.');
  return isEnd(key) ? undefined : key === 'y';
}

/** The empty answer is that of a workbook which closes. */
function isEnd(key: string): boolean {
  return key === 'e' || key === '';
}

function summary(asked: number, missed: ReviewQuestion[]): string {
  const known = sayKnown(asked, missed.length);
  if (missed.length === 0) return known;
  const places = missed.map(({ lesson, anchor }) => `lessons/${lesson}.md#${anchor}`);
  return `${known} Worth reading again: ${places.join(', ')}. They come back in the next review.`;
}

function passed(desk: Desk): Lesson[] {
  return desk.lessons.filter(({ name }) => desk.result(name)?.outcome === 'passed');
}
