import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from './finding.ts';
import { readBlocks } from './lesson-code/blocks.ts';
import { differences, rewrite } from './lesson-code/compare.ts';
import { whatCameOut } from './lesson-code/outcome.ts';
import { askForTypes } from './lesson-code/show-types.ts';
import { planLesson } from './lesson-code/plan.ts';
import { playScenes } from './lesson-code/play.ts';

export interface LessonCodeOptions {
  /** Lessons by name; all when absent. */
  only?: string[];
  /** Puts what came out into the lessons, in place of what they show. */
  write?: boolean;
}

/**
 * Runs every code block of the lessons, and compares what they show with what came out.
 *
 * @param root the folder of the workbook
 * @returns a finding for each block that is wrong; with `write`, only what an author must mend by hand
 */
export async function proveLessons(root: string, { only, write = false }: LessonCodeOptions = {}): Promise<Finding[]> {
  const names = (await readdir(path.join(root, 'lessons'))).filter((file) => /^\d\d-.*\.md$/.test(file)).sort();
  const wanted = names.filter((file) => !only || only.includes(file.slice(0, -'.md'.length)));
  const lessons = await Promise.all(wanted.map((file) => prepare(root, file)));
  const outcomes = await playScenes(
    root,
    lessons.flatMap((lesson) => lesson.plan.scenes),
  );
  await askForTypes(lessons.flatMap((lesson) => lesson.plan.expectations));
  const findings: Finding[] = [];
  for (const { file, text, plan } of lessons) {
    const own = outcomes.splice(0, plan.scenes.length);
    const { shown, flaws } = whatCameOut(plan, own);
    const drift = differences(shown);
    if (write && drift.length > 0) await writeFile(path.join(root, file), rewrite(text, shown));
    const problems = [...plan.flaws, ...flaws, ...(write ? [] : drift)].sort((one, other) => one.line - other.line);
    findings.push(...problems.map(({ line, problem, next }) => ({ place: `${file}:${line}`, problem, next })));
  }
  return findings;
}

async function prepare(root: string, name: string): Promise<{ file: string; text: string; plan: Awaited<Plan> }> {
  const file = `lessons/${name}`;
  const text = (await readFile(path.join(root, file), 'utf8')).replace(/\r\n/g, '\n');
  return { file, text, plan: await planLesson(root, readBlocks(text)) };
}

type Plan = ReturnType<typeof planLesson>;
