import path from 'node:path';
import { differing, readSources } from '../../../course/differing.ts';
import { places } from '../../../course/paths.ts';
import type { Desk } from '../desk.ts';
import { findEditor, openInEditor } from '../editor.ts';

/** Opens the file that needs work in the learner's editor. */
export async function openFile(desk: Desk): Promise<void> {
  const { exercise } = places(desk.root, desk.lesson.name);
  const place = await placeOfWork(desk, exercise);
  const shown = `exercises/${desk.lesson.name}/${place.file}`;
  const editor = findEditor(process.env);
  if (!editor) {
    return desk.say(`No editor was found. Open ${shown} yourself, or set EDITOR, for example to "code".`);
  }
  const open = (): Promise<string | undefined> => openInEditor(editor, path.join(exercise, place.file), place.line);
  const trouble =
    editor.inTerminal && desk.keyboard ? await desk.printer.whileLent(() => desk.keyboard!.lend(open)) : await open();
  desk.say(trouble ? `${trouble} Open ${shown} yourself, or set EDITOR to another command.` : `Opened ${shown}.`);
}

/** Where the explanation points to; else what was saved last; else where the starter says what to do. */
async function placeOfWork(desk: Desk, exercise: string): Promise<{ file: string; line: number }> {
  const result = desk.result(desk.lesson.name);
  const failed = result?.checks.find(({ outcome }) => outcome === 'failed');
  const told = result?.place ?? result?.diagnosis ?? failed?.diagnosis;
  const sources = await readSources(exercise);
  const isThere = (file: string | undefined): file is string => sources.some((one) => one.file === file);
  if (isThere(told?.file)) return { file: told.file, line: told.line ?? 1 };
  if (isThere(desk.savedFile)) return { file: desk.savedFile, line: 1 };
  const [changed] = await differing(exercise, places(desk.root, desk.lesson.name).starter);
  const todo = sources.find(({ text }) => text.includes(MARK));
  const source = todo ?? changed ?? sources.find(({ file }) => file.startsWith('models/')) ?? sources[0];
  if (!source) return { file: '.', line: 1 };
  const before = source.text.split(MARK)[0]!;
  return { file: source.file, line: source === todo ? before.split('\n').length : 1 };
}

/** What starters mark the place of the task with. */
const MARK = 'TODO';
