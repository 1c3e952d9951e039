/**
 * Whether a file of the course is in the student edition. What is for authors and graders only, and what holds answers,
 * is not.
 *
 * @param at its path from the root of the workbook, with `/`
 * @param released the exercises whose solutions are handed out
 */
export function isForStudents(at: string, released: string[]): boolean {
  if (at === 'solutions/tsconfig.json') return released.length > 0;
  if (at.startsWith('solutions/')) return released.some((name) => at.startsWith(`solutions/${name}/`));
  // A key of the companion takes something out of the learner's own code.
  if (at.startsWith('checker/prove/mutants/')) return true;
  return !KEPT.some((kept) => at === kept || (kept.endsWith('/') && at.startsWith(kept)));
}

const KEPT = [
  ...['CONTRIBUTING.md', '.ci/', '.cspell.json', '.github/workflows/', '.markdownlint.json', '.oxlintrc.json'],
  ...[
    '.prettierignore',
    'checker/test/',
    'checker/prove/',
    'checker/demo/',
    'checker/vitest.config.ts',
    'checker/run-tests.cjs',
  ],
  ...['checker/handed-out.json', 'checker/commands/bench/', 'checker/commands/bench.ts', 'checker/commands/demo/'],
  ...['checker/commands/demo.ts', 'checker/commands/handout.ts', 'checker/commands/new-lesson.ts'],
  ...['checker/commands/soak/', 'checker/commands/soak.ts', 'checker/commands/verify.ts'],
  ...['checker/commands/verify-on-save.ts', 'checker/course/author-saves.ts', 'checker/course/handout/'],
  ...['checker/course/handout.ts', 'checker/course/new-lesson/', 'checker/course/new-lesson.ts'],
];
