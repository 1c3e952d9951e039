import { zipSync, type Zippable } from 'fflate';
import { escapeLine } from '../terminal/escape.ts';
import type { ResultsDocument } from '../results.ts';
import type { FeedbackKind } from './feedback-kinds.ts';
import type { DrawTables } from './html/made-tables.ts';
import { studentPage } from './html/student-page.ts';
import { sumPoints } from './points.ts';

/** What returns to the students, and what the instructor has to know about it. */
export interface Feedback {
  zip: Uint8Array;
  notes: string[];
}

/** The names of the folders and zips that each student's work came in, as they were downloaded. */
export type Downloads = ReadonlyMap<string, string[]>;

/**
 * Everybody's page in one zip, by names that the platform knows again: those of what it gave for download. Who has no
 * such name is listed, and so is whose work nobody judged: that page would look like a verdict.
 */
export function toFeedback(
  document: ResultsDocument,
  downloads: Downloads,
  kind: FeedbackKind,
  draw?: DrawTables,
): Feedback {
  const files: Zippable = {};
  const left: Record<'nothing' | 'judged' | 'unnamed', string[]> = { nothing: [], judged: [], unnamed: [] };
  for (const result of document.students) {
    const { student, exercises } = result;
    const name = nameFor(downloads.get(student) ?? [], kind);
    const { judged } = sumPoints(exercises);
    if (!downloads.get(student)?.length) left.nothing.push(student);
    else if (name === undefined) left.unnamed.push(student);
    else if (!judged) left.judged.push(student);
    else Object.assign(files, pack(name, studentPage(result, document, draw), kind));
  }
  const count = Object.keys(files).length;
  return {
    zip: zipSync(files, { mtime: LONG_AGO }),
    notes: [
      `Feedback: the pages of ${count} of ${document.students.length} students. ${HOW_TO[kind]}`,
      ...list('Handed in nothing, so nothing returns', left.nothing),
      ...list('Not judged, so nothing returns yet', left.judged),
      ...list(`Not named as ${NAMES[kind]} names downloads, so nothing returns`, left.unnamed),
    ],
  };
}

/** Whether anything can return by these names at all. */
export function canReturn(downloads: Downloads, kind: FeedbackKind): boolean {
  return [...downloads.values()].some((names) => nameFor(names, kind) !== undefined);
}

/** Of what somebody handed in twice, the last counts; of several parts that Moodle gives, the one with files. */
function nameFor(names: string[], kind: FeedbackKind): string | undefined {
  const known = names.filter((name) => PATTERNS[kind].test(name));
  return known.findLast((name) => kind === 'canvas' || name.includes('_assignsubmission_file')) ?? known.at(-1);
}

function pack(name: string, page: string, kind: FeedbackKind): Zippable {
  const bytes = new TextEncoder().encode(page);
  // Canvas shows a file that comes back under the name of what was handed in: a page in the name of a zip would not open.
  if (kind === 'canvas') {
    return { [`${name.replace(/\.zip$/i, '')}.zip`]: zipSync({ [PAGE]: bytes }, { mtime: LONG_AGO }) };
  }
  // Downloaded without folders, the part behind the platform's words is the name of the student's file.
  const folder = /\.zip$/i.test(name) ? PATTERNS.moodle.exec(name)![0].replace(/_?$/, '_') : name;
  return { [`${folder}/${PAGE}`]: bytes };
}

function list(label: string, names: string[]): string[] {
  return names.length === 0 ? [] : [`  ${label}: ${names.map(escapeLine).join(', ')}.`];
}

const PAGE = 'feedback.html';
const PATTERNS = {
  moodle: /^.+?_\d+_assignsubmission_[a-z]+(?:_|$)/,
  canvas: /^(?:[^_]+_(?:late_)?\d+|anon_(?:late_)?[a-z0-9]+)_\d+(?:[_.]|$)/i,
};
const NAMES = { moodle: 'Moodle', canvas: 'Canvas' };
const HOW_TO = {
  moodle: 'Give the zip to “Upload multiple feedback files in a zip” of the assignment.',
  canvas: 'Give the zip to “Re-Upload Submissions” of the assignment.',
};
/** The same pages are the same zip, whenever it is made. */
const LONG_AGO = new Date(1980, 0, 1);
