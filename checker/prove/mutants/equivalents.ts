import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Finding } from '../finding.ts';

/** Mutants of one solution that are no mistakes, and why not. */
export interface Equivalent {
  /** What it is about, with `*` for any text: ids of mutants, or files in which nothing is tried. */
  kind: 'mutants' | 'files';
  pattern: string;
  reason: string;
  fits(text: string): boolean;
}

/** Reads what is listed as equivalent for an exercise; no file lists nothing. */
export function readEquivalents(root: string, exercise: string): { equivalents: Equivalent[]; findings: Finding[] } {
  const place = equivalentPlace(exercise);
  const file = path.join(root, place);
  if (!fs.existsSync(file)) return { equivalents: [], findings: [] };
  try {
    const entries = List.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return { equivalents: entries.flatMap(toEquivalents), findings: [] };
  } catch (error) {
    const problem = `The list of equivalent mutants cannot be read: ${(error as Error).message.split('\n')[0]}`;
    return { equivalents: [], findings: [{ place, problem, next: 'Write [{ "mutants": ["id"], "reason": "…" }].' }] };
  }
}

export function equivalentPlace(exercise: string): string {
  return `checker/prove/equivalent/${exercise}.json`;
}

function toEquivalents({ reason, mutants = [], files = [] }: z.infer<typeof Entry>): Equivalent[] {
  const all = { mutants, files } as const;
  return (['mutants', 'files'] as const).flatMap((kind) =>
    all[kind].map((pattern) => {
      const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
      const expression = new RegExp(`^${parts.join('.*')}$`);
      return { kind, pattern, reason, fits: (text) => expression.test(text) };
    }),
  );
}

const patterns = z.array(z.string().min(1)).min(1);
const Entry = z.strictObject({
  mutants: patterns.optional(),
  files: patterns.optional(),
  reason: z.string().min(20, { error: 'give the reason in a sentence' }),
});
const List = z.array(Entry);
