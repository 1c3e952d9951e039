import { expect, test } from 'vitest';
import { renderMarkdown, renderParts } from '../../../report/terminal/markdown.ts';
import { narrow, plain, wide } from './styles.ts';

const LESSON = `# Favorites

## Why {#why}

A user *keeps* **shows**, see [the docs](https://sequelize.org) and [02](02-both-sides.md).

<!-- run: hidden from the reader -->

1. First \`this\`
2. then that
   - and a small point

## The code {#code}

\`\`\`ts run
const name: string = 'Lost';
\`\`\`

| method | what it does |
| ------ | ------------ |
| \`get\` | reads        |
`;

test('a lesson is set part by part, without the signs of Markdown', () => {
  const parts = renderParts(LESSON, wide);
  expect(parts.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['Why', 'why'],
    ['The code', 'code'],
  ]);
  expect(parts.map(({ text }) => text).join('\n====\n')).toMatchInlineSnapshot(`
    "Why

    A user keeps shows, see the docs (https://sequelize.org) and 02.

    1. First \`this\`
    2. then that
      • and a small point
    ====
    The code

        const name: string = 'Lost';

      method  what it does
      \`get\`   reads"
  `);
});

test('on a narrow terminal the rows of a table that does not fit become lines', () => {
  const table =
    '| method | what it does |\n| --- | --- |\n| `getFavorites()` | reads the favorite shows of a user, all of them |\n';
  expect(renderMarkdown(table, narrow)).toMatchInlineSnapshot(`
    "method: \`getFavorites()\`
        what it does: reads the favorite
        shows of a user, all of them"
  `);
});

test('for a screen reader there are words and no columns', () => {
  expect(renderMarkdown('- one\n- two\n', plain)).toBe('- one\n- two');
});

test('code can be shown in another language', () => {
  const [, code] = renderParts(LESSON, wide, { toCode: (text) => text.replace(': string', '') });
  expect(code!.text).toContain("const name = 'Lost';");
});

test('what could move the cursor is shown, not obeyed', () => {
  expect(renderMarkdown('a \u001B[2J b', wide)).toContain('\\u001b[2J');
});

test('the answer to a question waits until it is asked for', () => {
  const text =
    '## Predict {#predict}\n\nHow many?\n\n<details>\n<summary>Answer</summary>\n\nTwo.\n\n</details>\n\nAnd now?\n\n<details>\n<summary>Answer</summary>\n\nOne.\n\n</details>\n';
  expect(renderParts(text, wide).map((part) => part.text)).toEqual([
    'Predict\n\nHow many?',
    'Answer\n\nTwo.\n\nAnd now?',
    'Answer\n\nOne.',
  ]);
});
