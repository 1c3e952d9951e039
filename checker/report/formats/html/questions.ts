import type { ResultsDocument } from '../../results.ts';
import { markup, prose, type Content, type Markup } from './markup.ts';
import { pageOf, who } from './roster.ts';

/**
 * The questions that stand on the pages of the students, with what a good answer says. That is shown with the names
 * alone: this page may hang on a wall. What several are asked stands here once.
 */
export function questions({ students }: ResultsDocument): Content {
  const groups = new Map<string, Asked>();
  students.forEach(({ student, exercises }, index) => {
    for (const { exercise, question } of exercises) {
      if (!question) continue;
      const { ask, answer, file, line } = question;
      const key = JSON.stringify([exercise, ask, answer]);
      const group = groups.get(key) ?? { exercise, ask, answer, of: [] };
      groups.set(key, group);
      group.of.push(
        markup`<a href="${pageOf(index, students.length)}">${who(index, student)}</a> <span class="place">${file}:${line}</span>`,
      );
    }
  });
  if (groups.size === 0) return undefined;
  const exercises = [...new Set([...groups.values()].map(({ exercise }) => exercise))].sort();
  return markup`<section aria-labelledby="questions">
    <h2 id="questions">A question for each, about their own code</h2>
    <p>
      Each stands on the page of its student, for a talk of two minutes; show the names, and what a good answer says
      stands here too.
    </p>
    ${exercises.map((exercise) =>
      toList(
        exercise,
        [...groups.values()].filter((group) => group.exercise === exercise),
      ),
    )}
  </section>`;
}

interface Asked {
  exercise: string;
  ask: string;
  answer: string;
  of: Markup[];
}

function toList(exercise: string, groups: Asked[]): Markup {
  return markup`<details>
    <summary>The questions of ${exercise}</summary>
    ${groups.map(
      ({ ask, answer, of }) =>
        markup`<div class="ask">
          <p>${prose(ask)}</p>
          <p class="for-names"><strong>A good answer says:</strong> ${prose(answer)}</p>
          <ul>
            ${of.map((one) => markup`<li>${one}</li>`)}
          </ul>
        </div>`,
    )}
  </details>`;
}
