import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../finding.ts';

/** Something that a course on associations has to teach, or to leave out for a reason. */
export type Concept = z.infer<typeof ConceptSchema> & { line: number };

const FILE = 'checker/prove/coverage/concepts.yaml';

const ConceptSchema = z
  .strictObject({
    concept: z.string().min(1),
    words: z.array(z.string().min(1)).min(1).optional(),
    taught: z
      .array(z.string().regex(/^\d\d-[a-z0-9-]+#[a-z0-9-]+$/))
      .min(1)
      .optional(),
    checked: z.array(z.string().regex(/^\d\d-[a-z0-9-]+\/[a-z0-9-]+$/)).optional(),
    'left out': z.string().min(10).optional(),
  })
  .refine((one) => (one['left out'] === undefined) === (one.taught !== undefined && one.words !== undefined), {
    error: 'say where it is taught and with which words, or why it is left out',
  });

const Groups = z.array(z.strictObject({ group: z.string().min(1), concepts: z.array(ConceptSchema).min(1) }));

/** Reads the list of concepts; what is wrong with it are findings. */
export async function readConcepts(
  root: string,
): Promise<{ file: string; groups: { group: string; concepts: Concept[] }[]; findings: Finding[] }> {
  const text = await readFile(path.join(root, FILE), 'utf8').catch(() => '');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const read = Groups.safeParse(document.toJS() ?? []);
  const lines = [...text.matchAll(/^ *- concept:/gm)].map(({ index }) => lineCounter.linePos(index).line);
  let next = 0;
  const groups = (read.data ?? []).map(({ group, concepts }) => ({
    group,
    concepts: concepts.map((concept) => ({ ...concept, line: lines[next++] ?? 1 })),
  }));
  const findings = [
    ...document.errors.map(({ message }) => message.split('\n')[0]!),
    ...(read.error?.issues ?? []).map(({ path: at, message }) => `${at.join('.')}: ${message}`),
  ].map((problem) => ({ place: FILE, problem, next: 'Correct the entry; the others show how one looks.' }));
  return { file: FILE, groups, findings };
}
