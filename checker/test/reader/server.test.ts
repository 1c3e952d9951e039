import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { openProgress, type OpenProgress } from '../../course/progress.ts';
import { NOTHING } from '../../course/progress/schema.ts';
import { chooseQuestions } from '../../course/review/choose.ts';
import { readQuestions } from '../../course/review/questions.ts';
import { openReader, type Reader, type ReaderOptions } from '../../reader/open-reader.ts';
import type { Broken } from '../../types.ts';
import { check, result } from './results.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const EXERCISE = '01-favorites';

let root: string;
let progress: OpenProgress;
let reader: Reader;
const opened: string[] = [];
const checked: string[] = [];
const faults: unknown[] = [];
let broken: Broken | undefined;

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-'));
  for (const folder of ['lessons', 'exercises', 'solutions', 'checker/starters']) {
    fs.cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
  }
  progress = await openProgress(root);
  reader = await openReader(await options());
});
afterAll(async () => {
  await reader.close();
  await progress.settled();
  fs.rmSync(root, { recursive: true, force: true });
});

async function options(): Promise<ReaderOptions> {
  return {
    root,
    lessons: await readCatalog(root),
    progress,
    port: 0,
    open: async (file, line) => {
      opened.push(`${path.relative(root, file).split(path.sep).join('/')}:${line}`);
      return 'Opened.';
    },
    check: (exercise) => checked.push(exercise),
    explain: () => undefined,
    inspect: async () => undefined,
    lookOn: async () => result(),
    tryOut: async () => ({ said: [], reply: { kind: 'value', value: { kind: 'nothing' } }, before: [], after: [] }),
    breakIt: async () => broken ?? { sentence: 'This is for later.' },
    reset: async (exercise) => `${exercise} is as it was handed out again.`,
    question: async ({ title }, { outcome }) => `# A question about ${title}, which has ${outcome}`,
    onFault: (error) => faults.push(error),
  };
}

interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** `fetch` does not let a test say which host it asks. */
function ask(
  where: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body } = init;
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: reader.port,
        path: where,
        method,
        headers: { host: `127.0.0.1:${reader.port}`, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject).end(body);
  });
}

function send(where: string, data: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const own = { origin: `http://127.0.0.1:${reader.port}`, 'content-type': 'application/json', ...headers };
  return ask(where, { method: 'POST', headers: own, body: typeof data === 'string' ? data : JSON.stringify(data) });
}

/** Opens a stream; `ended` has what was told until that is enough. */
function listen(isEnough: (words: string) => boolean): { opened: Promise<void>; ended: Promise<string> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const ended = new Promise<string>((resolve, reject) => {
    let words = '';
    const headers = { host: `127.0.0.1:${reader.port}` };
    const request = http.get(
      { host: '127.0.0.1', port: reader.port, path: '/events', headers, agent: false },
      (response) => {
        response.setEncoding('utf8').on('data', (chunk: string) => {
          words += chunk;
          open();
          if (!isEnough(words)) return;
          request.destroy();
          resolve(words);
        });
        response.on('error', () => {});
      },
    );
    request.on('error', reject);
  });
  return { opened, ended };
}

