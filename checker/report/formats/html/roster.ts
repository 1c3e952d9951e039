import type { ResultsDocument } from '../../results.ts';
import { sumPoints, toPercent } from '../points.ts';
import { markup, type Markup } from './markup.ts';
import { outcomeOf } from './words.ts';

/** Somebody of the class: a number for everyone to see, and the name for who asks. */
export function who(index: number, student: string): Markup {
  return markup`<span class="alias">Student ${index + 1}</span><span class="name">${student}</span>`;
}

/** The page of a student. Not by name: addresses show where names are hidden. */
export function pageOf(index: number, count: number): string {
  return `student-${String(index + 1).padStart(Math.max(2, String(count).length), '0')}.html`;
}

/** Everybody with every outcome. */
export function roster({ students }: ResultsDocument, exercises: string[]): Markup {
  return markup`<div class="scroll" role="region" aria-label="Table of everybody" tabindex="0">
    <table>
      <caption>
        Every student with the outcome of each exercise. A name leads to the student's page.
      </caption>
      <thead>
        <tr>
          <th scope="col">Student</th>
          ${exercises.map((name) => markup`<th scope="col">${name}</th>`)}
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        ${students.map(({ student, exercises: results }, index) => {
          const { points, maxPoints, judged } = sumPoints(results);
          const cells = exercises.map((name) => {
            const result = results.find(({ exercise }) => exercise === name);
            return markup`<td>${result ? outcomeOf(result) : '–'}</td>`;
          });
          const total = judged ? `${points}/${maxPoints} (${toPercent(points, maxPoints)} %)` : 'open';
          return markup`<tr>
            <th scope="row"><a href="${pageOf(index, students.length)}">${who(index, student)}</a></th>
            ${cells}
            <td>${total}</td>
          </tr> `;
        })}
      </tbody>
    </table>
  </div>`;
}
