import { describe, expect, test } from 'vitest';
import { withLateness, type Marked } from '../../../commands/class/with-lateness.ts';
import type { DeadlineRow } from '../../../course/class/deadlines.ts';
import { failed, notReached, passed } from '../../report/formats/documents.ts';

const DUE = new Date('2026-03-01T12:00:00Z');
const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);

function mark(rows: DeadlineRow[], marked: string[] = []): Marked {
  const students = ['ada', 'ben'].map((student) => ({ student, exercises: [passed('01-favorites'), failed()] }));
  return withLateness(students, rows, new Set(marked));
}

function late({ students }: Marked): string[] {
  return students.flatMap(({ student, exercises }) =>
    exercises.filter((result) => result.late).map(({ exercise }) => `${student} ${exercise.slice(0, 2)}`),
  );
}

describe('late is', () => {
  test('whoever handed in after the deadline, to the second, and nobody else', () => {
    const rows = [
      { deadline: DUE },
      { student: 'ada', submitted: at('12:00:00') },
      { student: 'BEN', submitted: at('12:00:01') },
    ];
    const marked = mark(rows);
    expect(late(marked)).toEqual(['ben 01', 'ben 05']);
    expect(marked.students[1]!.exercises[0]!.late).toEqual({
      says: 'deadlines',
      deadline: '2026-03-01T12:00:00.000Z',
      submitted: '2026-03-01T12:00:01.000Z',
    });
    expect(marked.notices).toEqual([]);
  });

  test('by the deadline of the exercise, and by an extension before both', () => {
    const rows = [
      { deadline: at('18:00:00') },
      { exercise: '05-lifeguard-beaches', deadline: DUE },
      { student: 'ben', deadline: at('14:00:00') },
      { student: 'ada', submitted: at('13:00:00') },
      { student: 'ben', submitted: at('13:00:00') },
    ];
    expect(late(mark(rows))).toEqual(['ada 05']);
  });

  test('whom a platform marks, unless the instructor knows better', () => {
    expect(late(mark([], ['ada']))).toEqual(['ada 01', 'ada 05']);
    expect(late(mark([{ deadline: DUE }, { student: 'ada', submitted: at('11:00:00') }], ['ada']))).toEqual([]);
  });

  test('nobody who handed in nothing, and no point changes', () => {
    const student = { student: 'ada', exercises: [notReached('not-submitted'), failed()] };
    const rows = [{ deadline: DUE }, { student: 'ada', submitted: at('13:00:00') }];
    const { students } = withLateness([student], rows, new Set());
    expect(students[0]!.exercises.map(({ late: mark_, points }) => [mark_ !== undefined, points])).toEqual([
      [false, 0],
      [true, failed().points],
    ]);
  });
});

describe('what nobody can tell is said', () => {
  test('when some have no time of handing in', () => {
    const { notices } = mark([{ deadline: DUE }, { student: 'ada', submitted: DUE }]);
    expect(notices).toEqual(['No time of handing in, so not counted as late: ben.']);
  });

  test('when nobody has one', () => {
    expect(mark([{ deadline: DUE }]).notices).toEqual([expect.stringMatching(/^Nothing says when anybody handed in/)]);
  });

  test('when a platform marks somebody who has more time than the others', () => {
    const marked = mark([{ deadline: DUE }, { student: 'ben', deadline: at('20:00:00') }], ['ben']);
    expect(late(marked)).toEqual([]);
    expect(marked.notices).toEqual([
      expect.stringMatching(/^Marked as late by the platform, with a deadline .*: ben\.$/),
    ]);
  });
});
