import { readAcceptance } from '../../course/acceptance.ts';
import { readLessonTexts } from '../text/lesson-text.ts';

/** A paragraph of a lesson, down to the next heading. */
export interface Section {
  /** `02-both-sides#keys` */
  name: string;
  title: string;
  text: string;
  /** The checks of the exercise, such as `02-both-sides/unlink`, and their lines; with the section that lists them. */
  checks: string[];
  lines: { check: string; line: string }[];
}

/** Reads every section of every lesson that has an anchor. */
export async function readSections(root: string): Promise<Section[]> {
  const lessons = await readLessonTexts(root);
  return lessons.flatMap(({ name, body }) => {
    const lines = readAcceptance(body).acceptance.map(({ id, title }) => ({ check: `${name}/${id}`, line: title }));
    return body.split(/^(?=#{2,3} )/m).flatMap((text): Section[] => {
      const [, title, anchor] = /^#{2,3} (.*?) \{#([a-z0-9-]+)\}/.exec(text) ?? [];
      if (title === undefined) return [];
      const own = anchor === 'your-turn' ? lines : [];
      return [{ name: `${name}#${anchor}`, title, text, checks: own.map(({ check }) => check), lines: own }];
    });
  });
}
