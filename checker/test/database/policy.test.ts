import { describe, expect, test } from 'vitest';
import { findRefusal } from '../../database/sqlite/policy.ts';

describe('the statements of an exercise', () => {
  test.each([
    'SELECT 1; ',
    '-- a comment\nINSERT INTO a VALUES (";ATTACH")',
    "/* ATTACH */ UPDATE a SET b = 'x;VACUUM' WHERE c = [PRAGMA;x]",
    'PRAGMA foreign_keys = OFF;',
    'PRAGMA TABLE_INFO(`beaches`);',
    'pragma main.index_list("a")',
    'CREATE UNIQUE INDEX IF NOT EXISTS a ON b (c)',
    'CREATE TEMP TABLE a (b)',
    'create trigger t after delete on a begin delete from b; select 1; end',
    'BEGIN IMMEDIATE TRANSACTION; COMMIT; ROLLBACK TO x; SAVEPOINT `a`',
    'WITH RECURSIVE n(x) AS (SELECT 1) SELECT x FROM n',
    ';;',
    '',
  ])('run: %s', (sql) => {
    expect(findRefusal(sql)).toBeUndefined();
  });

  test.each([
    ["ATTACH 'x.db' AS x", 'ATTACH'],
    ["/**/ attach database 'x' as y", 'ATTACH'],
    ["SELECT 1; ATTACH 'x' AS x", 'ATTACH'],
    ["SELECT ';' ; -- x\n DETACH x", 'DETACH'],
    ["VACUUM INTO '/tmp/x'", 'VACUUM'],
    ['PRAGMA writable_schema = ON', 'PRAGMA writable_schema'],
    ['PRAGMA main.journal_mode = WAL', 'PRAGMA journal_mode'],
    ['PRAGMA "temp_store_directory" = \'/\'', 'PRAGMA temp_store_directory'],
    ['PRAGMA', 'PRAGMA'],
    ['CREATE VIRTUAL TABLE a USING fts5(b)', 'CREATE VIRTUAL'],
    ['EXPLAIN PRAGMA foreign_keys', 'EXPLAIN'],
    ['SELECT "; ATTACH', undefined],
  ])('are refused: %s', (sql, words) => {
    expect(findRefusal(sql)).toEqual(words && { kind: 'refused', words });
  });

  test('that are none are left for SQLite to name', () => {
    expect(findRefusal('SELEKT 1')).toEqual({ kind: 'unknown', words: 'SELEKT' });
  });

  test('are read once however many quotes and comments stay open', () => {
    const sql = "SELECT '".repeat(5_000) + '/*'.repeat(5_000) + '"'.repeat(5_001);
    expect(findRefusal(sql)).toBeUndefined();
  });
});
