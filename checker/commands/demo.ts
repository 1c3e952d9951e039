import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../errors.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { openBrowser } from './companion/browser.ts';
import { layOutDemo } from './demo/lay-out.ts';
import { whyNotWritten } from './outputs/write.ts';

/** Shows an instructor in a minute what grading a class is, with six students who do not exist. */
export const demo: Command = {
  name: 'demo',
  summary: 'Grades an invented class of six, so that you see what grading a class gives you.',
  options: {
    out: { value: 'DIR', help: 'a new or empty folder for it (a temporary one)' },
    open: { help: 'open the page of the class in your browser' },
    plain: { help: 'only ever add lines, as for a screen reader' },
  },
  async run({ flags, values, positionals }, context) {
    if (positionals.length > 0) {
      throw new Problem('usage', `The demo has a class of its own, and wants no ${positionals[0]}.`, {
        next: 'Run npm run demo; for your own class, npm run check -- --class DIR.',
      });
    }
    const { root, cwd, printer } = context;
    const out = await emptyFolder(values.get('out'), cwd);
    await layOutDemo(root, out).catch((cause: NodeJS.ErrnoException) => {
      throw new Problem('cannot-grade', `The class could not be put into ${out}: ${whyNotWritten(cause)}`, { cause });
    });
    const words = gradeIn(out);
    printer.out('Six invented students, in folders as Moodle gives them, are graded as yours would be:');
    printer.out(`  npm run check -- ${words.map(quoted).join(' ')}\n`);
    const code = await check.run(readArguments(words, check.options), context);
    const page = path.join(out, 'pages', 'index.html');
    printer.out(whatIsWhere(out));
    if (flags.has('open') && !(await openBrowser(pathToFileURL(page).href))) {
      printer.out('No browser was found that opens it: open it yourself.');
    }
    return code;
  },
};

/** As an instructor would write it. Nobody waits five seconds for the endless loop of somebody who does not exist. */
function gradeIn(out: string): string[] {
  const files = {
    class: 'class',
    deadlines: 'deadlines.csv',
    html: 'pages',
    csv: 'points.csv',
    moodle: 'worksheet.csv',
    'moodle-out': 'grades.csv',
    'feedback-out': 'feedback.zip',
  };
  const words = Object.entries(files).flatMap(([option, name]) => [`--${option}`, path.join(out, name)]);
  return [...words, '--feedback', 'moodle', '--timeout', '2'];
}

function quoted(word: string): string {
  return /^[\w./\\:~-]+$/.test(word) ? word : `"${word}"`;
}

async function emptyFolder(wanted: string | undefined, cwd: string): Promise<string> {
  if (wanted === undefined) return mkdtemp(path.join(os.tmpdir(), 'sandcastle-demo-'));
  const folder = path.resolve(cwd, wanted);
  const inside = await mkdir(folder, { recursive: true })
    .then(() => readdir(folder))
    .catch((cause: NodeJS.ErrnoException) => {
      throw new Problem('usage', `${folder} cannot be a folder for the demo: ${whyNotWritten(cause)}`, { cause });
    });
  if (inside.length === 0) return folder;
  throw new Problem('usage', `${folder} is not empty, and the demo replaces nothing of yours.`, {
    next: 'Give --out a new folder.',
  });
}

function whatIsWhere(out: string): string {
  return `
Everything is in ${out}:
  ${path.join('pages', 'index.html')}  the page of the class: open this one first, and press N for the names
  points.csv        a spreadsheet, a row for each student
  grades.csv        Moodle's worksheet with the grades filled in, to be imported
  feedback.zip      what returns to the students: to each the page of their own, in folders that Moodle knows again
What to look at: the page begins with what to teach tomorrow. Ben and Dana share a mistake; it says on which lines.
Dana's model does not load, Emil's never ends and came late, Chen began nothing. Mallory tried to read files and to
write a grade: what the code printed is on that page, and it got the points of the same mistake without the attempt.
To have it graded again, change a file in ${path.join(out, 'class')}, and run the command above with --changed.`;
}
