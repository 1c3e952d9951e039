import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../report/formats/html.ts';
import { markup, type Markup } from '../../../report/formats/html/markup.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import type { DrawnTable } from '../../../types.ts';
import { check, result } from '../terminal/results.ts';
import { documentOf, failed, HOSTILE, hostile, notReached, passed, talkedAbout } from './documents.ts';

const CLASS = documentOf(
  { student: 'Ada Lovelace', exercises: [passed('01-favorites'), failed()] },
  { student: 'Ben', exercises: [notReached('not-submitted', '01-favorites'), failed()] },
  { student: 'Cleo', exercises: [notReached('not-graded', '01-favorites'), notReached('timed-out')] },
);

function pagesOf(document: ResultsDocument): Record<string, string> {
  return Object.fromEntries(toHtml(document).map(({ name, text }) => [name, text]));
}

/** What a person reads: no style, no script, no tags. */
function textOf(page: string): string {
  const body = page.slice(page.indexOf('<body>')).replace(/<script>[^]*?<\/script>/g, '');
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the pages of a class', () => {
  test('are one for each student, named by numbers, and last the one that leads to them', () => {
    expect(toHtml(CLASS).map(({ name }) => name)).toEqual([
      'student-01.html',
      'student-02.html',
      'student-03.html',
      'index.html',
    ]);
    const links = pagesOf(CLASS)['index.html']!.matchAll(/href="([^"]*)"/g);
    expect(new Set([...links].map(([, link]) => link))).toEqual(
      new Set(['student-01.html', 'student-02.html', 'student-03.html']),
    );
  });

  test('need nothing from anywhere: their policy allows their own style and script alone', () => {
    for (const page of Object.values(pagesOf(CLASS))) {
      const policy = /content="(default-src[^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
      expect(policy).toMatch(/^default-src 'none'; /);
      for (const tag of ['style', 'script']) {
        const inside = [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))];
        expect(inside).toHaveLength(1);
        expect(policy).toContain(`'sha256-${createHash('sha256').update(inside[0]![1]!).digest('base64')}'`);
      }
      expect(page).not.toMatch(/\b(?:src|style|on\w+)=|https?:/);
    }
  });

  test('hide every name of the class behind a number, until somebody asks', () => {
    const page = pagesOf(CLASS)['index.html']!;
    expect(page).toContain('<span class="alias">Student 1</span><span class="name">Ada Lovelace</span>');
    expect(page.replace(/<span class="name">[^<]*<\/span>/g, '')).not.toMatch(/Ada|Ben|Cleo/);
    expect(page).toMatch(/\.name, \.for-names \{ display: none; \}/);
    expect(page).toMatch(/<input type="checkbox" id="names" \/> Show names/);
  });

  test('say what to teach, which mistakes are made where, how each check went and how everybody did', () => {
    const text = textOf(pagesOf(CLASS)['index.html']!);
    expect(text).toContain('Teach lesson 02-both-sides, “pairs”, again. One sided: 2 of 3.');
    expect(text).toMatch(
      /One sided 2 of 3 .*All 2, and where .*Ada Lovelace : 05-lifeguard-beaches, models\/beach\.ts:12/,
    );
    expect(text).toMatch(/All migrations run: 1\/1/);
    expect(text).toMatch(/Ben –? ?not submitted .*failed 1\/5/);
    expect(text).toMatch(/Cleo .*not graded .*timed out 0\/2 open/);
  });

  test('say who worked with another version of the course, when somebody did', () => {
    const page = (hash: string): string => {
      const [ada, ...others] = CLASS.students;
      const students = [{ ...ada!, course: { version: '0.9.0', hash } }, ...others];
      return pagesOf({ ...CLASS, students })['index.html']!;
    };
    expect(page(CLASS.course.hash)).not.toContain('another version');
    expect(textOf(page('def'))).toMatch(
      new RegExp(
        `On another version of the course Graded with the checks of ${CLASS.course.version} .* 0\\.9\\.0 \\(def\\): Student 1 Ada`,
      ),
    );
    expect(page('<b>')).not.toContain('<b>');
  });

  test('have one heading of the first level, and name every table, row and column', () => {
    for (const page of Object.values(pagesOf(CLASS))) {
      expect(page.match(/<h1/g)).toHaveLength(1);
      expect(page.match(/<table/g)?.length).toBe(page.match(/<caption/g)?.length);
      expect(page).not.toMatch(/<th>/);
    }
  });
});

