import type { CheckResult, Diagnosis, ExerciseResult, Question } from '../../../types.ts';
import { sayLate } from '../../lateness.ts';
import { OUTCOME_WORDS } from '../../outcomes.ts';
import type { ResultsDocument } from '../../results.ts';
import { sumPoints, toPercent } from '../points.ts';
import { markup, prose, type Content, type Markup } from './markup.ts';
import { madeTables, type DrawTables } from './made-tables.ts';
import { toPage } from './shell.ts';
import { checkWordOf, outcomeOf } from './words.ts';

/** The page of one student, to be given back: every verdict with the explanation that the learner would see. */
export function studentPage(
  { student, exercises }: ResultsDocument['students'][number],
  { course }: ResultsDocument,
  draw?: DrawTables,
): string {
  const { points, maxPoints, judged } = sumPoints(exercises);
  const total = judged
    ? `${points} of ${maxPoints} points (${toPercent(points, maxPoints)} %)`
    : 'Not everything was judged yet.';
  return toPage(
    `Results of ${student}`,
    markup`<header>
        <h1>${student}</h1>
        <p class="soft">${total} · course ${course.version}</p>
      </header>
      <main>${exercises.map((result, index) => toSection(result, index, draw))}</main>
      <footer>
        <p>Made by Sandcastle. The same checks run on your own computer: <code>npm run check</code>.</p>
      </footer>`,
  );
}

function toSection(result: ExerciseResult, index: number, draw: DrawTables | undefined): Markup {
  const { exercise, outcome, message, place, diagnosis, made, output, checks, advice, seed, late, question, tables } =
    result;
  const { learner, next } = OUTCOME_WORDS[outcome];
  const nothingTried = checks.every((check) => check.outcome === 'not-reached');
  return markup`<section class="card" aria-labelledby="exercise-${index}">
    <div class="bar">
      <h2 id="exercise-${index}">${exercise}</h2>
      <span class="count">${outcomeOf(result)}</span>
    </div>
    <p>${learner} ${outcome === 'passed' && made && prose(made)}</p>
    ${late && markup`<p>${sayLate(late)}</p>`}
    ${message !== undefined && markup`<p>${prose(message)}</p>`}
    ${
      place &&
      !(diagnosis?.file === place.file && diagnosis.line === place.line && !place.frame) &&
      markup`<p class="place">${place.file}:${place.line}</p>
        ${place.frame && markup`<pre>${place.frame}</pre>`}`
    }
    ${diagnosis && toProbably(diagnosis)}
    ${
      !nothingTried &&
      markup`<ol class="checks">
        ${checks.map(toCheck)}
      </ol>`
    }
    ${
      output &&
      markup`<details>
        <summary>What the code printed</summary>
        <pre>${output}</pre>
      </details>`
    }
    ${advice.filter((one) => one.message !== message).map((one) => markup`<p><strong>Advice:</strong> ${prose(one.message)}</p>`)}
    ${tables && draw && madeTables(tables, exercise, draw)} ${question && toQuestion(question)}
    ${outcome !== 'passed' && markup`<p><strong>Next:</strong> ${next}</p>`}
    <p class="soft">Seed ${seed}</p>
  </section> `;
}

/** What a good answer says stands on the page of the class: this one is theirs. */
function toQuestion({ ask, file, line }: Question): Markup {
  return markup`<aside class="ask" aria-label="A question about your code">
    <p><strong>To talk about for two minutes:</strong> ${prose(ask)}</p>
    <p class="place">${file}:${line}</p>
  </aside>`;
}

function toCheck(check: CheckResult): Markup {
  const { title, outcome, points, maxPoints, message, expected, actual, diagnosis, sql = [] } = check;
  const row = (label: string, text: Content): Markup | false =>
    Boolean(text) &&
    markup`<dt>${label}</dt>
      <dd>${text}</dd>`;
  const detail = markup`<div class="detail">
    <dl>
      ${row(outcome === 'failed' ? 'Tried' : 'Why', message && prose(message))}${row('Expected', expected && prose(expected))}${row('Found', actual && prose(actual))}
    </dl>
    ${diagnosis && toProbably(diagnosis)}
    ${
      sql.length > 0 &&
      markup`<details>
        <summary>SQL that ran, ${sql.length} ${sql.length === 1 ? 'statement' : 'statements'}</summary>
        <pre>${sql.join('\n')}</pre>
      </details>`
    }
  </div>`;
  const told = outcome !== 'passed' && (message || expected || actual || diagnosis || sql.length > 0);
  return markup`<li>
    ${checkWordOf(outcome)} ${prose(title)} <span class="soft">${points}/${maxPoints}</span>${Boolean(told) && detail}
  </li> `;
}

function toProbably({ message, file, line, lesson }: Diagnosis): Markup {
  const where = file && markup`<br /><span class="place">${file}${line !== undefined && `:${line}`}</span>`;
  return markup`<p>
    <strong>Probably:</strong>
    ${prose(message)}${where}${lesson && markup`<br /><span class="soft">Lesson: ${lesson}</span>`}
  </p>`;
}
