import type { ResultsDocument } from '../../results.ts';
import { markup, type Content } from './markup.ts';
import { pageOf, who } from './roster.ts';

/** Who worked with another version of the course than the one that graded; nothing where nobody says so. */
export function otherCourses({ students, course }: ResultsDocument): Content {
  const groups = new Map<string, number[]>();
  students.forEach(({ course: claimed }, index) => {
    if (!claimed || claimed.hash === course.hash) return;
    const name = `${claimed.version} (${claimed.hash})`;
    groups.set(name, [...(groups.get(name) ?? []), index]);
  });
  if (groups.size === 0) return undefined;
  return markup`<h3>On another version of the course</h3>
    <p>
      Graded with the checks of ${course.version} (${course.hash}) all the same. What is different between the versions
      is printed when the class is graded.
    </p>
    <ul>
      ${[...groups].map(([name, indices]) => markup`<li>${name}: ${indices.map((index, at) => markup`${at > 0 && ', '}<a href="${pageOf(index, students.length)}">${who(index, students[index]!.student)}</a>`)}</li>`)}
    </ul>`;
}