describe('the page of a student', () => {
  test('gives the explanation that the learner would see, and the SQL', () => {
    const text = textOf(pagesOf(CLASS)['student-01.html']!);
    expect(text).toMatch(/^ Ada Lovelace 4 of 8 points \(50 %\)/);
    expect(text).toMatch(
      /Tried Looking for .* Expected one on each side.* Found only Lifeguard.* Probably: Only one side/,
    );
    expect(text).toMatch(/models\/beach\.ts:12 Lesson: 02-both-sides#pairs SQL that ran, 18 statements/);
    expect(text).toContain('Next: Make the failed check pass');
  });

  test('gives no total when something was not judged', () => {
    expect(textOf(pagesOf(CLASS)['student-03.html']!)).toContain('Not everything was judged yet.');
  });
});

test('nothing that a submission says becomes part of a page', () => {
  const advice = [{ id: 'x', message: HOSTILE }];
  const stopped = result({ exercise: HOSTILE, outcome: 'does-not-load', message: HOSTILE, advice, output: HOSTILE });
  const place = { file: HOSTILE, line: 1, frame: HOSTILE };
  const students = [{ student: HOSTILE, exercises: [hostile(), { ...stopped, place, checks: [check(HOSTILE)] }] }];
  for (const page of Object.values(pagesOf(documentOf(...students, { student: 'b', exercises: [hostile()] })))) {
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\u0000\u001B\u202E]/);
    expect(page).not.toContain('<!-- &');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  }
});

describe('what a page has to talk about', () => {
  const TALK = documentOf(
    { student: 'Ada', exercises: [talkedAbout()] },
    { student: 'Ben', exercises: [talkedAbout()] },
    { student: 'Cleo', exercises: [passed()] },
  );
  const pages = Object.fromEntries(toHtml(TALK, draw).map(({ name, text }) => [name, text]));

  test('is a question about their own code with its line, without what a good answer says', () => {
    const page = pages['student-01.html']!;
    expect(textOf(page)).toMatch(/To talk about for two minutes: What does through say\? models\/lifeguard\.ts:7/);
    expect(page).not.toContain('The join table.');
    expect(textOf(pages['student-03.html']!)).not.toMatch(/To talk about/);
  });

  test('is a picture of the tables that were made, and the same in words', () => {
    expect(textOf(pages['student-01.html']!)).toMatch(
      /The tables that your migrations make\. drawn 2 .*in words .*two/,
    );
    expect(pagesOf(TALK)['student-01.html']).not.toContain('<figure');
  });

  test('stands on the page of the class once for all who are asked it, with the answer behind the names', () => {
    const page = pages['index.html']!;
    expect(page.match(/What does <code>through<\/code> say\?/g)).toHaveLength(1);
    expect(page).toMatch(/<p class="for-names"><strong>A good answer says:<\/strong> The join table\.<\/p>/);
    expect(page).toMatch(/\.name, \.for-names \{ display: none; \}/);
    expect(textOf(page)).toMatch(/Student 1 Ada models\/lifeguard\.ts:7 .*Student 2 Ben models\/lifeguard\.ts:7/);
  });
});

function draw(tables: DrawnTable[]): { picture: Markup; words: string[] } {
  return { picture: markup`<svg>drawn ${tables.length}</svg>`, words: ['two tables'] };
}
