import type { OpenProgress } from '../../course/progress.ts';
import type { Printer } from '../../print.ts';
import type { Style } from '../../report/terminal/style.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';
import type { Keyboard } from './keyboard.ts';

/** What a key may use: the learner's place in the course, and ways to show, ask and check. */
export interface Desk {
  readonly root: string;
  readonly lessons: Lesson[];
  readonly printer: Printer;
  readonly progress: OpenProgress;
  readonly keyboard: Keyboard | undefined;
  style(): Style;
  /** The exercise that the keys are about. */
  readonly lesson: Lesson;
  turnTo(exercise: string): void;
  /** The last verdict on an exercise. */
  result(exercise: string): ExerciseResult | undefined;
  /** The file of the current exercise that was saved last, relative to its folder. */
  readonly savedFile: string | undefined;
  /** Checks a folder as if it were the exercise; shows nothing. */
  tryOut(exercise: string, folder: string): Promise<ExerciseResult>;
  /** Asks for a check. */
  check(exercise: string): void;
  /** Shows text that is set already, and below it the keys that are worth a press. */
  show(text: string): void;
  /** The same for sentences, which are set to the width of the terminal. */
  say(sentences: string): void;
  /** Shows a question; the next key is its answer. */
  ask(question: string): Promise<string>;
  quit(): void;
}

/** A key of the companion: its line in the help, when the footer offers it, and what it does. */
export interface Key {
  key: string;
  /** What the footer says. */
  word: string;
  help: string;
  offered(desk: Desk): boolean;
  press(desk: Desk): Promise<void> | void;
}
