import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { openWorkplace, ROOT, type TestWorkplace } from './workplace.ts';

const EXERCISE = '05-lifeguard-beaches';
const { solution } = places(ROOT, EXERCISE);

let workplace: TestWorkplace;
beforeAll(async () => {
  workplace = await openWorkplace();
});
afterAll(() => workplace.close());

test('whoever looks on is told what each check tried, what was sent for it, and how long that took', async () => {
  const { outcome, checks } = await workplace.check(EXERCISE, solution, { seeds: 1, notesSteps: true });
  expect(outcome).toBe('passed');
  const steps = checks.flatMap((check) => check.steps ?? []);
  const adding = steps.find(({ tried }) => tried.startsWith('Calling addWorkBeaches on Lifeguard '))!;
  expect(adding.statements.map(({ sql }) => sql)).toContainEqual(
    expect.stringMatching(/INSERT INTO `LifeguardBeaches`/),
  );
  expect(adding.more).toBe(0);
  expect(adding.statements.every(({ durationMs }) => durationMs >= 0)).toBe(true);
  const again = steps.find(({ tried }) => tried.startsWith('Running the migrations again'))!;
  const made = again.statements.map(({ sql }) => sql);
  expect(made).toContainEqual(expect.stringMatching(/CREATE TABLE (?:IF NOT EXISTS )?`LifeguardBeaches`/));
});

test('nobody else is: a results document keeps its size', async () => {
  const { checks } = await workplace.check(EXERCISE, solution, { seeds: 1 });
  expect(checks.every((check) => check.steps === undefined)).toBe(true);
});

test('what a step made of the rows is told too, and of tables that it left alone only their names', async () => {
  const { checks } = await workplace.check(EXERCISE, solution, { seeds: 1, notesSteps: true, notesRows: true });
  const steps = checks.flatMap((check) => check.steps ?? []);
  const { rows } = steps.find(({ tried }) => tried.startsWith('Calling addWorkBeaches on Lifeguard '))!;
  expect(rows!.after.map(({ name }) => name)).toEqual(['LifeguardBeaches']);
  expect(rows!.after[0]!.rows.length).toBeGreaterThan(rows!.before[0]!.rows.length);
  expect(rows!.after[0]!.columns).toEqual(expect.arrayContaining(['LifeguardId', 'BeachId']));
  expect(rows!.same).toEqual(['beaches', 'lifeguards']);
  const reading = steps.filter(({ statements }) => statements.every(({ sql }) => sql.startsWith('SELECT')));
  expect(reading.length).toBeGreaterThan(0);
  expect(reading.every((step) => step.rows === undefined)).toBe(true);
});

test('a statement is told with the line of the learner that sent it, in their own file', async () => {
  const name = '09-eager-loading';
  const own = places(ROOT, name).solution;
  const { outcome, checks } = await workplace.check(name, own, { seeds: 1, notesSteps: true });
  expect(outcome).toBe('passed');
  const sent = checks.flatMap(({ steps = [] }) => steps.flatMap(({ statements }) => statements));
  const read = sent.filter(({ sql, place }) => sql.startsWith('SELECT') && place?.file === 'queries.ts');
  expect(read.length).toBeGreaterThan(0);
  const lines = fs.readFileSync(path.join(own, 'queries.ts'), 'utf8').split('\n');
  expect(new Set(read.map(({ place }) => lines[place!.line - 1]))).toEqual(
    new Set(lines.filter((line) => /\bfind\w+\(/.test(line))),
  );
});

test('where pages are made, a question about their code and the tables come with the verdict, and nowhere else', async () => {
  const { question, tables } = await workplace.check(EXERCISE, solution, { seeds: 1, forTalk: true });
  const line = fs.readFileSync(path.join(solution, question!.file), 'utf8').split('\n')[question!.line - 1];
  expect(line).toMatch(/\S/);
  expect(tables!.by).toBe('migrations');
  expect(tables!.tables.map(({ name }) => name).sort()).toEqual(['LifeguardBeaches', 'beaches', 'lifeguards']);
  const again = await workplace.check(EXERCISE, solution, { seeds: 1, forTalk: true });
  expect([again.question, again.tables]).toEqual([question, tables]);
  expect(await workplace.check(EXERCISE, solution, { seeds: 1 })).not.toHaveProperty('tables');
});
