/** What went wrong, for a person: one sentence about what happened, one about what to do next. Never a stack trace. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly next: string | undefined;

  constructor(code: ProblemCode, sentence: string, options: { next?: string; cause?: unknown } = {}) {
    super(sentence, { cause: options.cause });
    this.code = code;
    this.next = options.next;
  }
}

/** `usage` ends in exit code 2 (the command was used wrongly), `cannot-grade` in 3 (something could not be graded). */
export type ProblemCode = 'usage' | 'cannot-grade' | 'course-broken';
