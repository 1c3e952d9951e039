import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseSession } from '../../database/engine.ts';
import { sqlite } from '../../database/sqlite.ts';
import { RowWatch } from '../../judge/step-rows.ts';
import { stepsIn } from '../../judge/steps.ts';
import type { World } from '../../judge/world.ts';
import { benchNews } from '../../reader/workbench/bench.ts';
import { stepsOf } from '../../reader/workbench/steps.ts';
import { markup } from '../../report/formats/html/markup.ts';
import { check, result, view } from './results.ts';

const MANY = 100_000;

let directory: string;
let database: DatabaseSession;
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-'));
  database = await sqlite.open({ directory });
  await database.openConnection(1);
});
afterAll(async () => {
  await database.close();
  fs.rmSync(directory, { recursive: true, force: true });
});

const send = (sql: string) => database.execute({ method: 'run', sql }, 1).settled;

test('of 100,000 statements and as many rows the page is told the first ones, and how many there are besides', async () => {
  await send('CREATE TABLE Shows (id INTEGER PRIMARY KEY, title TEXT)');
  const watch = new RowWatch(database);
  const before = await watch.look();
  const mark = database.tape.mark();
  await send(
    `INSERT INTO Shows (title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY}) SELECT 'show ' || i FROM n`,
  );
  const rows = await watch.since(before, database.tape.since(mark));
  for (let sent = 0; sent < MANY; sent++) {
    database.tape.record({ connection: 1, probe: 'call', sql: `SELECT ${'x'.repeat(3_000)} FROM t${sent}` });
  }
  const places = { ofStack: () => undefined, inText: (text: string) => text };
  const world = { database, places, steps: [{ tried: 'Calling it.', from: mark, rows }] } as unknown as World;
  const steps = stepsIn([world]);
  const [step] = steps;
  expect(step!.statements.length + step!.more).toBe(MANY + 1);
  expect(step!.rows!.after).toMatchObject([{ name: 'Shows', more: MANY - step!.rows!.after[0]!.rows.length }]);
  expect(JSON.stringify(steps).length).toBeLessThan(1_000_000);

  const noted = check({ steps });
  const { text } = stepsOf(noted, '01-favorites', (code) => markup`${code}`);
  expect(text).toMatch(/… and 99\d{3} more<\/p><h4>Rows.*Shows \(and 99\d{3} more\)/s);
  expect(text.length).toBeLessThan(200_000);
  const { parts } = await benchNews(view({ result: result({ checks: [noted] }) }));
  expect(JSON.stringify(parts).length).toBeLessThan(20_000);
});

test('many steps of many worlds are cut as one', () => {
  for (let sent = 0; sent < 1_000; sent++) {
    database.tape.record({ connection: 1, probe: 'call', sql: `SELECT ${sent}` });
  }
  const rows = {
    before: [],
    after: [{ name: 'T', columns: ['a', 'b'], rows: Array(20).fill(['1', '2']), more: 0 }],
    same: [],
  };
  const asked = Array.from({ length: 1_000 }, (_, from) => ({ tried: `Step ${from}.`, from, rows }));
  const world = { database, places: { ofStack: () => undefined }, steps: asked } as unknown as World;
  const steps = stepsIn([world, world]);
  expect(steps.length).toBeLessThan(100);
  expect(JSON.stringify(steps).length).toBeLessThan(1_000_000);
});