describe('what the server refuses', () => {
  test('another host name, as in DNS rebinding', async () => {
    expect(await ask('/', { headers: { host: `evil.example:${reader.port}` } })).toMatchObject({ status: 421 });
    expect(await ask('/', { headers: { host: '127.0.0.1:1' } })).toMatchObject({ status: 421 });
  });

  test('a request that another page makes, whatever it asks for', async () => {
    const elsewhere = { origin: 'https://evil.example' };
    expect(await ask('/', { headers: elsewhere })).toMatchObject({ status: 403 });
    expect(await ask('/events', { headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({ status: 403 });
    expect(await ask('/', { headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' } })).toMatchObject({
      status: 403,
    });
    expect(await send('/check', { exercise: EXERCISE }, elsewhere)).toMatchObject({ status: 403 });
    expect(await send('/check', { exercise: EXERCISE }, { origin: 'null' })).toMatchObject({ status: 403 });
    expect(checked).toEqual([]);
  });

  test('a link on another page may lead here', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await ask('/', { headers: visit })).toMatchObject({ status: 200 });
  });

  test('a form, a body without end, what is no JSON, and what nobody here sends', async () => {
    expect(await send('/check', 'exercise=1', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
      status: 415,
    });
    expect(await send('/check', '{')).toMatchObject({ status: 400 });
    expect(await send('/check', { exercise: 'x'.repeat(100_000) })).toMatchObject({
      status: 400,
      text: expect.stringContaining('too long'),
    });
    expect(await send('/check', { exercise: '../../etc' })).toMatchObject({
      status: 400,
      text: expect.stringContaining('There is no exercise'),
    });
    expect(await ask('/', { method: 'PUT' })).toMatchObject({ status: 405 });
    expect(checked).toEqual([]);
  });

  test('a file outside of the exercise is never opened', async () => {
    for (const file of ['../../package.json', '/etc/passwd', '../02-both-sides/models/user.ts', 'models/../../../x']) {
      expect(await send('/open', { exercise: EXERCISE, file, line: 1 })).toMatchObject({ status: 400 });
    }
    expect(opened).toEqual([]);
    await send('/open', { exercise: EXERCISE, file: 'models/user.ts', line: 3 });
    expect(opened).toEqual([`exercises/${EXERCISE}/models/user.ts:3`]);
  });
});

describe('what the server sends', () => {
  test('pages under a policy that lets no script or style in a page run', async () => {
    const { headers, text } = await ask(`/lessons/${EXERCISE}`);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<[^>]+ (style|on\w+)=|<script>|<style/);
  });

  test('a page that is not there, in words', async () => {
    const { status, text } = await ask('/lessons/99-nothing');
    expect({ status, text }).toMatchObject({ status: 404, text: expect.stringContaining('There is no such page') });
    expect(await ask('/lessons/..%2f..%2fpackage')).toMatchObject({ status: 404 });
    expect(await ask('//evil.example/x')).toMatchObject({ status: 404 });
  });

  test('what has not changed is not sent again', async () => {
    const first = await ask('/assets/style.css');
    const again = await ask('/assets/style.css', { headers: { 'if-none-match': first.headers.etag! } });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
  });

  test('a summary that can be kept, with a name that is only a name', async () => {
    const { headers, text } = await ask('/summary.html?name=%3Cb%3EAda');
    expect(headers['content-disposition']).toBe('attachment; filename="sandcastle.html"');
    expect(text).toContain('<h1>&lt;b&gt;Ada</h1>');
    expect(text).not.toMatch(/ (src|href)=/);
    expect((await ask('/summary')).text).toContain('0 of ');
  });

  test('the present state first, and then every change, to twenty pages at once', async () => {
    const told = Array.from({ length: 20 }, () => listen((words) => words.includes('event: change')));
    await Promise.all(told.map(({ opened }) => opened));
    // A page that comes back is known: no second window is opened.
    await reader.visited;
    reader.tell({ kind: 'checking', exercise: EXERCISE, again: false });
    for (const { ended } of told)
      expect(await ended).toMatch(
        /^retry: \d+\n\nevent: state\ndata: \{"run":\d+,"serials":\{.*\}\}\n\nevent: change\ndata: .*"01-favorites"/,
      );
  });

  test('hints and giving up are remembered where the terminal looks too', async () => {
    await send('/hint', { exercise: EXERCISE, step: 2 });
    expect(progress.exercise(EXERCISE)).toMatchObject({ hintsShown: 2, gaveUp: false });
    const { text } = await ask(`/lessons/${EXERCISE}`);
    expect(text.match(/data-hint="\d" open/g)).toEqual(['data-hint="1" open', 'data-hint="2" open']);
    expect(text).not.toContain('This is one way');
    await send('/give-up', { exercise: EXERCISE });
    expect((await ask(`/lessons/${EXERCISE}`)).text).toContain('This is one way');
  });
});

describe('what the keys of the terminal do too', () => {
  const evil = '<script>alert(1)</script>';
  const passed = (exercise: string) => result({ exercise, outcome: 'passed', checks: [check({ outcome: 'passed' })] });

  test('the diary has what was met, and what is overcome', async () => {
    expect((await ask('/diary')).text).toContain('The diary is empty');
    const diagnosis = { id: 'x', message: `${evil} is no name. More.`, lesson: '02-both-sides#pairs' };
    progress.judged(result({ checks: [check({ diagnosis })] }));
    const { text } = await ask('/diary');
    expect(text).toMatch(
      /<b>Open:<\/b> &lt;script.*is no name\. <a href="\/lessons\/02-both-sides#pairs">Read about it/,
    );
    expect(text).not.toContain('<script>');
    progress.judged(passed(EXERCISE));
    expect((await ask('/diary')).text).toMatch(/passed.*<b>Overcome:<\/b>/);
  });

  test('a review asks what the terminal would ask, notes each answer, and is due no more when it was gone through', async () => {
    expect((await ask('/review')).text).toContain('Pass an exercise first');
    for (const exercise of [EXERCISE, '02-both-sides']) reader.seen(passed(exercise));
    expect((await ask('/')).text).toMatch(/review<\/a> is due/);
    expect((await ask('/lessons/02-both-sides')).text).toContain('Before you go on');
    const { text } = await ask('/review');
    const questions = [...text.matchAll(/data-question="([^"]+)"/g)].map(([, id]) => id!);
    const lessons = (await readCatalog(root)).filter(({ name }) => [EXERCISE, '02-both-sides'].includes(name));
    expect(questions).toEqual(chooseQuestions(await readQuestions(root, lessons), NOTHING).map(({ id }) => id));
    expect(await send('/review/answer', { question: '99-no#such', knew: true })).toMatchObject({ status: 400 });
    const answers = questions.map((question, at) => ({ question, knew: at > 0 }));
    for (const answer of answers) expect(await send('/review/answer', answer)).toMatchObject({ status: 200 });
    expect(progress.data.review.questions[questions[0]!]).toMatchObject({ missed: 1, knownInARow: 0 });
    const end = await send('/review/end', { answers });
    expect(end.text).toMatch(new RegExp(`You knew ${questions.length - 1} of ${questions.length}\\..*come back`, 's'));
    expect((await ask('/')).text).not.toMatch(/is due/);
    expect((await ask('/review')).text).toContain(`class="question is-asked" data-question="${questions[0]}"`);
  });

  test('what is taken out of a copy is shown, and what breaks once that was guessed; nothing of it is HTML', async () => {
    expect((await send('/break', { exercise: EXERCISE })).text).toContain('This is for later.');
    broken = { file: `${evil}.ts`, line: 2, before: `a\n${evil}`, text: 'a\nb', result: result({ message: evil }) };
    const { html } = JSON.parse((await send('/break', { exercise: EXERCISE })).text) as { html: string };
    expect(html).toMatch(/Yours: .*&lt;script.*Instead: .*b.*<details.*failed.*Your own files are as they were/s);
    expect(html).not.toContain('<script');
    expect(await send('/break', { exercise: 'x' })).toMatchObject({ status: 400 });
  });

  test('a question is about the last verdict, and there is none before the first', async () => {
    const exercise = '12-data-on-the-link';
    const early = await send('/question', { exercise });
    expect(early.status).toBe(400);
    expect(early.text).toContain('There is no verdict yet to ask about. Save a file first.');
    reader.tell({ kind: 'verdict', exercise, result: result({ exercise, outcome: 'failed' }) });
    const { text } = JSON.parse((await send('/question', { exercise })).text) as { text: string };
    expect(text).toMatch(/^# A question about .+, which has failed$/);
    expect(await send('/question', { exercise: 'x' })).toMatchObject({ status: 400 });
  });

  test('an exercise is begun anew when a page says so, and no other folder is', async () => {
    expect((await send('/reset', { exercise: EXERCISE })).text).toContain(
      '01-favorites is as it was handed out again.',
    );
    for (const exercise of ['x', '../01-favorites', ''])
      expect(await send('/reset', { exercise })).toMatchObject({ status: 400 });
  });
});

describe('what may go wrong', () => {
  test('a port that is taken is left to whoever has it', async () => {
    const other = await openReader({ ...(await options()), port: reader.port });
    expect(other.port).not.toBe(reader.port);
    await other.close();
  });

  test('a lesson that is broken while it is edited says where, and stays as it was', async () => {
    const file = path.join(root, 'lessons', '02-both-sides.md');
    const whole = fs.readFileSync(file, 'utf8');
    await ask('/lessons/02-both-sides');
    fs.writeFileSync(file, `${whole}\n\`\`\`ts run\nawait`);
    const { text } = await ask('/lessons/02-both-sides');
    expect(text).toMatch(/This lesson is broken at the moment.*line \d+: this block of code is never closed/s);
    expect(text).toContain('id="your-turn"');
    fs.writeFileSync(file, whole.replace('title:', 'tittle:'));
    expect((await ask('/lessons/02-both-sides')).text).toContain('tittle: there is no such key');
    fs.writeFileSync(file, whole);
    expect((await ask('/lessons/02-both-sides')).text).not.toContain('This lesson is broken');
  });

  test('a lesson that was broken before anybody saw it says where on a page of its own', async () => {
    const file = path.join(root, 'lessons', '04-duplicates.md');
    const whole = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, `${whole}\n\`\`\`ts run\nawait`);
    const { status, text } = await ask('/lessons/04-duplicates', { headers: { accept: 'text/html' } });
    expect(status).toBe(400);
    expect(text).toMatch(/<h1>This page cannot be shown<\/h1>.*line \d+: this block of code is never closed/s);
    fs.writeFileSync(file, whole);
    expect((await ask('/lessons/04-duplicates')).status).toBe(200);
  });

  test('an exercise whose folder is deleted says how to get it back', async () => {
    fs.rmSync(path.join(root, 'exercises', '03-join-table'), { recursive: true });
    const { status, text } = await ask('/lessons/03-join-table');
    expect(status).toBe(200);
    expect(text).toContain('npm run reset 03-join-table');
    // A page that shows it hears of it too.
    const { parts } = JSON.parse((await ask('/workbench/03-join-table')).text) as { parts: Record<string, string> };
    expect(parts['checks']).toContain('npm run reset 03-join-table');
  });

  test('nothing of this was a fault of ours', () => expect(faults).toEqual([]));
});
