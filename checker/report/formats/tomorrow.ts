import type { ResultsDocument } from '../results.ts';
import { countChecks, rankMisconceptions } from './class-facts.ts';
import { isJudged } from './points.ts';

/** One thing to do in the next hour with the class. */
export interface Suggestion {
  what: string;
  because: string;
}

/**
 * What to teach tomorrow: the paragraphs behind the most common mistakes, the checks that many fail for reasons without
 * a name, the exercises that many have not begun, and what has to be graded again. At most a handful.
 */
export function suggestTomorrow(document: ResultsDocument): Suggestion[] {
  const size = document.students.length;
  const suggestions = [
    ...paragraphs(document, size),
    ...hardChecks(document),
    ...notBegun(document),
    ...notJudged(document),
  ];
  if (suggestions.length > 0) return suggestions;
  return [{ what: 'Go on with the next lesson.', because: 'No mistake is shared by several students.' }];
}

function paragraphs(document: ResultsDocument, size: number): Suggestion[] {
  const shared = rankMisconceptions(document).filter(({ students }) => students > 1);
  const lessons = [...new Set(shared.map(({ lesson }) => lesson ?? ''))].filter(Boolean).slice(0, 3);
  return lessons.map((lesson) => {
    const mistakes = shared.filter((one) => one.lesson === lesson);
    const [name, paragraph] = lesson.split('#');
    return {
      what: `Teach lesson ${name}${paragraph ? `, “${paragraph.replaceAll('-', ' ')}”,` : ''} again.`,
      because: `${mistakes.map(({ id, students }) => `${toTitle(id)}: ${students} of ${size}`).join('. ')}.`,
    };
  });
}

function hardChecks(document: ResultsDocument): Suggestion[] {
  const hard = countChecks(document).flatMap(({ exercise, checks }) =>
    checks
      .filter(({ tried, passed, explained }) => !explained && tried - passed > 1 && passed < tried / 2)
      .map((check) => ({ exercise, ...check })),
  );
  const [first] = hard.sort((one, other) => other.tried - other.passed - (one.tried - one.passed));
  if (!first) return [];
  const { exercise, title, tried, passed } = first;
  return [
    {
      what: `Do one check of ${exercise} together: “${title.replace(/\.$/, '')}”.`,
      because: `${tried - passed} of the ${tried} who tried do not pass it.`,
    },
  ];
}

function notBegun(document: ResultsDocument): Suggestion[] {
  return countChecks(document)
    .filter(({ students, begun }) => students > 1 && begun < students / 2)
    .slice(0, 2)
    .map(({ exercise, students, begun }) => ({
      what: `Give time for ${exercise}.`,
      because: `${begun === 0 ? 'Nobody' : `Only ${begun} of ${students}`} has begun it.`,
    }));
}

function notJudged({ students }: ResultsDocument): Suggestion[] {
  const open = students.filter(({ exercises }) => !exercises.every(isJudged)).length;
  if (open === 0) return [];
  const whose = open === 1 ? 'one student' : `${open} students`;
  return [{ what: `Grade the work of ${whose} again.`, because: 'It could not be judged; they are not to blame.' }];
}

/** `one-sided` as a heading: `One sided`. */
export function toTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
