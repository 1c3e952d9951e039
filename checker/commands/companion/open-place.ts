import path from 'node:path';
import type { Desk } from './desk.ts';
import { findEditor, openInEditor } from './editor.ts';

/**
 * Opens a file in the learner's editor, which may need the terminal for itself meanwhile.
 *
 * @param file an absolute path
 * @returns a sentence on what came of it
 */
export async function openPlace(desk: Desk, file: string, line: number): Promise<string> {
  const shown = path.relative(desk.root, file).split(path.sep).join('/');
  const editor = findEditor(process.env);
  if (!editor) return `No editor was found. Open ${shown} yourself, or set EDITOR, for example to "code".`;
  const open = (): Promise<string | undefined> => openInEditor(editor, file, line);
  const { keyboard } = desk;
  if (editor.inTerminal && keyboard) {
    // It ends when the learner leaves it: a page cannot wait for that.
    void desk.printer.whileLent(() => keyboard.lend(open)).then((trouble) => trouble && desk.say(trouble));
    return `Opened ${shown} in the terminal where npm start runs.`;
  }
  if (editor.inTerminal) return `Your editor works in a terminal. Open ${shown} there yourself.`;
  const trouble = await open();
  return trouble ? `${trouble} Open ${shown} yourself, or set EDITOR to another command.` : `Opened ${shown}.`;
}
