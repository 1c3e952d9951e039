/** A key of the pages and what it does. */
export interface PageKey {
  key: string;
  help: string;
  does: PageAction;
}

/** What a key of the pages can do. */
export type PageAction =
  | 'search'
  | 'map'
  | 'next'
  | 'previous'
  | 'workbench'
  | 'lesson'
  | 'check'
  | 'hint'
  | 'open'
  | 'solution'
  | 'question'
  | 'anew'
  | 'review'
  | 'break'
  | 'diary'
  | 'language'
  | 'theme'
  | 'keys';

/** All keys of the pages: what is not in this table is no key. */
export const PAGE_KEYS: PageKey[] = [
  { key: '/', help: 'searches the whole course', does: 'search' },
  { key: 'm', help: 'opens the map of the course', does: 'map' },
  { key: 'n', help: 'goes to the next lesson', does: 'next' },
  { key: 'p', help: 'goes to the previous lesson', does: 'previous' },
  { key: 'w', help: 'goes to the workbench', does: 'workbench' },
  { key: 'l', help: 'goes back to the lesson', does: 'lesson' },
  { key: 'r', help: 'checks the exercise once more', does: 'check' },
  { key: 'h', help: 'opens the next hint; there are three, and they cost nothing', does: 'hint' },
  { key: 'o', help: 'opens the file in question in your editor', does: 'open' },
  { key: 's', help: 'goes to the solution, which is there after a pass, or when you give up', does: 'solution' },
  {
    key: 'c',
    help: 'copies a question for a teacher or an assistant: the task, your code, what failed, the SQL',
    does: 'question',
  },
  { key: 'x', help: 'offers to begin the exercise anew; what you have is kept', does: 'anew' },
  { key: 'v', help: 'asks a few questions of earlier lessons; those you missed come back', does: 'review' },
  {
    key: 'b',
    help: 'after a pass, takes one thing out of a copy of your code, and shows what breaks',
    does: 'break',
  },
  { key: 'd', help: 'lists the misconceptions you met, and those you have overcome', does: 'diary' },
  { key: 't', help: 'shows code in TypeScript or in JavaScript', does: 'language' },
  { key: 'a', help: 'changes the appearance: between light, dark, and what your system says', does: 'theme' },
  { key: '?', help: 'shows these keys', does: 'keys' },
];
