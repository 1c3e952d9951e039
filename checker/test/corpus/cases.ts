import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CHECK_OUTCOMES, OUTCOMES } from '../../types.ts';

const HERE = import.meta.dirname;

const Expectation = z.strictObject({
  what: z.string(),
  /** Files of the starter to leave out. */
  delete: z.array(z.string()).default([]),
  outcome: z.enum(OUTCOMES).default('passed'),
  checks: z.record(z.string(), z.enum(CHECK_OUTCOMES)).default({}),
  /** The misconception named at the first check that failed. */
  diagnosis: z.string().optional(),
  advice: z.array(z.string()).default([]),
  file: z.string().optional(),
  line: z.int().optional(),
});

/** One submission whose verdict is known: files laid over the starter of an exercise. */
export interface Case extends z.infer<typeof Expectation> {
  kind: 'right' | 'wrong';
  exercise: string;
  name: string;
  folder: string;
}

/** Every case there is, in order. */
export function readCases(): Case[] {
  return (['right', 'wrong'] as const).flatMap((kind) =>
    foldersIn(path.join(HERE, kind)).flatMap((exercise) =>
      foldersIn(path.join(HERE, kind, exercise)).map((name) => {
        const folder = path.join(HERE, kind, exercise, name);
        const expectation = Expectation.parse(JSON.parse(fs.readFileSync(path.join(folder, 'case.json'), 'utf8')));
        return { ...expectation, kind, exercise, name, folder };
      }),
    ),
  );
}

/** Makes the submission of a case: its files over the starter's. */
export function layOut({ folder, delete: left }: Case, starter: string, to: string): void {
  fs.cpSync(starter, to, { recursive: true });
  for (const file of left) fs.rmSync(path.join(to, file), { recursive: true });
  fs.cpSync(folder, to, { recursive: true, filter: (source) => path.basename(source) !== 'case.json' });
}

function foldersIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
