import type { ChildError, Evidence } from '../types.ts';

/** What kind of probe failed, read from the sentence of the finding: the judge writes those sentences, nobody else does. */
export type Failing =
  | 'loading'
  | 'no-model'
  | 'no-migration'
  | 'no-association'
  | 'wrong-through'
  | 'two-tables'
  | 'two-pairs'
  | 'one-column'
  | 'no-table'
  | 'table-name'
  | 'no-columns'
  | 'nullable'
  | 'references'
  | 'too-early'
  | 'migrate'
  | 'sync'
  | 'undo'
  | 'delete'
  | 'insert'
  | 'repeated'
  | 'oldest'
  | 'second-row'
  | 'rule-left'
  | 'links';

/** What failed. Anything that is not one of the named probes is about links: written, read, counted, included. */
export function failing({ finding, check }: Evidence): Failing {
  const kind = SENTENCES.find(([pattern]) => pattern.test(finding.tried))?.[1];
  if (kind) return kind;
  return /-deleted$/.test(check.id) ? 'delete' : 'links';
}

/** Whether it was one of these kinds. */
export function isFailing(evidence: Evidence, ...kinds: Failing[]): boolean {
  return kinds.includes(failing(evidence));
}

/** All that an error says, the driver's own words first. */
export function errorText({ finding }: Evidence): string {
  return finding.error ? textOf(finding.error) : '';
}

/** The same for an error by itself. */
export function textOf(error: ChildError): string {
  return [error.parent, error.message].filter((part) => typeof part === 'string').join('\n');
}

/** The two models of a check that looked for a many-to-many association and found none. */
export function missingAssociation({ finding }: Evidence): { from: string; to: string; as?: string } | undefined {
  const found = /many-to-many association from (\S+) to (\S+?)(?: with the alias (\S+?))?\.?$/.exec(finding.tried);
  return found ? { from: found[1]!, to: found[2]!, ...(found[3] && { as: found[3] }) } : undefined;
}

const SENTENCES: [RegExp, Failing][] = [
  [/^Loading /, 'loading'],
  [/^Looking for the model /, 'no-model'],
  [/^Looking for a migration that you added/, 'no-migration'],
  [/^Looking for a many-to-many association /, 'no-association'],
  [/^Looking which table keeps /, 'wrong-through'],
  [/^Comparing the join table /, 'two-tables'],
  [/^Comparing the columns /, 'two-pairs'],
  [/^Looking whether .* has a column of its own/, 'one-column'],
  [/^Looking for the table by its exact name/, 'table-name'],
  [/^Looking for the table /, 'no-table'],
  [/^Looking in the table .* for the columns? /, 'no-columns'],
  [/^Looking for columns that are missing /, 'no-columns'],
  [/^Looking for columns of .* that may be empty/, 'nullable'],
  [/^Looking at what the column /, 'references'],
  [/looking for a table made before a table it references/, 'too-early'],
  // Of sentences that begin alike, the longer ones come first.
  [/counting the rows of each pair that was there more than once/, 'repeated'],
  [/looking which row of each pair is left|looking for the rows that had no duplicate/, 'oldest'],
  [/^Running your migrations, |^Running the migrations that /, 'migrate'],
  [/^Making the tables with /, 'sync'],
  [/^Undoing .* then storing .* a second time/, 'rule-left'],
  [/^Undoing |^Running the migrations again/, 'undo'],
  [/^Storing .* a second time with plain SQL|twice at the same moment, then counting/, 'second-row'],
  [/^Deleting /, 'delete'],
  [/^Putting a row into /, 'insert'],
];
