import { spawn } from 'node:child_process';
import path from 'node:path';
import getArguments from 'launch-editor/get-args.js';
import guessEditor from 'launch-editor/guess.js';
import windowsCommand from 'launch-editor/construct-windows-launch-command.js';

/** The learner's editor, as a command that can be run. */
export interface Editor {
  command: string;
  args: string[];
  /** It works in this terminal, which it needs for itself meanwhile. */
  inTerminal: boolean;
}

/**
 * Finds the editor: the one that was asked for (`VISUAL`, then `EDITOR`), else one that is running.
 *
 * @returns nothing when there is none
 */
export function findEditor(env: Record<string, string | undefined>): Editor | undefined {
  // In the terminal of VS Code the question is answered, whatever git's editor is.
  const asked = env['TERM_PROGRAM'] === 'vscode' ? 'code' : env['VISUAL'] || env['EDITOR'];
  const [command, ...args] = guessEditor(asked).map(String);
  if (!command || command === 'null') return undefined;
  const name = path.basename(command).replace(/\.exe$/i, '');
  return { command, args, inTerminal: IN_TERMINAL.has(name) };
}

/**
 * Opens a file in the editor, at a line.
 *
 * @returns nothing when it was opened, or a sentence on why not; for an editor in the terminal, when it has ended
 */
export function openInEditor(editor: Editor, file: string, line = 1): Promise<string | undefined> {
  const args = [...editor.args, ...getArguments(editor.command, file, line, 1)];
  const stdio = editor.inTerminal ? 'inherit' : 'ignore';
  return new Promise((resolve) => {
    const sorry = (why: string): void => resolve(`The editor "${editor.command}" could not be started: ${why}.`);
    try {
      const child =
        process.platform === 'win32'
          ? spawn(windowsCommand(editor.command, args), { stdio, shell: true, windowsHide: true })
          : spawn(editor.command, args, { stdio, detached: !editor.inTerminal });
      child.on('error', (error: NodeJS.ErrnoException) =>
        sorry(error.code === 'ENOENT' ? 'there is no such command' : error.message),
      );
      if (editor.inTerminal) child.on('exit', () => resolve(undefined));
      else
        child.on('spawn', () => {
          child.unref();
          resolve(undefined);
        });
    } catch (error) {
      sorry((error as Error).message);
    }
  });
}

const IN_TERMINAL = new Set([
  'vi',
  'vim',
  'nvim',
  'nano',
  'pico',
  'emacs',
  'hx',
  'helix',
  'micro',
  'joe',
  'mcedit',
  'kak',
]);
