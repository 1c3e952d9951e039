import { expect, test } from 'vitest';
import { hintProblems, readHints } from '../../course/hints.ts';

const LESSON = `## Your turn {#your-turn}

1. Not a hint.

## Hints {#hints}

Only when you are stuck:

1. Look at the other
   side first.
2. Each side names \`through\`.

   - so does this one
3. Nearly:

   \`\`\`ts
   Show.belongsToMany(…)
   \`\`\`

## Recap {#recap}

1. Not a hint either.
`;

test('the three hints are read in their order, each as Markdown', () => {
  expect(readHints(LESSON)).toEqual([
    'Look at the other side first.',
    'Each side names `through`.\n\nso does this one',
    'Nearly:\n\n```ts\nShow.belongsToMany(…)\n```',
  ]);
});

test('a lesson without hints has none', () => {
  expect(readHints('## Your turn {#your-turn}\n\n1. Do it.\n')).toEqual([]);
});

test('too few hints are reported with their number', () => {
  expect(hintProblems(['one', 'two'], ['answer'])).toEqual(['There are 2 hints, and it takes exactly three.']);
});

test('a hint that gives the whole answer is reported', () => {
  const answer = "  Show.belongsToMany(models.User, { through: 'UserFavorites' });";
  expect(hintProblems(['Look.', 'It is `belongsToMany`.', `Write \`${answer.trim()}\``], [answer])).toEqual([
    'Hint 3 has as much code as the solution.',
  ]);
});

test('two hints that differ only in spaces and capitals are reported', () => {
  expect(hintProblems(['Look at it.', 'look  at it.', 'See.'], ['answer'])).toEqual(['Two hints are the same.']);
});

test('a hint that is a lecture is reported', () => {
  expect(hintProblems(['a', 'b', Array.from({ length: 61 }, () => 'word').join(' ')], ['answer'])).toEqual([
    'Hint 3 has 61 words, and 60 are the most.',
  ]);
});
