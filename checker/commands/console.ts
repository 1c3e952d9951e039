import { readCatalog } from '../course/catalog.ts';
import { findLesson, lessonAt } from '../course/find.ts';
import { places } from '../course/paths.ts';
import { Problem } from '../errors.ts';
import { ConsoleJudge } from '../judge/console/console-judge.ts';
import type { ConsoleModel, ConsoleReply } from '../judge/console/protocol.ts';
import { signsOf } from '../report/terminal/style.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import type { Lesson } from '../types.ts';
import type { Words } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';
import { completions } from './console/completions.ts';
import { converse } from './console/conversation.ts';
import { DOT_COMMANDS, dotHelp } from './console/dot-commands.ts';
import { readHistory, writeHistory } from './console/history.ts';
import { openScreen } from './console/screen.ts';
import { openTerminal } from './console/terminal.ts';
import { limitsFor } from './grading.ts';
import { numberOf } from './whole-number.ts';

/** Opens a console with the models of an exercise on a database with rows in it. */
export const consoleCommand: Command = {
  name: 'console',
  summary: 'Tries out the models of an exercise, on a database with rows in it; shows the SQL they send.',
  options: {
    timeout: { value: 'SECONDS', help: 'how long one line may take (5)' },
    plain: { help: 'only ever add lines, as for a screen reader' },
  },
  positional: '<exercise>',
  async run(words, context) {
    const lesson = choose(words, await readCatalog(context.root), context);
    const limits = limitsFor(numberOf(words, 'timeout', 5));
    const program = await buildChildProgram(context.root, { snapshot: false });
    return talk(lesson, { program, limits }, context);
  },
};

type Given = Pick<ConstructorParameters<typeof ConsoleJudge>[0], 'program' | 'limits'>;

async function talk({ name }: Lesson, given: Given, context: CommandContext): Promise<number> {
  const { root, input, output, printer, style, signal } = context;
  let models: ConsoleModel[] = [];
  let opening = true;
  const terminal = openTerminal({
    input,
    output,
    editing: !printer.plain,
    history: readHistory(root),
    complete: (line) => completions(line, models, WORDS),
    onHistory: (lines) => writeHistory(root, lines),
    onInterrupt() {
      // Whoever does not want to wait for the beginning wants to leave.
      if (opening) terminal.close();
      judge.interrupt();
    },
  });
  const screen = openScreen(context, `exercises/${name}`, !terminal.interactive);
  const folder = places(root, name).exercise;
  const judge = new ConsoleJudge({ ...given, exercise: name, folder, onEvent: (event) => screen.event(event) });
  const learn = (reply: ConsoleReply): ConsoleReply => {
    const opened = reply.kind === 'stopped' ? reply.again : reply;
    if (opened.kind === 'opened') models = opened.models;
    return reply;
  };
  const leave = (): void => {
    terminal.close();
    void judge.close();
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    if (terminal.interactive) printer.status(READY);
    const opened = learn(await judge.open());
    opening = false;
    if (terminal.ended) return 0;
    const loads = screen.reply(opened);
    if (!terminal.interactive && !loads) return 1;
    if (terminal.interactive) screen.note(loads ? welcome(name, models) : MEND);
    const failed = await converse({
      terminal,
      screen,
      ask: async (ask) => learn(await judge.ask(ask)),
      help: () => printer.out(dotHelp(models.map((model) => model.name))),
      width: () => Math.min(printer.width, 120),
      prompts: { first: '> ', more: `${signsOf(style()).more} ` },
    });
    return failed > 0 && !terminal.interactive ? 1 : 0;
  } finally {
    signal.removeEventListener('abort', leave);
    terminal.close();
    await judge.close();
  }
}

/** The exercise that was named, or the one the person stands in. */
function choose({ positionals }: Words, lessons: Lesson[], { root, cwd }: CommandContext): Lesson {
  if (positionals.length > 1) throw new Problem('usage', 'One exercise at a time.', { next: EXAMPLE });
  if (positionals[0] !== undefined) return findLesson(lessons, positionals[0]);
  const here = lessonAt(lessons, root, cwd);
  if (here) return here;
  throw new Problem('usage', 'Which exercise is the console for?', { next: EXAMPLE });
}

function welcome(name: string, models: ConsoleModel[]): string {
  const names = models.map((model) => model.name).join(', ') || 'no models yet';
  return `${name}: ${names}. Try "await ${models[0]?.name ?? 'User'}.findAll()", or .help; Ctrl-D leaves.`;
}

const EXAMPLE = 'Write its name or number: npm run console -- 01-favorites';
const READY = 'Getting ready …';
const MEND = 'Mend it and save, then type .reload here; Ctrl-D leaves.';
const WORDS = DOT_COMMANDS.map(({ word }) => word);
