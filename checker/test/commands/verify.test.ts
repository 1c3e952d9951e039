import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Proof } from '../../prove/proof.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook();
});
afterAll(() => workbook.remove());

describe('verify', () => {
  test('lists what is wrong with one exercise as one document, with its progress elsewhere', async () => {
    const lesson = 'lessons/01-favorites.md';
    workbook.write(lesson, workbook.read(lesson).replace('check: remove ', 'check: removes '));
    const { code, stdout, stderr } = await workbook.run(['verify', '01', 'json']);
    const proof = JSON.parse(stdout) as Proof;
    expect(code).toBe(1);
    expect(proof.exercises.map(({ exercise }) => exercise)).toEqual(['01-favorites']);
    expect(proof.exercises[0]!.mutants.survived).toBe(0);
    const places = proof.findings.map(({ place }) => place);
    expect(places).toContainEqual(expect.stringMatching(/^lessons\/01-favorites\.md:\d+$/));
    expect(places).toContainEqual(expect.stringMatching(/^checker\/hidden\/01-favorites\.test\.ts:\d+$/));
    // The page of what is covered names the checks of every lesson.
    expect(places.filter((place) => !/01-favorites|coverage/.test(place))).toEqual([]);
    expect(stderr).toContain('01-favorites: mutants');
  });

  test('is used wrongly with an exercise that is not there', async () => {
    const { code, stdout, stderr } = await workbook.run(['verify', '99']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no exercise "99".');
  });
});
