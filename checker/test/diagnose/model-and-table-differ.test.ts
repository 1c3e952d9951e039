import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, joinTable, META, PARENTS } from './evidence.ts';

describe('model-and-table-differ', () => {
  const tables = [...PARENTS, joinTable()];
  const sql = ['SELECT * FROM `lifeguards`'];
  const claimed = guardsAndBeaches();
  claimed[0]!.attributes['nickname'] = { column: 'nickname', type: 'STRING', allowNull: true, primaryKey: false };
  const tried = 'Reading the beaches of Lifeguard 3';

  test('is said when a check fails on a table that its model does not fit, and nothing else explains it', () => {
    const found = evidence({ tried, actual: 'nothing', claimed, tables });
    found.finding.sql = sql;
    expect(diagnose(found)).toMatchObject({ id: 'model-and-table-differ', lesson: '03-join-table#columns' });
    expect(diagnose(found)!.message).toContain('the table lifeguards has no column nickname');
  });

  test('says nothing about a table that the check did not use, nor about what only differs', () => {
    expect(diagnose(evidence({ tried, actual: 'nothing', claimed, tables }))).toBeUndefined();
    const mild = evidence({ tried, actual: 'nothing', claimed: guardsAndBeaches(), tables });
    mild.finding.sql = sql;
    expect(diagnose(mild)).toBeUndefined();
  });

  test('says nothing where sync makes the tables, or where the migrations have not run', () => {
    const synced = evidence({ exercise: '02-both-sides', tried, claimed, tables });
    const early = evidence({ tried, claimed, tables: tables.filter((one) => one !== META) });
    for (const one of [synced, early]) {
      one.finding.sql = sql;
      expect(diagnose(one)).toBeUndefined();
    }
  });
});
