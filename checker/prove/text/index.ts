import type { Finding } from '../finding.ts';
import { proveGlossary } from '../glossary.ts';
import { provePages } from '../pages.ts';
import { proveAcceptance } from './acceptance.ts';
import { proveFrontMatter } from './front-matter.ts';
import { proveHints } from './hints.ts';
import { proveLinks } from './links.ts';
import { proveNames } from './names.ts';
import { proveSections } from './sections.ts';
import { proveParts } from './parts.ts';
import { provePrompts } from './prompts.ts';
import { proveStarters } from './starters.ts';

/** What can be seen of a course by reading it, one sentence each. */
export const READING: { claim: string; prove(root: string, write?: boolean): Promise<Finding[]> }[] = [
  { claim: 'names agree in all five places', prove: proveNames },
  { claim: 'lessons say what they are', prove: proveFrontMatter },
  { claim: 'nothing is still to be written', prove: provePrompts },
  { claim: 'every acceptance line has its check, and every check its line', prove: proveAcceptance },
  { claim: 'exercises are their starters', prove: proveStarters },
  { claim: 'lessons have their parts, in order', prove: proveParts },
  { claim: 'sections have anchors, and the task comes soon', prove: proveSections },
  { claim: 'every exercise has three hints, none of them the answer', prove: proveHints },
  { claim: 'the terms of the glossary are linked where they come first', prove: proveGlossary },
  { claim: 'generated pages are what the lessons give', prove: provePages },
  { claim: 'links lead somewhere', prove: proveLinks },
];
