import type { CheckFacts, ExerciseFacts } from '../class-facts.ts';
import { markup, prose, type Markup } from './markup.ts';

/** Exercises × checks: how many of those who began an exercise pass each check of it. The darker, the fewer. */
export function heatMap(facts: ExerciseFacts[]): Markup {
  const most = Math.max(0, ...facts.map(({ checks }) => checks.length));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return markup`<div class="scroll" role="region" aria-label="Heat map" tabindex="0">
      <table class="heat">
        <caption>
          How many pass each check, of those who began the exercise. The checks are listed below by their numbers.
        </caption>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            ${numbers.map((number) => markup`<th scope="col"><span class="vh">Check </span>${number}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${facts.map(
            ({ exercise, checks }) =>
              markup`<tr>
                <th scope="row">${exercise}</th>
                ${numbers.map((_, index) => toCell(checks[index]))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <ul class="key" aria-label="Shades">
      ${KEY.map((label, level) => markup`<li><span class="f${level}"></span>${label}</li>`)}
    </ul>
    ${facts.map(toList)}`;
}

function toCell(check: CheckFacts | undefined): Markup {
  if (!check) return markup`<td></td>`;
  const { title, tried, passed } = check;
  if (tried === 0)
    return markup`<td class="soft"><span class="vh">${title}: not tried</span><span aria-hidden="true">–</span></td>`;
  return markup`<td class="f${levelOf(check)}" title="${title}">
    <span class="vh">${title}: </span>${passed}/${tried}
  </td>`;
}

/** From 0, when everybody passes, to 4. */
function levelOf({ tried, passed }: CheckFacts): number {
  return passed === tried ? 0 : Math.max(1, Math.ceil(((tried - passed) / tried) * 4));
}

function toList({ exercise, students, begun, passed, checks }: ExerciseFacts): Markup {
  return markup`<details>
    <summary>The checks of ${exercise}: ${passed} of ${students} passed it, ${begun} began it</summary>
    <ol>
      ${checks.map((check) => markup`<li>${prose(check.title)} <span class="soft">${check.tried === 0 ? 'not tried' : `${check.passed} of ${check.tried}`}</span></li>`)}
    </ol>
  </details> `;
}

const KEY = ['all pass', 'up to a quarter fail', 'up to half fail', 'up to three quarters fail', 'more fail'];
