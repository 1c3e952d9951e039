import { describe, expect, test } from 'vitest';
import { Problem } from '../../errors.ts';
import { readAcceptance } from '../../course/acceptance.ts';
import { readLesson } from '../../course/frontmatter.ts';

const FRONT = [
  'title: Lifeguards at many beaches',
  'exercise: 05-lifeguard-beaches',
  'read: 7',
  'do: 25',
  'teaches: [alias, "timestamps: false"]',
  'needs: [belongsTo]',
];
const BODY = '## Your turn {#your-turn}\n\n- <!-- check: migrates --> All migrations run.\n';

function lesson(front: string[], body = BODY): string {
  return `---\n${front.join('\n')}\n---\n\n${body}`;
}

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('reading a lesson', () => {
  test('gives what its front matter says, and its acceptance list', () => {
    expect(readLesson('05-lifeguard-beaches', lesson(FRONT))).toEqual({
      name: '05-lifeguard-beaches',
      title: 'Lifeguards at many beaches',
      minutesToRead: 7,
      minutesToDo: 25,
      teaches: ['alias', 'timestamps: false'],
      needs: ['belongsTo'],
      solved: false,
      acceptance: [{ id: 'migrates', title: 'All migrations run.' }],
    });
  });

  test('takes `solved: true` for an exercise that passes as shipped', () => {
    expect(readLesson('05-lifeguard-beaches', lesson([...FRONT, 'solved: true'])).solved).toBe(true);
  });

  test('reads a file as Windows editors write it', () => {
    const windows = `\uFEFF${lesson(FRONT).replaceAll('\n', '\r\n')}`;
    expect(readLesson('05-lifeguard-beaches', windows)).toEqual(readLesson('05-lifeguard-beaches', lesson(FRONT)));
  });

  test('leaves a line "---" in the text alone', () => {
    const read = readLesson('05-lifeguard-beaches', lesson(FRONT, `Before.\n\n---\n\n${BODY}`));
    expect(read.acceptance).toHaveLength(1);
  });
});

describe('a lesson with problems', () => {
  test('has all of them named at once, each with file and key', () => {
    const front = ['title: ""', 'exercise: 06-other', 'read: soon', 'teach: [alias]', 'needs: [1]', 'solved: maybe'];
    const problem = problemOf(() => readLesson('05-lifeguard-beaches', lesson(front, '## Your turn\n')));
    expect(problem.code).toBe('course-broken');
    expect(problem.message).toMatchInlineSnapshot(`
      "The lessons have 9 problems:
        lessons/05-lifeguard-beaches.md: title: give the lesson a title
        lessons/05-lifeguard-beaches.md: read: say how many minutes it takes to read
        lessons/05-lifeguard-beaches.md: do: say how many minutes it takes to do
        lessons/05-lifeguard-beaches.md: teaches: list the concepts that are taught
        lessons/05-lifeguard-beaches.md: needs.0: each concept is a word or two
        lessons/05-lifeguard-beaches.md: solved: true or false
        lessons/05-lifeguard-beaches.md: teach: there is no such key (title, exercise, read, do, teaches, needs, solved, rest)
        lessons/05-lifeguard-beaches.md: exercise: "06-other" must be the name of the file, "05-lifeguard-beaches"
        lessons/05-lifeguard-beaches.md: Your turn: no acceptance list; write one line "- <!-- check: some-id --> A sentence." for each check"
    `);
  });

  test('is told when its exercise has another name than its file', () => {
    const problem = problemOf(() => readLesson('06-sandcastle-types', lesson(FRONT)));
    expect(problem.message).toContain(
      'lessons/06-sandcastle-types.md: exercise: "05-lifeguard-beaches" must be the name of the file, "06-sandcastle-types"',
    );
  });

  test('is told when it has no front matter', () => {
    expect(problemOf(() => readLesson('05-lifeguard-beaches', BODY)).message).toContain('must begin with a line "---"');
  });

  test('is told when its front matter never ends', () => {
    const open = `---\n${FRONT.join('\n')}\n\n${BODY}`;
    expect(problemOf(() => readLesson('05-lifeguard-beaches', open)).message).toContain('another line "---"');
  });

  test('is told where its front matter is not YAML', () => {
    const problem = problemOf(() => readLesson('05-lifeguard-beaches', lesson(['title: "never closed', 'read: 1'])));
    expect(problem.message).toMatch(/front matter: .*line \d/);
  });

  test('is told when its front matter is empty', () => {
    expect(problemOf(() => readLesson('05-lifeguard-beaches', `---\n---\n${BODY}`)).message).toContain(
      'title: give the',
    );
  });
});

describe('an acceptance list', () => {
  const list = (...lines: string[]): string => `# A lesson\n\n## Your turn {#your-turn}\n\n${lines.join('\n')}\n`;

  test('keeps its order, the code in its sentences, and the rest of wrapped lines', () => {
    const body = list(
      'Do this.',
      '',
      '- free: the alias',
      '- <!-- check: one-table --> Both sides use `UserFavorites`,',
      '  and no other *table*.',
      '- <!--check:second--> The second.',
      '',
      '## Recap',
      '',
      '- a line',
    );
    expect(readAcceptance(body)).toEqual({
      acceptance: [
        { id: 'one-table', title: 'Both sides use `UserFavorites`, and no other *table*.' },
        { id: 'second', title: 'The second.' },
      ],
      problems: [],
    });
  });

  test('goes on after a smaller heading inside the section', () => {
    const body = list('### What is checked', '', '- <!-- check: a --> One.', '', '- <!-- check: b --> Two.');
    expect(readAcceptance(body).acceptance.map((line) => line.id)).toEqual(['a', 'b']);
  });

  test('is not read from code that shows how to write one', () => {
    const body = list('- <!-- check: a --> One.', '', '```md', '- <!-- check: b --> Shown only.', '```');
    expect(readAcceptance(body).acceptance).toEqual([{ id: 'a', title: 'One.' }]);
  });

  test('names an id that is there twice, one that is misspelt, and one without a sentence', () => {
    const body = list(
      '- <!-- check: a --> One.',
      '- <!-- check: a --> Again.',
      '- <!-- check: Not_this --> Two.',
      '- <!-- check: c -->',
    );
    expect(readAcceptance(body).problems).toEqual([
      'Your turn: the check "a" is there twice',
      'Your turn: the id "Not_this" may have only small letters, digits and "-"',
      'Your turn: the check "c" needs a sentence for the learner',
    ]);
  });

  test('names a check that stands in another section', () => {
    const body = `${list('- <!-- check: a --> One.')}\n## Recap {#recap}\n\n- <!-- check: b --> Two.\n`;
    expect(readAcceptance(body).problems).toEqual(['Recap: the check "b" belongs under "Your turn"']);
  });

  test('that is missing is a problem', () => {
    expect(readAcceptance('# A lesson\n').problems).toEqual([expect.stringContaining('no acceptance list')]);
  });
});
