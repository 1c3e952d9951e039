import type { ReadStream } from 'node:tty';
import type { OpenProgress } from '../../course/progress.ts';
import { renderFooter } from '../../report/terminal/companion.ts';
import { createSheet } from '../../report/terminal/sheet.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';
import type { CommandContext } from '../command.ts';
import type { Desk } from './desk.ts';
import { openKeyboard } from './keyboard.ts';
import { KEYS } from './keys.ts';

/** A desk with what the watching around it tells it. */
export interface OpenDesk extends Desk {
  /** A verdict is there; `file` is what was saved for it. */
  note(result: ExerciseResult): void;
  noteSave(exercise: string, file: string | undefined): void;
  /** Makes room for a verdict, unless that would take away what a key has just shown or asked. */
  makeRoom(): void;
  /** From here on keys are read. */
  listen(): void;
  close(): void;
}

/** Opens the desk at which a learner works: it knows where they are, and answers their keys. */
export function openDesk(
  { root, input, printer, style }: CommandContext,
  {
    lessons,
    progress,
    check,
    tryOut,
    quit,
  }: { lessons: Lesson[]; progress: OpenProgress } & Pick<Desk, 'check' | 'tryOut' | 'quit'>,
): OpenDesk {
  const results = new Map<string, ExerciseResult>();
  const saved = new Map<string, string>();
  let lesson = lessons[0]!;
  let keyboard: ReturnType<typeof openKeyboard>;
  /** The question whose answer is the next key. */
  let open: { question: string; answer(key: string): void } | undefined;
  let lastKeyAt = -Infinity;
  /** One key at a time: a second one while a file is being read would mix two texts. */
  let busy = Promise.resolve();

  const desk: OpenDesk = {
    root,
    lessons,
    printer,
    progress,
    style,
    check,
    tryOut,
    quit,
    get lesson() {
      return lesson;
    },
    get keyboard() {
      return keyboard;
    },
    get savedFile() {
      return saved.get(lesson.name);
    },
    turnTo(exercise) {
      lesson = lessons.find(({ name }) => name === exercise) ?? lesson;
    },
    result: (exercise) => results.get(exercise),
    show(text) {
      printer.out(text);
      const footer = footerOf(desk);
      if (footer) printer.out(printer.plain ? footer : `\n${footer}`);
      if (open) printer.out(`\n${set(open.question)}`);
    },
    say: (sentences) => desk.show(set(sentences)),
    ask(question) {
      printer.out(set(question));
      return new Promise((answer) => (open = { question, answer }));
    },
    note: (result) => void results.set(result.exercise, result),
    noteSave: (exercise, file) => void (file && saved.set(exercise, file)),
    makeRoom() {
      if (!open && performance.now() - lastKeyAt > TIME_TO_READ_MS) printer.clear();
    },
    listen() {
      keyboard = openKeyboard(input as ReadStream, {
        onKey,
        onInterrupt: quit,
        onReturn: () => desk.say(`Back at ${lesson.name}.`),
      });
    },
    close() {
      open?.answer('');
      keyboard?.close();
    },
  };

  function set(sentences: string): string {
    const sheet = createSheet(style());
    sheet.say(sentences);
    return sheet.toString();
  }

  function onKey(key: string): void {
    // To check again shows nothing by itself.
    const wanted = key === 'enter' ? 'r' : key;
    if (wanted !== 'r') lastKeyAt = performance.now();
    if (open) {
      const { answer } = open;
      open = undefined;
      return answer(key);
    }
    const pressed = KEYS.find((one) => one.key === wanted || one.key === wanted.toLowerCase());
    if (pressed) busy = busy.then(() => pressed.press(desk)).catch((error: unknown) => desk.say(toSentence(error)));
  }
  return desk;
}

/** The keys worth a press now; without a keyboard, how to stop. */
function footerOf(desk: Desk): string {
  if (!desk.keyboard) return desk.printer.plain ? '' : 'Stop with Ctrl-C.';
  const keys = KEYS.filter((key) => key.offered(desk));
  const shown = keys.map(({ key, word }) => `${key} ${word}`).join();
  // To a screen reader the same keys are not read after every verdict.
  if (desk.printer.plain && lastShown.get(desk) === shown) return '';
  lastShown.set(desk, shown);
  return renderFooter(keys, desk.style());
}

/** What a reset shows must outlive the two verdicts that follow it. */
const TIME_TO_READ_MS = 15_000;
const lastShown = new WeakMap<Desk, string>();

function toSentence(error: unknown): string {
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `That key did not work: ${why}. Nothing of yours was changed.`;
}
