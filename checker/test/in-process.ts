import { readArguments } from '../commands/arguments.ts';
import type { Command } from '../commands/command.ts';
import { createPrinter } from '../print.ts';
import { styleFor } from '../report/terminal/style.ts';
import type { Ended } from './workbook.ts';

/** Runs a command in this process, as `cli.ts` would: that costs no start of a program. A `Problem` is thrown. */
export async function runHere(command: Command, words: string[], root: string, cwd = root): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({ write: (text: string) => (said[name] += text), on: () => {} });
  const printer = createPrinter({ stdout: stream('stdout'), stderr: stream('stderr'), isTTY: false, env: {} });
  const style = () => styleFor({ NO_COLOR: '1' }, { isTTY: false });
  const { signal } = new AbortController();
  const code = await command.run(readArguments(words, command.options), { root, cwd, printer, style, signal });
  return { code, ...said };
}
