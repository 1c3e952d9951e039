import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { answered, reviewed } from '../../course/progress/changes.ts';
import { NOTHING, type Progress } from '../../course/progress/schema.ts';
import { chooseQuestions, reviewDue } from '../../course/review/choose.ts';
import { questionsOf, readQuestions, type ReviewQuestion } from '../../course/review/questions.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const lessons = await readCatalog(ROOT);

const LESSON = `# Title

## Predict {#predict}

How many rows?

<!-- ts run
const hidden = 1;
-->

\`\`\`ts predict
await ada.addFavorite(lost);
\`\`\`

<details>
<summary>Answer</summary>

\`\`\`text output
1
\`\`\`

One.

</details>

### Again {#again}

And now?

\`\`\`ts run
await ada.save();
\`\`\`

\`\`\`ts predict
await ada.destroy();
\`\`\`

<details>
<summary>Answer</summary>

None.

</details>
`;

describe('the questions of a lesson', () => {
  test('have what is asked, the code, and the answer', () => {
    expect(questionsOf('01-x', LESSON)).toEqual([
      {
        id: '01-x#predict',
        lesson: '01-x',
        anchor: 'predict',
        question: 'How many rows?\n\n```ts predict\nawait ada.addFavorite(lost);\n```',
        answer: '```text output\n1\n```\n\nOne.',
      },
      {
        id: '01-x#again',
        lesson: '01-x',
        anchor: 'again',
        question: 'And now?\n\n```ts run\nawait ada.save();\n```\n\n```ts predict\nawait ada.destroy();\n```',
        answer: 'None.',
      },
    ]);
  });

  test('are there in every lesson of this course, each with an answer', async () => {
    const questions = await readQuestions(ROOT, lessons);
    expect(new Set(questions.map(({ lesson }) => lesson))).toEqual(new Set(lessons.map(({ name }) => name)));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, question, answer } of questions) {
      expect(question, id).toMatch(/```\w+ predict/);
      expect(question + answer, id).not.toMatch(/<!--|<details>|^#/m);
      expect(answer.length, id).toBeGreaterThan(3);
    }
  });
});

test('a review is due after every third lesson that passes, until it was gone through', () => {
  const due = (names: string[], progress: Progress = NOTHING): string | undefined =>
    reviewDue(lessons, new Set(names), progress)?.name;
  const [first, second, third, , , sixth] = lessons.map(({ name }) => name) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  expect(due([first, second])).toBeUndefined();
  expect(due([third])).toBe(third);
  const after = reviewed(third)(NOTHING);
  expect(due([third], after)).toBeUndefined();
  expect(due([third, sixth], after)).toBe(sixth);
  expect(reviewed(third)(after)).toEqual(after);
});

describe('a review', () => {
  const question = (lesson: string, number: number): ReviewQuestion => ({
    id: `${lesson}#${number}`,
    lesson,
    anchor: 'predict',
    question: '',
    answer: '',
  });
  const questions = ['00', '01', '02'].flatMap((lesson) => [1, 2, 3].map((number) => question(lesson, number)));
  const chosen = (progress: Progress): string[] => chooseQuestions(questions, progress).map(({ id }) => id);
  const at = (minute: number): Date => new Date(Date.UTC(2025, 5, 1, 10, minute));

  test('takes its questions from different lessons', () => {
    expect(chosen(NOTHING)).toEqual(['02#1', '01#1', '00#1', '02#2', '01#2']);
  });

  test('brings back what was missed, until it was known twice', () => {
    let progress = answered('01#3', false, at(1))(NOTHING);
    progress = answered('02#1', false, at(2))(progress);
    progress = answered('00#1', true, at(3))(progress);
    expect(chosen(progress)).toEqual(['01#3', '02#1', '02#2', '01#1', '00#2']);
    progress = answered('01#3', true, at(4))(progress);
    expect(chosen(progress).slice(0, 2)).toEqual(['02#1', '01#3']);
    progress = answered('01#3', true, at(5))(progress);
    expect(chosen(progress)).not.toContain('01#3');
  });

  test('counts an answer once, however often it is written down', () => {
    const change = answered('01#3', false, at(1));
    expect(change(change(NOTHING))).toEqual(change(NOTHING));
  });

  test('begins again when everything was asked', () => {
    const progress = questions.reduce((known, { id }, index) => answered(id, true, at(index))(known), NOTHING);
    expect(chosen(progress)).toEqual(['00#1', '00#2', '00#3', '01#1', '01#2']);
  });
});
