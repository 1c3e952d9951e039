import { readCatalog } from './catalog.ts';
import { swap } from './language/swap.ts';
import { tellLanguage } from './language/tell.ts';
import { openProgress } from './progress.ts';
import type { Language } from './starters.ts';

/** What choosing a language did. */
export interface LanguageChange {
  language: Language;
  /** The exercises that are in it now and were not before. */
  changed: string[];
  /** Those that were left as they are, with a reason: "models/user.ts was changed". */
  left: { exercise: string; why: string }[];
  /** What the learner should know about their progress file. */
  notices: string[];
  /** All of it but the notices in words, a line for each thing. */
  sentence: string;
}

/**
 * Chooses the language of the learner's models, and puts every exercise that is not begun into it. Begun work is never
 * touched, and neither is a folder that was renamed or taken away.
 *
 * @param root the folder of the workbook
 */
export async function setLanguage(root: string, language: Language): Promise<LanguageChange> {
  const changed: string[] = [];
  const left: LanguageChange['left'] = [];
  const lessons = await readCatalog(root);
  for (const { name } of lessons) {
    const result = await swap(root, name, language).catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined || error.name === 'Problem') throw error;
      return { why: `its files could not be changed (${error.code})` };
    });
    if (result === 'changed') changed.push(name);
    else if (result) left.push({ exercise: name, why: result.why });
  }
  const progress = await openProgress(root);
  progress.update((known) => ({ ...known, language }));
  await progress.settled();
  const sentence = tellLanguage(language, { changed, left, all: changed.length === lessons.length });
  return { language, changed, left, notices: progress.notices, sentence };
}
