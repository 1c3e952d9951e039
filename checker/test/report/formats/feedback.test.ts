import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handedIn } from '../../../course/class/handed-in.ts';
import { extractZip } from '../../../course/zip/extract-zip.ts';
import { toFeedback } from '../../../report/formats/feedback.ts';
import type { FeedbackKind } from '../../../report/formats/feedback-kinds.ts';
import { documentOf, failed, HOSTILE, notReached, passed } from './documents.ts';

const MOODLE = {
  'Ada Lovelace': ['Ada Lovelace_12345_assignsubmission_file_'],
  'Zoë Ñandú': ['Zoë Ñandú_12346_assignsubmission_file'],
  'Ben Kid': ['Ben Kid_12347_assignsubmission_file_my_work_2.zip'],
  'Cleo Two': ['Cleo Two_12348_assignsubmission_file_', 'Cleo Two_12348_assignsubmission_onlinetext_'],
};
const CANVAS = {
  lovelaceada: ['lovelaceada_12345_67890_submission.zip'],
  kidben: ['kidben_LATE_12346_67891_my_work-2.zip'],
  twocleo: ['twocleo_12347_67892_a.zip', 'twocleo_12347_67893_b.zip'],
  unpacked: ['unpacked_12348_67894_submission'],
};

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-feedback-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function feedbackFor(names: Record<string, string[]>, kind: FeedbackKind) {
  const students = Object.keys(names).map((student) => ({ student, exercises: [failed()] }));
  return toFeedback(documentOf(...students), new Map(Object.entries(names)), kind);
}

/** As Moodle 5 tells whose a file is: of the first part of its path with four pieces, the second is the participant. */
function participantOf(file: string): string | undefined {
  const pieces = file.split('/').map((part) => part.split('_'));
  return pieces.find((part) => part.length >= 4 && /^\d+$/.test(part[1]!) && part[2] === 'assignsubmission')?.[1];
}

/** As Canvas tells whose a file is: the first two pieces that are numbers are the user and what they handed in. */
function attachmentOf(file: string): string[] {
  const pieces = file.split('_').filter((piece) => piece !== 'LATE');
  return pieces.filter((piece) => /^\d+$/.test(piece)).slice(0, 2);
}

describe('for Moodle', () => {
  test('everybody has their page in a folder that is called as in the download', () => {
    const files = unzipSync(feedbackFor(MOODLE, 'moodle').zip);
    expect(Object.keys(files)).toEqual([
      'Ada Lovelace_12345_assignsubmission_file_/feedback.html',
      'Zoë Ñandú_12346_assignsubmission_file/feedback.html',
      'Ben Kid_12347_assignsubmission_file_/feedback.html',
      'Cleo Two_12348_assignsubmission_file_/feedback.html',
    ]);
    expect(Object.keys(files).map(participantOf)).toEqual(['12345', '12346', '12347', '12348']);
    const [ada, zoe] = Object.values(files).map((page) => new TextDecoder().decode(page));
    expect([ada, zoe]).toEqual([expect.stringContaining('<h1>Ada Lovelace'), expect.stringContaining('<h1>Zoë Ñandú')]);
  });

  test('what comes out of the zip is known again as the same people', async () => {
    const zip = path.join(folder, 'feedback.zip');
    fs.writeFileSync(zip, feedbackFor(MOODLE, 'moodle').zip);
    await extractZip(zip, path.join(folder, 'out'));
    const people = await handedIn(path.join(folder, 'out'));
    expect(people.map(({ student, id }) => [student, id])).toEqual([
      ['Ada Lovelace', '12345'],
      ['Ben Kid', '12347'],
      ['Cleo Two', '12348'],
      ['Zoë Ñandú', '12346'],
    ]);
  });
});

describe('for Canvas', () => {
  test('everybody has a zip that is called as what they handed in, with their page in it', () => {
    const files = unzipSync(feedbackFor(CANVAS, 'canvas').zip);
    expect(Object.keys(files)).toEqual([
      'lovelaceada_12345_67890_submission.zip',
      'kidben_LATE_12346_67891_my_work-2.zip',
      'twocleo_12347_67893_b.zip',
      'unpacked_12348_67894_submission.zip',
    ]);
    expect(Object.keys(files).map(attachmentOf)).toEqual([
      ['12345', '67890'],
      ['12346', '67891'],
      ['12347', '67893'],
      ['12348', '67894'],
    ]);
    const page = unzipSync(files['kidben_LATE_12346_67891_my_work-2.zip']!)['feedback.html'];
    expect(new TextDecoder().decode(page)).toContain('<h1>kidben');
  });

  test('what comes out of the zip is known again as the same people', async () => {
    const zip = path.join(folder, 'feedback.zip');
    fs.writeFileSync(zip, feedbackFor(CANVAS, 'canvas').zip);
    await extractZip(zip, path.join(folder, 'out'));
    const people = await handedIn(path.join(folder, 'out'));
    expect(people.map(({ student, late }) => [student, late])).toEqual([
      ['kidben', true],
      ['lovelaceada', false],
      ['twocleo', false],
      ['unpacked', false],
    ]);
  });
});

test('who is left out, and why, is said', () => {
  const document = documentOf(
    { student: 'ada', exercises: [passed()] },
    { student: 'ben', exercises: [notReached('not-submitted')] },
    { student: 'cleo', exercises: [notReached('not-graded')] },
    { student: HOSTILE, exercises: [passed()] },
  );
  const downloads = new Map([
    ['ada', ['ada_1_assignsubmission_file_']],
    ['ben', []],
    ['cleo', ['cleo_3_assignsubmission_file_']],
    [HOSTILE, ['dora']],
  ]);
  const { zip, notes } = toFeedback(document, downloads, 'moodle');
  expect(Object.keys(unzipSync(zip))).toEqual(['ada_1_assignsubmission_file_/feedback.html']);
  expect(notes).toEqual([
    expect.stringMatching(/^Feedback: the pages of 1 of 4 students\. Give the zip to “Upload multiple feedback files/),
    '  Handed in nothing, so nothing returns: ben.',
    '  Not judged, so nothing returns yet: cleo.',
    expect.stringMatching(/^ {2}Not named as Moodle names downloads, so nothing returns: =cmd/),
  ]);
  // eslint-disable-next-line no-control-regex
  expect(notes.join('')).not.toMatch(/[\u0000-\u001f]/);
});

test('the same results are the same zip, byte for byte', () => {
  expect(feedbackFor(CANVAS, 'canvas').zip).toEqual(feedbackFor(CANVAS, 'canvas').zip);
});
