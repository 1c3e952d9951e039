import path from 'node:path';
import { toClassroom } from '../../report/formats/classroom.ts';
import { toCsv } from '../../report/formats/csv.ts';
import { toGradescope } from '../../report/formats/gradescope.ts';
import type { DrawTables } from '../../report/formats/html/made-tables.ts';
import { toHtml } from '../../report/formats/html.ts';
import { toJUnit } from '../../report/formats/junit.ts';
import type { Downloads } from '../../report/formats/feedback.ts';
import type { FeedbackKind } from '../../report/formats/feedback-kinds.ts';
import type { ClassNames } from '../../report/formats/gradebook/template.ts';
import type { ResultsDocument } from '../../report/results.ts';
import { planFeedback } from './feedback.ts';
import { openGradebooks } from './gradebooks.ts';
import { hasPages, type OutputOptions } from './options.ts';
import { checkPages } from './pages.ts';
import { checkPlaces } from './places.ts';

/** What an output is made of, once the results are there. */
export interface Rendered {
  /** Names are relative to the output's folder. A zip is bytes. */
  files: { name: string; text: string | Uint8Array }[];
  /** What the person has to know about it, a sentence each. */
  notes: string[];
}

/** One output that was asked for. */
export interface Output {
  /** Without dashes: `csv`. */
  option: string;
  /** Where it is to be, as an absolute path: a file, or a folder of pages. */
  target: string;
  kind: 'file' | 'folder';
  render(document: ResultsDocument): Rendered;
}

/** What is known before anything is graded. */
export interface Around {
  cwd: string;
  /** The folders that are being graded: what is written there would be graded next time. */
  graded: string[];
  /** Who and what is in the class. */
  names?: ClassNames;
  /** What each student's work came in. */
  downloads?: Downloads;
}

/**
 * Makes a list of what to write, and makes sure that it can be written, before minutes go into grading.
 *
 * @throws Problem `usage` that names every output that cannot be
 */
export async function planOutputs(
  options: OutputOptions,
  { cwd, graded, names, downloads }: Around,
): Promise<Output[]> {
  const outputs: Output[] = (Object.keys(FILES) as (keyof typeof FILES)[])
    .filter((option) => options[option] !== undefined)
    .map((option) => {
      const target = path.resolve(cwd, options[option]!);
      const name = path.basename(target);
      return {
        option,
        target,
        kind: 'file',
        render: (document) => ({ files: [{ name, text: FILES[option](document) }], notes: [] }),
      };
    });
  // Laying out pictures takes a library that nobody else needs.
  const draw = hasPages(options) ? (await import('./picture.ts')).pictures() : undefined;
  if (options.html !== undefined) outputs.push(toPages(path.resolve(cwd, options.html), draw));
  const gradebooks = names ? await openGradebooks(options, cwd, names) : [];
  outputs.push(...gradebooks.map(({ output }) => output));
  if (options.feedback !== undefined && downloads) {
    const target = options['feedback-out'];
    const kind = options.feedback as FeedbackKind;
    outputs.push(planFeedback(kind, downloads, graded[0]!, target && path.resolve(cwd, target), draw));
  }
  await checkPlaces(
    outputs,
    graded,
    gradebooks.map(({ source }) => source),
  );
  if (options.html !== undefined) await checkPages(path.resolve(cwd, options.html));
  return outputs;
}

function toPages(target: string, draw: DrawTables | undefined): Output {
  return {
    option: 'html',
    target,
    kind: 'folder',
    render: (document) => ({ files: toHtml(document, draw), notes: [] }),
  };
}

const FILES = { csv: toCsv, junit: toJUnit, gradescope: toGradescope, classroom: toClassroom };
