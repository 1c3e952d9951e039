import path from 'node:path';
import { readCatalog } from '../course/catalog.ts';
import { handOut, type Handout } from '../course/handout.ts';
import { readReleased } from '../course/handout/released.ts';
import { Problem } from '../errors.ts';
import type { Command } from './command.ts';
import { whyNotWritten } from './outputs/write.ts';

/** Makes the edition that students get. */
export const handout: Command = {
  name: 'handout',
  summary: 'Makes the student edition of the workbook: no solutions, sealed tests, every exercise as it begins.',
  positional: 'OUT',
  options: {
    zip: { help: 'one zip instead of a folder; also when OUT ends in .zip' },
    github: { help: 'a GitHub template repository, which checks every push for GitHub Classroom' },
    solutions: { value: 'LIST', help: 'hands out these solutions too: 01-03, or 01,02,05, or all' },
  },
  async run({ flags, values, positionals }, { root, cwd, printer }) {
    const [out, ...more] = positionals;
    if (out === undefined || more.length > 0) {
      throw new Problem('usage', out === undefined ? 'Where should it go?' : 'It goes to one place.', {
        next: 'Name a new folder or a zip: npm run handout -- ../handout.zip',
      });
    }
    const zip = flags.has('zip') || /\.zip$/i.test(out);
    const target = path.resolve(cwd, zip && !/\.zip$/i.test(out) ? `${out}.zip` : out);
    const released = readReleased(values.get('solutions'), await readCatalog(root));
    const github = flags.has('github');
    const made = await handOut(root, target, { zip, github, released }).catch((cause: NodeJS.ErrnoException) => {
      if (cause instanceof Problem || cause.code === undefined) throw cause;
      throw new Problem('cannot-grade', `${target} could not be written: ${whyNotWritten(cause)}`, {
        next: 'Nothing was left there.',
        cause,
      });
    });
    printer.out(say(made, { target, zip, github, released }));
    return 0;
  },
};

function say({ files, bytes, course, exercises }: Handout, how: How): string {
  const { target, zip, released } = how;
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const solutions = released.length > 0 ? `the solutions of ${released.join(', ')}` : 'no solutions';
  return [
    `Wrote ${target} (${zip ? 'a zip' : 'a folder'}, ${size}, ${files} files).`,
    `It is the student edition of course ${course.version} (${course.hash}): ${exercises} exercises as they begin, ` +
      `${solutions}, hidden tests sealed.`,
    'Sealed means that nobody comes past them by chance; whoever wants to read them can.',
    '',
    ...next(how),
  ].join('\n');
}

interface How {
  target: string;
  zip: boolean;
  github: boolean;
  released: string[];
}

function next({ zip, github }: How): string[] {
  if (github) {
    return [
      `Next: ${zip ? 'unpack it, and' : 'in that folder,'} run "git init", commit everything, and push it to a new repository on GitHub.`,
      'There, tick "Template repository" in the settings, and choose it for an assignment in GitHub Classroom.',
      'Its workflow .github/workflows/classroom.yml checks every push. Grade the clones with --class.',
    ];
  }
  return [
    `Next: give ${zip ? 'the zip' : 'the folder, or a zip made with --zip,'} to your class. They ${zip ? 'unpack it and ' : ''}run "npm start" in it.`,
    `Whoever has an earlier one keeps it, and runs "npm run update -- ${zip ? 'ZIP' : 'FOLDER'}" in it with the new one.`,
  ];
}
