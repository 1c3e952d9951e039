import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCatalog } from '../course/catalog.ts';
import { readSources } from '../course/differing.ts';
import { findLesson, lessonAt } from '../course/find.ts';
import { places } from '../course/paths.ts';
import { writeZip, type ZipFile } from '../course/zip/write-zip.ts';
import { Problem } from '../errors.ts';
import { toPhrase } from '../report/terminal/verdict.ts';
import type { ExerciseResult, Lesson } from '../types.ts';
import type { Command } from './command.ts';
import { documentOf } from './check-once.ts';
import { openGrading } from './grading.ts';
import { numberOf } from './whole-number.ts';

/** For somebody who believes that a verdict is wrong: everything that is needed to get the same one again. */
export const appeal: Command = {
  name: 'appeal',
  summary: 'Bundles one exercise with its verdict, so that a teacher can get the same verdict again.',
  positional: '<exercise>',
  options: { seed: { value: 'N', help: 'the seed of the verdict in question; results name theirs' } },
  async run(words, context) {
    const { root, cwd, printer, signal } = context;
    const lessons = await readCatalog(root);
    const lesson = choose(words.positionals, lessons, lessonAt(lessons, root, cwd));
    const folder = places(root, lesson.name).exercise;
    const seed = words.values.has('seed') ? numberOf(words, 'seed', 1) : undefined;
    const grading = await openGrading(root, { jobs: 1, spare: 0, snapshot: false, ...(seed && { seed }) });
    try {
      const result = await grading.check(lesson, folder, signal);
      const document = await documentOf([{ student: 'you', exercises: [result] }], context);
      const target = path.join(root, '.sandcastle', 'appeals', `${lesson.name}-seed-${result.seed}.zip`);
      await writeZip(target, [
        text('README.md', explain(result, document.course)),
        text('result.json', `${JSON.stringify(document, null, 2)}\n`),
        ...(await submission(folder, lesson.name)),
      ]);
      printer.out(`${lesson.name}: ${toPhrase(result)}. What is needed to get this verdict again is in`);
      printer.out(path.relative(cwd, target));
      printer.out('Send it to your teacher, with what you think is wrong.');
      return 0;
    } finally {
      await grading.close();
    }
  },
};

function choose(words: string[], lessons: Lesson[], here: Lesson | undefined): Lesson {
  const [word, ...more] = words;
  const lesson = word === undefined ? here : findLesson(lessons, word);
  if (lesson && more.length === 0) return lesson;
  throw new Problem('usage', 'Which exercise is it about?', { next: 'Write its number: npm run appeal -- 05' });
}

/** The sources and the settings of the CLI; no database, no packages. */
async function submission(folder: string, name: string): Promise<ZipFile[]> {
  const sources = await readSources(folder);
  const settings = await Promise.all(
    SETTINGS.map(async (file) => ({
      file,
      text: await readFile(path.join(folder, file), 'utf8').catch(() => undefined),
    })),
  );
  const all = [
    ...sources,
    ...settings.flatMap(({ file, text: found }) => (found === undefined ? [] : [{ file, text: found }])),
  ];
  return all.map(({ file, text: found }) => text(`${name}/${file}`, found));
}

function explain({ exercise, seed }: ExerciseResult, course: { version: string; hash: string }): string {
  return `# A verdict to look at again

${exercise}, checked with the random data of seed ${seed} by the course ${course.version} (${course.hash.slice(0, 12)}), Node ${process.version} on ${process.platform}. \`result.json\` has the verdict.

To get it again, with this zip unpacked in the folder of the workbook:

    npm run check -- ${exercise} --submission ${exercise} --seed ${seed}
`;
}

function text(at: string, content: string): ZipFile {
  return { at, data: new TextEncoder().encode(content) };
}

const SETTINGS = ['.sequelizerc', 'config/config.json'];
