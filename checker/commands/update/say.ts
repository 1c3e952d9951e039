import type { CourseVersion } from '../../course/catalog.ts';
import type { UpdatePlan } from '../../course/update.ts';
import { newStarterPlace } from '../../course/update/plan-new-starters.ts';

/** Says what an update does, a line for each thing. */
export function sayUpdate(
  plan: UpdatePlan,
  about: { from: CourseVersion | undefined; to: CourseVersion; linked: boolean },
): string[] {
  const { exercises, kept, packages, steps } = plan;
  const lines = [
    `Your workbook is course ${toWords(about.to)} now${about.from ? `; it was ${toWords(about.from)}` : ''}.`,
  ];
  if (exercises.added.length > 0) lines.push(`New: ${exercises.added.join(', ')}.`);
  if (exercises.renewed.length > 0)
    lines.push(`Renewed, because you had not begun them: ${exercises.renewed.join(', ')}.`);
  if (exercises.begun.length > 0) {
    lines.push('Begin differently now, and you have begun them, so that they are left as they are:');
    for (const { exercise, files } of exercises.begun)
      lines.push(`  ${exercise}: ${files.join(', ')}. Its new starter is in ${newStarterPlace(exercise)}`);
  }
  if (exercises.left.length > 0)
    lines.push(`No longer part of the course, and left as you have them: ${exercises.left.join(', ')}.`);
  if (kept !== undefined)
    lines.push(
      sayKept(
        steps.filter(({ keep }) => keep).map(({ at }) => at),
        kept,
      ),
    );
  if (packages) lines.push(about.linked ? LINKED : INSTALL);
  lines.push('What you have begun and how far you are is as it was. If npm start is open, quit it and start it again.');
  return lines;
}

/** A version, for people. */
export function toWords({ version, hash }: CourseVersion): string {
  return `${version} (${hash})`;
}

function sayKept(files: string[], place: string): string {
  const [shown, more] = [files.slice(0, MOST_SHOWN), files.length - MOST_SHOWN];
  return `What made way for it and may be yours is in ${place}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

const INSTALL = 'It needs other packages: run npm start, which installs them over the network.';
const LINKED = 'It needs other packages, and your node_modules is a link: run npm ci where it leads.';
const MOST_SHOWN = 8;
