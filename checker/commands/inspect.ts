import path from 'node:path';
import { requireFolder } from '../course/submissions.ts';
import { Problem } from '../errors.ts';
import { JudgeProcess, type InspectEnd } from '../judge/judge-process.ts';
import { escapeLine } from '../report/terminal/escape.ts';
import { renderInspection } from '../report/terminal/inspection.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import type { InspectionReport, Limits } from '../types.ts';
import type { Words } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';
import { limitsFor } from './grading.ts';
import { numberOf } from './whole-number.ts';

/** Shows what is in any Sequelize project: how the course is of use at home. */
export const inspect: Command = {
  name: 'inspect',
  summary: 'Looks at a Sequelize project: its associations, and where its models and its tables differ.',
  positional: '<folder>',
  options: {
    json: { help: 'print all of it as one JSON document' },
    models: { value: 'DIR', help: 'where the models are in the project (models, or what .sequelizerc says)' },
    migrations: { value: 'DIR', help: 'where the migrations are (migrations, or what .sequelizerc says)' },
    timeout: { value: 'SECONDS', help: 'how long loading the models, or one migration, may take (20)' },
    plain: { help: 'only ever add lines, as for a screen reader' },
  },
  async run(words, context) {
    const folder = await chosenFolder(words, context);
    const named = { ...insideOf(folder, words, context, 'models'), ...insideOf(folder, words, context, 'migrations') };
    const limits = { ...limitsFor(numberOf(words, 'timeout', 20)), checkMs: ALL_MS };
    const json = words.flags.has('json');
    if (!json) context.printer.status('Looking …');
    const report = await look({ folder, named, limits }, context);
    const shown = words.positionals[0]!.replace(/[\\/]+$/, '');
    context.printer.out(json ? JSON.stringify(report, null, 2) : renderInspection(report, context.style(), shown));
    return report.problem ? 1 : 0;
  },
};

async function look(
  ask: { folder: string; named: { models?: string; migrations?: string }; limits: Limits },
  { root, signal }: CommandContext,
): Promise<InspectionReport> {
  const program = await buildChildProgram(root, { snapshot: false });
  const judge = new JudgeProcess({ program, limits: ask.limits, count: 1, spare: 1 });
  const leave = (): void => judge.kill();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return reportOf(await judge.inspect(ask), signal);
  } finally {
    signal.removeEventListener('abort', leave);
    await judge.end();
  }
}

function reportOf(ended: InspectEnd, signal: AbortSignal): InspectionReport {
  if (ended.kind === 'inspected') {
    if (ended.reply.kind === 'inspected') return ended.reply.report;
    throw new Problem('usage', ended.reply.message, { next: ended.reply.next });
  }
  if (signal.aborted) throw new Problem('cannot-grade', 'Stopped before the project was looked at.');
  if (ended.kind === 'fault') throw new Error(ended.message);
  throw new Problem(
    'cannot-grade',
    'The project could not be looked at in two minutes, or not within the memory here.',
    {
      next: 'Name the folders that matter: npm run inspect -- DIR --models src/models --migrations src/migrations.',
    },
  );
}

async function chosenFolder({ positionals }: Words, { cwd }: CommandContext): Promise<string> {
  const [given, ...more] = positionals;
  if (given === undefined) throw new Problem('usage', 'Which project should be looked at?', { next: EXAMPLE });
  if (more.length > 0) throw new Problem('usage', 'One project at a time.', { next: EXAMPLE });
  const folder = path.resolve(cwd, given);
  await requireFolder(folder, 'npm run inspect');
  return folder;
}

/** A folder of the project's, however it was written, as paths in the project are: with `/`. */
function insideOf(folder: string, { values }: Words, { cwd }: CommandContext, name: 'models' | 'migrations'): object {
  const given = values.get(name);
  if (given === undefined) return {};
  for (const from of [folder, cwd]) {
    const inside = path.relative(folder, path.resolve(from, given)).split(path.sep).join('/');
    if (inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)) return { [name]: inside };
  }
  throw new Problem('usage', `--${name} is a folder inside the project, and "${escapeLine(given)}" is not.`, {
    next: EXAMPLE,
  });
}

const EXAMPLE = 'Write its folder: npm run inspect -- ../my-app';
/** For everything together. */
const ALL_MS = 120_000;
