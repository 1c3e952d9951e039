import type { ResultsDocument } from '../../results.ts';
import { countChecks, rankMisconceptions, type ClassMisconception } from '../class-facts.ts';
import { suggestTomorrow, toTitle } from '../tomorrow.ts';
import { heatMap } from './heat-map.ts';
import { markup, prose, type Markup } from './markup.ts';
import { otherCourses } from './other-courses.ts';
import { questions } from './questions.ts';
import { pageOf, roster, who } from './roster.ts';
import { toPage } from './shell.ts';

/** The page of the whole class: what to teach tomorrow first, then why, then everybody. Names are hidden at first. */
export function classPage(document: ResultsDocument): string {
  const { students, course, isolation, database } = document;
  const facts = countChecks(document);
  const misconceptions = rankMisconceptions(document);
  const size = students.length === 1 ? '1 student' : `${students.length} students`;
  return toPage(
    `Class results, ${size}`,
    markup`<header>
        <h1>Class results</h1>
        <div class="bar">
          <p class="soft">
            ${size} · ${facts.length} ${facts.length === 1 ? 'exercise' : 'exercises'} · course ${course.version}
            (${course.hash}) · ${database} · isolation: ${isolation}
          </p>
          <p class="screen">
            <label><input type="checkbox" id="names" /> Show names</label>
            <span class="soft">or press <kbd>N</kbd></span>
          </p>
        </div>
      </header>
      <main>
        <section aria-labelledby="tomorrow">
          <h2 id="tomorrow">What to teach tomorrow</h2>
          <ol>
            ${suggestTomorrow(document).map(({ what, because }) => markup`<li><strong>${prose(what)}</strong> ${prose(because)}</li>`)}
          </ol>
        </section>
        <section aria-labelledby="misconceptions">
          <h2 id="misconceptions">Misconceptions of the class</h2>
          ${misconceptions.length === 0 ? markup`<p>No mistake with a name was found.</p>` : markup`<div class="cards">${misconceptions.map((one) => toArticle(one, document))}</div>`}
        </section>
        <section aria-labelledby="checks">
          <h2 id="checks">Exercises and their checks</h2>
          ${heatMap(facts)}
        </section>
        ${questions(document)}
        <section aria-labelledby="roster">
          <h2 id="roster">Everybody</h2>
          ${roster(
            document,
            facts.map(({ exercise }) => exercise),
          )}
          ${otherCourses(document)}
        </section>
      </main>
      <footer>
        <p>
          Made by Sandcastle from its results document.
          ${isolation === 'basic' && 'Isolation: basic means that submissions ran in processes of their own, but under the user of whoever graded them.'}
        </p>
      </footer>`,
  );
}

function toArticle(misconception: ClassMisconception, { students }: ResultsDocument): Markup {
  const { id, message, lesson, students: count, places } = misconception;
  const all = students.length;
  return markup`<article class="card">
    <div class="bar">
      <h3>${toTitle(id)}</h3>
      <span class="count"
        >${count} of ${all}
        <meter min="0" max="${all}" value="${count}" aria-label="${count} of ${all} students"></meter
      ></span>
    </div>
    <p>${prose(message)}</p>
    ${lesson !== undefined && markup`<p class="soft">Lesson: ${lesson}</p>`}
    <details>
      <summary>${count === 1 ? 'Who, and where' : `All ${count}, and where`}</summary>
      <ul>
        ${places.map(({ student, exercise, file, line }) => {
          const index = students.findIndex((one) => one.student === student);
          const place = file && markup`, <span class="place">${file}${line !== undefined && `:${line}`}</span>`;
          return markup`<li><a href="${pageOf(index, all)}">${who(index, student)}</a>: ${exercise}${place}</li>`;
        })}
      </ul>
    </details>
  </article> `;
}
