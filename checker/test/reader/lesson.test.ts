import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { splitFrontMatter } from '../../course/frontmatter.ts';
import type { LessonEnvironment } from '../../reader/lesson/environment.ts';
import { openHighlight } from '../../reader/lesson/highlight.ts';
import { openMarkdown, type SetMarkdown } from '../../reader/lesson/markdown.ts';
import { unclosedBlock } from '../../reader/lesson/unclosed.ts';
import { lessonPage } from '../../reader/pages/lesson-page.ts';
import { readDrawing } from '../../reader/picture/read-drawing.ts';
import { markup, type Markup } from '../../report/formats/html/markup.ts';

const LESSONS = path.resolve(import.meta.dirname, '../../../lessons');
const names = fs.readdirSync(LESSONS).filter((name) => name.endsWith('.md'));
const lessons = await readCatalog(path.dirname(LESSONS));
const bodyOf = (name: string): string => splitFrontMatter(fs.readFileSync(path.join(LESSONS, name), 'utf8')).body;

// To colour all code of the course takes seconds, and what is asked here does not depend on it.
const setMarkdown: SetMarkdown = openMarkdown({ highlight: (code) => markup`${code}` });

/** Each is set once. */
const known = new Map<string, { body: Markup; contents: LessonEnvironment['contents'] }>();
function setText(lesson: string): { body: Markup; contents: LessonEnvironment['contents'] } {
  const contents: LessonEnvironment['contents'] = [];
  const text = known.get(lesson) ?? {
    body: setMarkdown(bodyOf(`${lesson}.md`).replace(/^# .+$/m, ''), { lesson, files: new Set(), contents }),
    contents,
  };
  known.set(lesson, text);
  return text;
}

function set(text: string, env: Partial<LessonEnvironment> = {}): string {
  return setMarkdown(text, { files: new Set(), contents: [], ...env }).text;
}

describe('a lesson as a page', () => {
  test.each(names)('%s shows no comment, no back quotes, no anchor, and every picture is drawn', (name) => {
    const { text } = setText(name.slice(0, -3)).body;
    const outside = text.replace(/<pre[\s\S]*?<\/pre>/g, '').replace(/<code[\s\S]*?<\/code>/g, '');
    expect(outside).not.toMatch(/&lt;!--|--&gt;|```|\{#|&lt;\/?(details|summary)/);
    expect(text.match(/<svg/g)?.length ?? 0).toBe(bodyOf(name).match(/^```text picture/gm)?.length ?? 0);
    expect(text.match(/<details class="fold"/g)?.length ?? 0).toBe(bodyOf(name).match(/^<details>/gm)?.length ?? 0);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // What a reader without script has; a browser without it reads some of them in pages.test.ts.
  test.each(lessons)('$name needs no script to be read, and to go on from', ({ name }) => {
    const at = lessons.findIndex((one) => one.name === name);
    const [before, lesson, after] = [lessons[at - 1], lessons[at]!, lessons[at + 1]];
    const text = { title: lesson.title, ...setText(name) };
    const around = { lesson, text, before, after, hintsShown: 0, workbench: markup``, language: 'typescript' as const };
    const page = lessonPage(around).text;
    const [, article = ''] = /<article[^>]*>(.*)<\/article>/s.exec(page) ?? [];
    expect(article).not.toMatch(/<details[^>]* open|<button|needs-script/);
    expect(article.match(/<details/g)?.length).toBe(article.match(/<details[^>]*>\s*<summary>/g)?.length);
    expect(article.match(/class="in-ts"/g)?.length).toBe(article.match(/class="in-js"/g)?.length);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.filter((anchor) => !page.includes(`id="${anchor}"`))).toEqual([]);
    const ways = [...page.matchAll(/rel="(prev|next)" [^>]*href="\/lessons\/([^"]+)"/g)].map(([, , to]) => to);
    expect([...new Set(ways)]).toEqual([before, after].flatMap((one) => one?.name ?? []));
  });

  test('TypeScript stands in both languages, with the name of its file', () => {
    const text = set('```ts file\n// models/user.ts\nconst a: number = 1;\n```', {
      lesson: '01-favorites',
      files: new Set(['models/user.ts']),
    });
    expect(text).toMatch(/<div class="in-ts">.*models\/user\.ts.*<div class="in-js">.*models\/user\.js/s);
    expect(text).toContain('data-open="01-favorites/models/user.ts"');
    expect(text.split('in-js')[1]).not.toContain('number');
  });

  test('code has its colours by classes, and stays the same text', async () => {
    const highlight = await openHighlight();
    const code = "// why\nconst a = User.hasMany(b, { as: '<i>' });";
    const { text } = highlight(code, 'ts');
    expect(text).toMatch(
      /<span class="m">\/\/ why<\/span>\n<span class="k">const<\/span> .*<span class="s">.*&lt;i&gt;/s,
    );
    expect(text.replace(/<\/?span[^>]*>/g, '')).toBe(markup`${code}`.text);
    expect(highlight('SELECT 1', 'sql').text).toContain('<span class="k">SELECT</span>');
  });

  test('rows are a table, and a number stands right', () => {
    expect(set('```text rows=Users\nid | name\n---+-----\n 1 | NULL\n```')).toMatch(
      /<caption>Rows of <code>Users<\/code>.*<td class="number">1<\/td><td class="null">NULL<\/td>/s,
    );
  });

  test('the second hint is inside of the first', () => {
    const text = set('## Hints {#hints}\n\n1. One `a`.\n2. Two.\n3. Three.\n\n## Recap {#recap}\n');
    expect(text).toMatch(/Hint 1 of 3.*One.*<details class="hint" data-hint="2">.*Two.*Hint 3 of 3.*Three/s);
    expect(text.match(/<\/details>/g)).toHaveLength(3);
    expect(text.indexOf('</details>')).toBeGreaterThan(text.indexOf('Three'));
    expect(text).toContain('<h2 id="recap"');
  });

  test('a question is one with its answer', () => {
    const text = set(
      '```ts predict\n1;\n```\n\n<details>\n<summary>Answer</summary>\n\nIt *is*.\n\n</details>\n\nMore.\n',
    );
    expect(text).toMatch(
      /<div class="predict">.*<summary>Answer<\/summary>.*<em>is<\/em>.*<\/details>\n<\/div>\n<p>More/s,
    );
  });

  test('lines of the acceptance list know their checks', () => {
    expect(set('- <!-- check: real-keys --> Both are real.')).toContain(
      '<li data-check="real-keys">Both are real.</li>',
    );
  });

  test('links lead to pages, and headings without an anchor get one', () => {
    const env = { contents: [] as LessonEnvironment['contents'] };
    expect(set('## Why `a` {#why}\n\n[x](first-aid.md#y)\n\n## Two words', env)).toContain(
      'href="/lessons/first-aid#y"',
    );
    expect(env.contents).toEqual([
      { anchor: 'why', title: 'Why a' },
      { anchor: 'two-words', title: 'Two words' },
    ]);
  });

  test('HTML in a lesson stays text', () => {
    expect(set('<script>alert(1)</script>\n\n`<b>`')).not.toMatch(/<script|<b>/);
  });
});

test('a drawing that is not understood is not drawn', () => {
  expect(readDrawing('just words')).toBeUndefined();
  expect(readDrawing('┌───┐\n│ a │\n└───┘\n\na 1 ──< many b   (x → a.id, on delete CASCADE)')).toBeUndefined();
});

test('a block that is never closed is found', () => {
  expect(unclosedBlock('a\n```ts\nb\n```\n')).toBeUndefined();
  expect(unclosedBlock('a\n```ts\nb\n')).toBe(2);
});
