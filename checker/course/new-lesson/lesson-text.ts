import { FIRST_CHECK } from './code-texts.ts';

/** A lesson with its ten parts, each with a prompt that says what belongs there; verify lists those that are left. */
export function lessonText(name: string): string {
  const words = name.slice(3).replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return `---
title: ${title}
exercise: ${name}
read: 8
do: 10
teaches: []
needs: []
---

# ${title}

<!-- write: the title, the minutes it takes to read and to do, the concepts it teaches, and those it needs, in the words of the lessons before. -->

<!-- world: starters/${name}, tables by sync -->
${PARTS.map(([heading, ...prompts]) => part(heading, prompts)).join('')}`;
}

function part(heading: string, prompts: string[]): string {
  return `\n## ${heading}\n\n${prompts.map((text) => `${text.startsWith('- ') ? text : `<!-- write: ${text} -->`}\n`).join('\n')}`;
}

const PARTS: [heading: string, ...prompts: string[]][] = [
  ['Why {#why}', 'a scene in an application, and what it cannot do yet. Show what goes wrong, by code that runs.'],
  [
    'The picture {#picture}',
    'a block "text picture", left empty: verify -- --write draws the tables and links of the finished world. Say what is new in it.',
  ],
  [
    'The code and its SQL {#code}',
    'the code, as blocks "ts file" and "ts run", and below each an empty "sql output": what came out is put in for you.',
  ],
  [
    'Predict {#predict}',
    'one to three blocks "ts predict", each with its answer in <details>. Ask for what surprises.',
  ],
  ['The migration {#migration}', 'what the database needs, with its up and its down; or take this part out.'],
  [
    'Your turn {#your-turn}',
    'the task: which files, which behaviour, which names are fixed. Then a line for each check, and a line for who wants more.',
    `- <!-- check: ${FIRST_CHECK} --> One sentence that says what works, as the learner reads it.`,
  ],
  ['Hints {#hints}', 'one ordered list of three: a nudge, the concept, nearly the answer.'],
  [
    'Error clinic {#errors}',
    'the errors that people get here, each under a heading of its own: the broken code, an empty "text error", why, and what to do.',
  ],
  ['Questions people ask {#questions}', 'two to five paragraphs, each beginning with the question in bold.'],
  ['Recap {#recap}', 'what one can do now, in three to five lines, and where it is needed next.'],
];
