/** What a fence of a lesson says is done with it. */
export type Instruction =
  /** Goes into the lesson's world; with `member`, as the body of that function. */
  | { does: 'file'; member?: string; onlyHere: boolean }
  | { does: 'run'; sql: boolean; predict: boolean }
  | Generated
  /** Commands for the learner's own terminal. */
  | { does: 'shell' }
  /** Cannot run, and says why. */
  | { does: 'shown' };

/** Its content is what came out of the block above; nobody writes it by hand. */
export type Generated =
  | { does: 'output' }
  | { does: 'error' }
  | { does: 'types' }
  | { does: 'sql'; only?: string }
  | { does: 'rows'; table: string; columns?: string[] }
  | { does: 'picture'; here: boolean };

/**
 * Reads the words behind the three back quotes.
 *
 * @returns the instruction, or undefined when there is none like it
 */
export function readInstruction(info: string): Instruction | undefined {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(info);
    if (match) return read(match.groups ?? {});
  }
  return undefined;
}

/** For the author of a fence that is none of these. */
export const INSTRUCTIONS =
  'It is one of: ts file, ts run, ts predict, sql run, sql output, text output, text error, text types, text rows=Table (columns=a,b), text picture, sh; or any language with shown because="…" (CONTRIBUTING.md, "How a lesson\'s code is run").';

type Groups = Record<string, string | undefined>;

const FORMS: [RegExp, (groups: Groups) => Instruction][] = [
  [
    /^(ts|js) file(?: in=(?<member>\w+))?(?<here> only-here)?$/,
    ({ member, here }) => ({ does: 'file', ...(member && { member }), onlyHere: here !== undefined }),
  ],
  [/^(ts|js) run$/, () => ({ does: 'run', sql: false, predict: false })],
  [/^(ts|js) predict$/, () => ({ does: 'run', sql: false, predict: true })],
  [/^sql run$/, () => ({ does: 'run', sql: true, predict: false })],
  [/^sql output(?: only=(?<only>\w+))?$/, ({ only }) => ({ does: 'sql', ...(only && { only }) })],
  [/^text output$/, () => ({ does: 'output' })],
  [/^text error$/, () => ({ does: 'error' })],
  [/^text types$/, () => ({ does: 'types' })],
  [
    /^text rows=(?<table>\w+)(?: columns=(?<columns>[\w,]+))?$/,
    ({ table = '', columns }) => ({ does: 'rows', table, ...(columns && { columns: columns.split(',') }) }),
  ],
  [/^text picture(?<here> here)?$/, ({ here }) => ({ does: 'picture', here: here !== undefined })],
  [/^sh$/, () => ({ does: 'shell' })],
  [/^\w+ shown because="[^"]{8,}"$/, () => ({ does: 'shown' })],
];
