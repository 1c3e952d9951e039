import MiniSearch from 'minisearch';
import type { Answer } from './answers.ts';

/**
 * Finds what the course says about an error message, pasted whole, or about a question.
 *
 * @param asked a message, its stack may follow; or words
 * @returns the best first; empty when nothing has to do with it
 */
export type FindAnswer = (asked: string) => Answer[];

/** Indexes the answers of the course. */
export function openAnswers(answers: Answer[]): FindAnswer {
  const index = new MiniSearch<Answer & { id: number; error: string }>({
    fields: ['error', 'title', 'text'],
    processTerm: (term) => (COMMON.has(term.toLowerCase()) ? null : term.toLowerCase()),
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).flatMap(wordsIn),
  });
  index.addAll(answers.map((answer, id) => ({ ...answer, id, error: answer.errors.join('\n') })));
  return (asked) => {
    const found = index.search(messageOf(asked), {
      boost: IS_ERROR.test(asked) ? { error: 3, title: 2 } : { error: 0.5, title: 2 },
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 3,
    });
    const least = (found[0]?.score ?? 0) * WORTH_SHOWING;
    const shown = found.filter(({ score }) => score >= least).map(({ id }) => answers[id as number]!);
    // Somebody who asks in the very words of the course means that paragraph.
    const exact = answers.filter(({ title }) => title.toLowerCase() === asked.trim().toLowerCase());
    return [...exact, ...shown.filter((answer) => !exact.includes(answer))];
  };
}

/** The lines of a stack are about somebody's own files. */
function messageOf(asked: string): string {
  return asked.replace(/^\s*at .*$/gm, '').slice(0, LONGEST);
}

/** `belongsToMany` is also looked for as `belongs to many`. */
function wordsIn(word: string): string[] {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length > 1 ? [word, ...parts] : [word];
}

/** How an error begins, or names itself. */
const IS_ERROR = /\w*Error\b|SQLITE_/;
/** Words that every question has. */
const COMMON = new Set(
  'a an and are be by can do does for from get have how i in is it its my not of on only or that the there they this to was what when which who why with work working works you'.split(
    ' ',
  ),
);
const WORTH_SHOWING = 0.4;
const LONGEST = 2_000;
