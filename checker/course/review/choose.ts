import type { Lesson } from '../../types.ts';
import type { Progress } from '../progress/schema.ts';
import type { ReviewQuestion } from './questions.ts';

/** How many questions a review asks. */
export const REVIEW_LENGTH = 5;
/** A missed question comes back until it was known so often in a row. */
const KNOWN_ENOUGH = 2;

/**
 * The lesson whose review is due: of every third lesson that has been passed, the first without one.
 *
 * @param passed the names of the exercises that pass
 */
export function reviewDue(lessons: Lesson[], passed: ReadonlySet<string>, { review }: Progress): Lesson | undefined {
  return lessons.find(({ name }, index) => index % 3 === 2 && passed.has(name) && !review.done.includes(name));
}

/**
 * Chooses the questions of a review: first what was missed and is not known again, the longest ago before; then what was
 * never asked, one lesson after the other; then the rest.
 *
 * @param questions of the lessons that have been passed
 */
export function chooseQuestions(questions: ReviewQuestion[], { review }: Progress): ReviewQuestion[] {
  const known = (question: ReviewQuestion): Progress['review']['questions'][string] | undefined =>
    review.questions[question.id];
  const isOpen = (question: ReviewQuestion): boolean => {
    const before = known(question);
    return before !== undefined && before.missed > 0 && before.knownInARow < KNOWN_ENOUGH;
  };
  const byAge = (one: ReviewQuestion, other: ReviewQuestion): number =>
    known(one)!.asked.localeCompare(known(other)!.asked);
  const open = questions.filter(isOpen).sort(byAge);
  const fresh = inTurns(questions.filter((question) => !known(question)));
  const rest = questions.filter((question) => known(question) && !isOpen(question)).sort(byAge);
  return [...open, ...fresh, ...rest].slice(0, REVIEW_LENGTH);
}

/** The first of each lesson, then the second of each, and so on; the later lessons first, being less long known. */
function inTurns(questions: ReviewQuestion[]): ReviewQuestion[] {
  const lessons = [...new Set(questions.map(({ lesson }) => lesson))].reverse();
  const own = lessons.map((name) => questions.filter(({ lesson }) => lesson === name));
  const longest = Math.max(0, ...own.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => own.flatMap((list) => list[turn] ?? [])).flat();
}
