import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyText, terminalCopy } from '../clipboard.ts';
import type { Desk } from '../desk.ts';
import { questionAbout } from '../question-about.ts';

/** Copies a question for a teacher or an assistant, and leaves it in a file too. */
export async function copyQuestion(desk: Desk): Promise<void> {
  const result = desk.result(desk.lesson.name);
  if (!result) return desk.say('There is no verdict yet to ask about. Save, and press c again.');
  const question = await questionAbout(desk.root, desk.lesson, result);
  const file = path.join('.sandcastle', 'question.md');
  const kept = await keep(path.join(desk.root, file), question);
  const copied = await copyText(question);
  // Whether the terminal obeyed cannot be known.
  if (!copied) desk.printer.order(terminalCopy(question));
  const where = kept ? ` It is in ${file.split(path.sep).join('/')} too.` : '';
  desk.say(
    copied
      ? `Copied: the task, your code, what failed and the SQL. Paste it where you ask.${where}`
      : `The terminal was asked to copy the question; if pasting gives something else, it cannot.${where}`,
  );
}

async function keep(file: string, text: string): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return true;
  } catch {
    return false;
  }
}
