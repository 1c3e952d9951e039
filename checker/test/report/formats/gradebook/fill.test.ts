import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fillTemplate, type Filled } from '../../../../report/formats/gradebook/fill.ts';
import { CANVAS, MOODLE, type GradebookKind } from '../../../../report/formats/gradebook/kinds.ts';
import { openTemplate } from '../../../../report/formats/gradebook/template.ts';
import type { ResultsDocument } from '../../../../report/results.ts';
import { documentOf, failed, notReached, passed } from '../documents.ts';

const CANVAS_EXPORT = [
  '\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,Favorites (991),Essay (992),Current Score',
  '    Points Possible,,,,,10.00,5.00,(read only)',
  '"Lovelace, Ada",4711,s1,ada,"A, B",,4.00,80.0',
  '"Nguyen, Zoë",4712,s2,zoe,"A, B",2.00,"3,5",70.0',
  '"Student, Test",4713,,test,"A, B",,,',
  '',
].join('\r\n');

const WORKSHEET = [
  'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Feedback comments"',
  '"Participant 1","Ada Lovelace",ada@example.org,Submitted,,"50,00",Yes,',
  '"Participant 2","Zoë Nguyen",zoe@example.org,Submitted,,"50,00",No,',
  '',
].join('\n');

const MOODLE_GRADEBOOK = [
  'First name,Last name,ID number,Email address,Assignment: Favorites (Real),Quiz: Start (Real),Course total (Real)',
  'Ada,Lovelace,s1,ada@example.org,-,5,5',
  '',
].join('\n');

const CLASS = documentOf(
  { student: 'ada', exercises: [failed('01-favorites')] },
  { student: 'zoe', exercises: [passed('01-favorites')] },
);

function fill(text: string, kind: GradebookKind, document: ResultsDocument, column?: string): Filled {
  const students = document.students.map(({ student }) => student);
  const names = { students, exercises: ['01-favorites'] };
  return fillTemplate(openTemplate(new TextEncoder().encode(text), 'grades.csv', kind, names, column), document);
}

function rowsOf(text: string): string[][] {
  return parse(text, { bom: true });
}

describe('a Canvas gradebook', () => {
  test('is filled in in its own measure, and nothing but the one column is touched', () => {
    const { text } = fill(CANVAS_EXPORT, CANVAS, CLASS);
    const lines = CANVAS_EXPORT.split('\r\n');
    lines[2] = lines[2]!.replace('"A, B",,4.00', '"A, B",2,4.00');
    lines[3] = lines[3]!.replace('2.00,"3,5"', '10,"3,5"');
    expect(text).toBe(lines.join('\r\n'));
  });

  test('tells what was filled in, what it was before, and who is not in it or not in the class', () => {
    const more = { ...CLASS, students: [...CLASS.students, { ...CLASS.students[0]!, student: '=eve()' }] };
    expect(fill(CANVAS_EXPORT, CANVAS, more).notes).toEqual([
      'Canvas: filled in 2 of 3 rows of “Favorites (991)”.',
      '  Other grades than before: zoe 2.00 → 10.',
      '  Not in the gradebook: =eve().',
      '  In the gradebook and not in the class, so left as it was: Student, Test.',
    ]);
  });

  test('keeps the cell of work that was not judged or not handed in', () => {
    const document = documentOf(
      { student: 'ada', exercises: [notReached('not-graded', '01-favorites')] },
      { student: 'zoe', exercises: [notReached('not-submitted', '01-favorites')] },
    );
    const { text, notes } = fill(CANVAS_EXPORT, CANVAS, document);
    expect(text).toBe(CANVAS_EXPORT);
    expect(notes).toContain('  Not judged, so left as it was: ada.');
    expect(notes).toContain('  Nothing handed in, so left as it was: zoe.');
  });

  test('is filled in where the column says so', () => {
    expect(rowsOf(fill(CANVAS_EXPORT, CANVAS, CLASS, 'essay').text)[2]![6]).toBe('1');
  });
});

describe('a Moodle worksheet', () => {
  test('gets grades with a comma where it has one, and none where a grade is locked', () => {
    const { text, notes } = fill(WORKSHEET, MOODLE, CLASS);
    expect(rowsOf(text)[1]![4]).toBe('10');
    expect(notes).toContain('  Locked in the gradebook, so left as it was: zoe.');
    const third = documentOf({ student: 'ada', exercises: [passed('01-favorites'), failed('02-both-sides')] });
    expect(rowsOf(fill(WORKSHEET.replace('"50,00",Yes', '"2,50",Yes'), MOODLE, third).text)[1]![4]).toBe('1,25');
  });
});

describe('a Moodle gradebook', () => {
  test('gets the points as they are, and says so, because it does not tell its greatest grade', () => {
    const { text, notes } = fill(MOODLE_GRADEBOOK, MOODLE, CLASS);
    expect(rowsOf(text)[1]!.slice(4)).toEqual(['1', '5', '5']);
    expect(notes[1]).toMatch(/points are written as they are/);
  });
});

describe('a template is refused before anything is graded', () => {
  const two = CANVAS_EXPORT.replace('Favorites (991)', 'Lab (991)');
  test.each<[string, string, GradebookKind, string | undefined, RegExp]>([
    ['when no column is about the exercise', two, CANVAS, undefined, /does not say which column/],
    [
      'when no column is called so',
      CANVAS_EXPORT,
      CANVAS,
      'Current Score',
      /no column for grades called “Current Score”/,
    ],
    [
      'when it is from elsewhere',
      'Name,Grade\nAda,1\n',
      MOODLE,
      undefined,
      /has none of the columns Identifier, ID number/,
    ],
    [
      'when nobody of the class is in it',
      CANVAS_EXPORT.replace(/ada|zoe/gi, 'x'),
      CANVAS,
      undefined,
      /None of the 2 students/,
    ],
  ])('%s', (_, text, kind, column, sentence) => {
    expect(() => fill(text, kind, CLASS, column)).toThrow(sentence);
  });

  test('with the columns that there are', () => {
    expect(() => fill(two, CANVAS, CLASS)).toThrow(
      expect.objectContaining({ next: expect.stringContaining('“Lab (991)”, “Essay (992)”') as string }),
    );
  });
});
