import type { ConsoleAsk, ConsoleReply } from '../../judge/console/protocol.ts';
import { DOT_COMMANDS } from './dot-commands.ts';
import type { Screen } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** Who takes part in a conversation. */
export interface Conversation {
  terminal: Terminal;
  screen: Screen;
  ask(ask: ConsoleAsk): Promise<ConsoleReply>;
  help(): void;
  /** The columns that there are. */
  width(): number;
  prompts: { first: string; more: string };
}

/**
 * Takes one line after another until the person leaves or the pipe ends. A line that is not finished goes on in the
 * next one.
 *
 * @returns how many lines did not do what they were to do
 */
export async function converse(conversation: Conversation): Promise<number> {
  const { terminal, screen, prompts } = conversation;
  let failed = 0;
  let typed = '';
  let leaving = false;
  for (;;) {
    const line = await terminal.line(typed === '' ? prompts.first : prompts.more);
    if (line === null || (typed === '' && LEAVING.has(line?.trim() ?? ''))) break;
    if (line === undefined) {
      const nothing = typed === '' && terminal.cleared === '';
      if (nothing && leaving) break;
      if (nothing) screen.note('Ctrl-C once more leaves; so does Ctrl-D.');
      leaving = nothing;
      typed = '';
      continue;
    }
    leaving = false;
    if (typed === '' && /^\s*\.[a-z]/i.test(line)) {
      if (!(await order(line.trim(), conversation))) failed++;
      continue;
    }
    typed = typed === '' ? line : `${typed}\n${line}`;
    const reply = await evaluate(typed, conversation);
    if (reply.kind === 'unfinished') continue;
    typed = '';
    if (!screen.reply(reply)) failed++;
  }
  if (typed === '') return failed;
  screen.note('The last line is not finished: a bracket or a quote is open.');
  return failed + 1;
}

/** One of the console's own commands. */
async function order(word: string, { screen, ask, help }: Conversation): Promise<boolean> {
  const command = DOT_COMMANDS.find((one) => one.word === word);
  if (!command) {
    screen.note(`There is no ${word}. There are: ${DOT_COMMANDS.map((one) => one.word).join(', ')}.`);
    return false;
  }
  if (!command.ask) help();
  else if (!screen.reply(await ask(command.ask))) return false;
  if (command.done) screen.note(command.done);
  return true;
}

async function evaluate(text: string, { ask, width }: Conversation): Promise<ConsoleReply> {
  if (text.trim() === '') return { kind: 'value', value: { kind: 'nothing' } };
  return ask({ kind: 'line', text, width: width() });
}

/** What other consoles call it. */
const LEAVING = new Set(['.exit', 'exit', 'quit']);
