import path from 'node:path';
import { readGivenBytes } from '../../course/class/read-given.ts';
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
      const next = `Give --${option} the CSV file that you exported.`;
      const bytes = await readGivenBytes(file, `--${option}`, next);
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

const KINDS = { canvas: CANVAS, moodle: MOODLE };
