import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { fillTemplate } from '../../report/formats/gradebook/fill.ts';
import { CANVAS, MOODLE } from '../../report/formats/gradebook/kinds.ts';
import { openTemplate, type ClassNames } from '../../report/formats/gradebook/template.ts';
import type { OutputOptions } from './options.ts';
import type { Output } from './plan.ts';
import type { Source } from './places.ts';

/** A gradebook to be filled in: what is read, and what becomes of it. */
export interface Gradebook {
  source: Source;
  output: Output;
}

/**
 * Opens the gradebooks that an instructor exported, before minutes go into grading.
 *
 * @throws Problem `usage` when one cannot be filled in
 */
export async function openGradebooks(options: OutputOptions, cwd: string, names: ClassNames): Promise<Gradebook[]> {
  const asked = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((option) => options[option] !== undefined);
  return Promise.all(
    asked.map(async (option) => {
      const file = path.resolve(cwd, options[option]!);
      const bytes = await read(file, option);
      const template = openTemplate(bytes, path.basename(file), KINDS[option], names, options.column);
      const { dir, name, ext } = path.parse(file);
      const target = path.resolve(cwd, options[`${option}-out`] ?? path.join(dir, `${name}-filled${ext}`));
      return {
        source: { option, target: file },
        output: {
          option: `${option}-out`,
          target,
          kind: 'file',
          render(document) {
            const { text, notes } = fillTemplate(template, document);
            return { files: [{ name: path.basename(target), text }], notes };
          },
        },
      };
    }),
  );
}

async function read(file: string, option: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const sentence = REASONS[cause.code ?? '']?.(file) ?? `The file ${file} could not be read (${cause.code}).`;
    throw new Problem('usage', sentence, { next: `Give --${option} the CSV file that you exported.`, cause });
  });
}

const KINDS = { canvas: CANVAS, moodle: MOODLE };

const REASONS: Record<string, (file: string) => string> = {
  ENOENT: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder, not a file.`,
  EACCES: (file) => `The file ${file} may not be read.`,
};
