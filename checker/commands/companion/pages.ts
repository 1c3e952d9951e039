import { resetExercise } from '../../course/reset.ts';
import { openReader, type Reader, type ReaderOptions } from '../../reader/open-reader.ts';
import { meaningOf } from '../meaning.ts';
import type { Desk } from './desk.ts';
import { findBroken } from './find-broken.ts';
import { openPlace } from './open-place.ts';
import { questionAbout } from './question-about.ts';
import { showPages } from './show-pages.ts';
import { openWorkshop } from './workshop.ts';

/**
 * Serves the workbook as pages, says where they are, and opens them where there is a browser.
 *
 * @param wanted the port, whether the browser is opened at all, and how a check is looked at
 */
export async function openPages(
  desk: Desk,
  wanted: { port: number; open: boolean } & Pick<ReaderOptions, 'lookOn'>,
): Promise<Reader> {
  const { root, lessons, progress, printer } = desk;
  const workshop = openWorkshop(root);
  const reader = await openReader({
    root,
    lessons,
    progress,
    port: wanted.port,
    awaited: wanted.open,
    check: (exercise) => desk.check(exercise),
    open: (file, line) => openPlace(desk, file, line),
    explain: meaningOf,
    lookOn: wanted.lookOn,
    inspect: (folder) => workshop.inspect(folder),
    tryOut: (exercise, folder, code) => workshop.tryOut(exercise, folder, code),
    breakIt: (lesson) => findBroken(desk, lesson),
    reset: async (exercise) => (await resetExercise(root, exercise)).sentence,
    question: (lesson, result) => questionAbout(root, lesson, result),
    onFault: (error) => printer.err(`A page could not be made: ${toLine(error)} Nothing of yours was changed.`),
  });
  const { address, port } = reader;
  if (wanted.port !== 0 && port !== wanted.port)
    printer.out(`Port ${wanted.port} is taken, so the pages are at another one.`);
  printer.out(`The lessons and your verdicts as pages: ${address}`);
  const closing = new AbortController();
  const shown = showPages(`${address}lessons/${whereToGoOn(desk)}`, {
    wanted: wanted.open && desk.keyboard !== undefined,
    // Whoever is here for the first time has no page open.
    back: progress.lastVisit && reader.visited,
    signal: closing.signal,
  }).then((how) => how === 'no-browser' && printer.out('No browser could be opened. Open that address yourself.'));
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all([reader.close(), workshop.close(), shown]);
  };
  return { ...reader, close };
}

/** As far as is known before anything is checked. */
function whereToGoOn({ lessons, progress }: Desk): string {
  const begun = lessons.some(({ name }) => progress.exercise(name).firstOpened);
  const next = begun ? lessons.find(({ name }) => !progress.exercise(name).passedAt) : undefined;
  return (next ?? lessons[0]!).name;
}

function toLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
