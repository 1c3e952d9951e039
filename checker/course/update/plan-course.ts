import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { courseFiles } from '../course-files.ts';
import { readHandedOut } from '../edition.ts';
import { markOf } from '../mark-of.ts';
import { HANDED_OUT } from '../paths.ts';
import { markAt, type PlannedStep } from './steps.ts';

/**
 * Plans what becomes of lessons, checks and everything else that is the course's. What differs from what was handed out
 * is the learner's: it is kept elsewhere where it has to make way, and left where the course never had a file.
 *
 * @param root the learner's workbook
 * @param newRoot the newer one
 */
export async function planCourse(root: string, newRoot: string): Promise<PlannedStep[]> {
  const [old, wanted, handedOut] = await Promise.all([courseFiles(root), courseFiles(newRoot), readHandedOut(root)]);
  const given = handedOut?.files;
  const isOwn = async (at: string): Promise<boolean> => {
    if (at === HANDED_OUT) return false;
    return given?.[at] === undefined || given[at] !== markOf(await readFile(path.join(root, at)));
  };
  const steps: PlannedStep[] = [];
  for (const at of wanted) {
    const data = await readFile(path.join(newRoot, at));
    const was = await markAt(root, at);
    if (was === null && WORKFLOW.test(at)) continue;
    const isSame = was !== null && old.includes(at) && markOf(await readFile(path.join(root, at))) === markOf(data);
    if (isSame) continue;
    steps.push({ at, put: true, was, data, keep: was !== null && (was === 'no file' || (await isOwn(at))) });
  }
  const there = new Set(wanted);
  for (const at of old) {
    // A repository's workflows are its own, and so is what the course never had.
    if (there.has(at) || at.startsWith('.github/') || (given && at !== HANDED_OUT && !(at in given))) continue;
    steps.push({ at, put: false, was: await markAt(root, at), keep: await isOwn(at) });
  }
  return steps;
}

const WORKFLOW = /^\.github\/workflows\//;
