import type { Lesson } from '../../types.ts';
import { courseVersion } from '../catalog.ts';
import type { ExerciseVersion } from '../edition.ts';
import { exerciseVersions } from '../exercise-versions.ts';
import type { ClaimedCourse } from './claimed-course.ts';

/**
 * Says who worked with another version of the course than the one that grades, and what is different between them. All
 * are graded with the same checks.
 *
 * @param claimed what their submissions say, by student
 * @param lessons the exercises that are graded
 * @returns a line for each thing; none when everybody has this version, or says nothing
 */
export async function otherVersions(
  root: string,
  claimed: Map<string, ClaimedCourse>,
  lessons: Lesson[],
): Promise<string[]> {
  const own = await courseVersion(root);
  const groups = new Map<string, { students: string[]; claim: ClaimedCourse }>();
  for (const [student, claim] of claimed) {
    if (claim.course.hash === own.hash) continue;
    // Two who claim the same hash and different marks are no group.
    const key = JSON.stringify([claim.course, [...claim.exercises].sort(([one], [other]) => (one < other ? -1 : 1))]);
    groups.set(key, { claim, students: [...(groups.get(key)?.students ?? []), student] });
  }
  if (groups.size === 0) return [];
  const current = await exerciseVersions(root, lessons);
  const lines = [...groups.values()].flatMap(({ students, claim }) => [
    `  ${students.join(', ')}: ${claim.course.version} (${claim.course.hash})`,
    ...lessons.flatMap((lesson) => {
      const [was, is] = [claim.exercises.get(lesson.name), current.get(lesson.name)];
      const changes = was && is ? changesOf(was, is, lesson) : [];
      return changes.length > 0 ? [`    ${lesson.name}: ${changes.join('; ')}`] : [];
    }),
  ]);
  const head = `On another version of the course than ${own.version} (${own.hash}), and graded with its checks all the same:`;
  return [[head, ...lines].join('\n')];
}

function changesOf(was: ExerciseVersion, is: ExerciseVersion, { acceptance }: Lesson): string[] {
  const ids = Object.keys(is.checks);
  const titleOf = (id: string): string => `“${acceptance.find((line) => line.id === id)?.title ?? id}”`;
  const changed = ids.filter((id) => Object.hasOwn(was.checks, id) && was.checks[id] !== is.checks[id]);
  const added = ids.filter((id) => !Object.hasOwn(was.checks, id));
  const gone = Object.keys(was.checks).filter((id) => !Object.hasOwn(is.checks, id));
  return [
    ...(was.starter === is.starter ? [] : ['begins differently']),
    ...(was.shared === is.shared ? [] : ['what all its checks share has changed']),
    ...(changed.length > 0 ? [`changed: ${changed.map(titleOf).join(', ')}`] : []),
    ...(added.length > 0 ? [`new: ${added.map(titleOf).join(', ')}`] : []),
    ...(gone.length > 0 ? [`gone: ${gone.slice(0, MOST_SHOWN).join(', ')}`] : []),
  ];
}

/** Names that a stranger may have made up. */
const MOST_SHOWN = 10;
