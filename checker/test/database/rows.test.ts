import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqlite } from '../../database/sqlite.ts';
import type { DatabaseSession } from '../../database/engine.ts';

const NUMBERS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n';
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-rows-'));
let database: DatabaseSession;

beforeEach(async () => {
  database = await sqlite.open({ directory });
  await database.openConnection(1);
});
afterEach(() => database.close());
afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

const ask = (sql: string): Promise<unknown> => database.execute({ method: 'all', sql, params: [] }, 1).settled;

describe('what a statement gives', () => {
  test('is cut when it never ends, however it is asked for', async () => {
    await ask(`CREATE VIEW endless AS ${NUMBERS}) SELECT i FROM n`);
    for (const sql of ['SELECT i FROM endless', `${NUMBERS}) SELECT i FROM n`]) {
      await expect(ask(sql)).rejects.toMatchObject({ code: 'SQLITE_TOOBIG' });
    }
    expect(await ask('SELECT 1 AS one')).toEqual({ rows: [{ one: 1 }] });
  });

  test('is cut by its bytes, not by its rows alone', async () => {
    await ask(`CREATE VIEW wide AS ${NUMBERS} LIMIT 20) SELECT hex(zeroblob(100000)) AS text FROM n`);
    await expect(ask('SELECT text FROM wide')).rejects.toMatchObject({ code: 'SQLITE_TOOBIG' });
  });

  test('is complete when it takes long, inside a transaction too', async () => {
    await ask(`CREATE VIEW slow AS ${NUMBERS} LIMIT 1000000) SELECT count(*) AS count FROM n`);
    await ask('CREATE TABLE kept (a)');
    await ask('BEGIN');
    await ask('INSERT INTO kept VALUES (1)');
    expect(await ask('SELECT count FROM slow')).toEqual({ rows: [{ count: 1_000_000 }] });
    await ask('COMMIT');
    expect(await database.query('SELECT a FROM kept', [])).toEqual([{ a: 1 }]);
  });

  test('is what the first of several statements gives, as the driver has it', async () => {
    await ask('CREATE TABLE one (a); CREATE TABLE two (a)');
    expect((await database.schema()).tables.map(({ name }) => name)).toEqual(['one']);
  });

  test('comes with the rows of a change that returns them', async () => {
    await ask('CREATE TABLE one (a)');
    expect(await ask('INSERT INTO one VALUES (7), (8) RETURNING a')).toEqual({ rows: [{ a: 7 }, { a: 8 }] });
  });
});
