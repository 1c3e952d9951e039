import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linkFirstUses, type Term } from './glossary/link.ts';
import type { Finding } from './finding.ts';
import { readLessonTexts } from './text/lesson-text.ts';

/**
 * Each term of the glossary is a link where the course uses it for the first time.
 *
 * @param write makes it one
 */
export async function proveGlossary(root: string, write = false): Promise<Finding[]> {
  const terms = termsOf(await readFile(path.join(root, FILE), 'utf8').catch(() => ''));
  const findings: Finding[] = [];
  let left = terms;
  for (const { file, text, body } of await readLessonTexts(root)) {
    const { text: linked, added, met } = linkFirstUses(body, left);
    left = left.filter((term) => !met.includes(term));
    if (added.length === 0) continue;
    if (write) await writeFile(path.join(root, file), text.slice(0, text.length - body.length) + linked);
    else findings.push(...added.map((term) => unlinked(file, term)));
  }
  return [...findings, ...left.map(unused)];
}

/** The headings of the third level, which are the terms. */
export function termsOf(glossary: string): Term[] {
  return [...glossary.matchAll(/^### (.+?) \{#([a-z0-9-]+)\}$/gm)].map(([, word, anchor]) => ({
    word: word!,
    anchor: anchor!,
  }));
}

function unlinked(file: string, { word, anchor }: Term): Finding {
  return {
    place: file,
    problem: `"${word}" is used here for the first time, without a link to the glossary.`,
    next: `Write [${word}](glossary.md#${anchor}), or run "npm run verify -- --write".`,
  };
}

function unused({ word }: Term): Finding {
  return { place: FILE, problem: `No lesson uses "${word}".`, next: 'Take it out, or call it what the lessons do.' };
}

const FILE = 'lessons/glossary.md';
