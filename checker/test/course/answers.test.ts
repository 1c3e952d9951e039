import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOf, readAnswers } from '../../course/answers.ts';
import { readCatalog } from '../../course/catalog.ts';
import { openAnswers } from '../../course/find-answer.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const answers = await readAnswers(ROOT, await readCatalog(ROOT));
const find = openAnswers(answers);

const LESSON = `# Title

## Why {#why}

Nobody looks for this.

## The SQL {#sql}

It joins.

<!-- ts run
const hidden = 1;
-->

## Error clinic {#errors}

### No alias {#no-alias}

\`\`\`ts run
await User.findAll({ include: Show });
\`\`\`

\`\`\`text error
SequelizeEagerLoadingError: use an alias
\`\`\`

Write the alias.

## Questions people ask {#questions}

**Is it slow?** No.

It is quick.

**And now?** Yes.
`;

test('a lesson answers with its parts, its errors and its questions', () => {
  expect(answersOf('01-x', LESSON)).toEqual([
    { kind: 'part', lesson: '01-x', anchor: 'sql', title: 'The SQL', errors: [], text: 'It joins.' },
    {
      kind: 'error',
      lesson: '01-x',
      anchor: 'no-alias',
      title: 'No alias',
      errors: ['SequelizeEagerLoadingError: use an alias'],
      text: expect.stringMatching(/^```ts run\n[\s\S]*Write the alias\.$/),
    },
    {
      kind: 'question',
      lesson: '01-x',
      anchor: 'questions',
      title: 'Is it slow?',
      errors: [],
      text: 'No.\n\nIt is quick.',
    },
    { kind: 'question', lesson: '01-x', anchor: 'questions', title: 'And now?', errors: [], text: 'Yes.' },
  ]);
});

describe('the course', () => {
  test.each(
    answers
      .filter(({ kind }) => kind === 'error')
      .flatMap(({ errors, lesson, title }) => errors.map((error) => [error, lesson, title])),
  )('finds what it says about %s', (error) => {
    const pasted = `${error}\n    at async Object.<anonymous> (/home/ada/app/models/user.js:12:3)`;
    const messages = find(pasted)
      .slice(0, 3)
      .flatMap((answer) => answer.errors);
    expect(messages).toContain(error);
  });

  test.each(answers.filter(({ kind }) => kind === 'question').map(({ title }) => title))(
    'finds its own question: %s',
    (title) => {
      expect(find(title)[0]?.title).toBe(title);
    },
  );

  test.each([
    ['User is not associated to UserFavorites', /alias|associat|include/i],
    ['join table already has an id, or must the pair be the primary key', /.*/],
    ['delete cascade does not work when I destroy', /delet|cascade|remove/i],
  ])('has something to say to: %s', (asked, about) => {
    const [best] = find(asked);
    expect(`${best?.title} ${best?.text}`).toMatch(about);
  });

  test('says nothing to what it is not about', () => {
    expect(find('xqzwv blorptang')).toEqual([]);
  });
});
