import type { ExerciseResult, Lesson } from '../../types.ts';
import { renderMarkdown } from './markdown.ts';
import { createSheet } from './sheet.ts';
import { paletteOf, type Style } from './style.ts';

/** A key and what it does, in a word and in a sentence. */
export interface KeyHelp {
  key: string;
  word: string;
  help: string;
}

/** The keys that are worth a press now, on one line as long as there is room. */
export function renderFooter(keys: KeyHelp[], style: Style): string {
  const sheet = createSheet(style);
  const { bold, dim } = paletteOf(style);
  if (style.plain) sheet.say(`Keys: ${keys.map(({ key, word }) => `${key} ${word}`).join(', ')}.`);
  else sheet.row(keys.map(({ key, word }) => ({ text: `${key} ${word}`, paint: word === 'hint' ? bold : dim })));
  return sheet.toString();
}

/** Every key with its sentence. */
export function renderKeys(keys: KeyHelp[], style: Style): string {
  const sheet = createSheet(style);
  for (const { key, help } of keys) sheet.say(help, { indent: 2, label: key });
  return sheet.toString();
}

/** One hint of three. */
export function renderHint(markdown: string, step: number, of: number, style: Style): string {
  const { yellow } = paletteOf(style);
  const text = renderMarkdown(`**Hint ${step} of ${of}:** ${markdown}`, style);
  return text.replace(/^[^:]*:/, (label) => yellow(label));
}

/** Files with their names above them, such as a solution. */
export function renderFiles(files: { file: string; text: string }[], style: Style): string {
  const sheet = createSheet(style);
  for (const { file, text } of files) {
    sheet.gap();
    sheet.keep(file, { paint: paletteOf(style).bold });
    sheet.keep(text.trimEnd(), { indent: 2 });
  }
  return sheet.toString();
}

/** What somebody did when they were here last, and what comes next. */
export interface Earlier {
  /** Milliseconds since then. */
  ago: number;
  results: Pick<ExerciseResult, 'exercise' | 'outcome' | 'points' | 'maxPoints'>[];
  next: string | undefined;
}

/**
 * Where somebody was, for coming back after a while: `Nine days ago: 03 passed, 04 at 2 of 5. Next: 04-duplicates.`
 *
 * @returns nothing when they were here a moment ago, or had done nothing
 */
export function renderEarlier({ ago, results, next }: Earlier): string | undefined {
  const begun = results.filter(({ outcome }) => outcome !== 'not-started' && outcome !== 'not-submitted');
  if (ago < HOUR || begun.length === 0) return undefined;
  const passed = begun.filter(({ outcome }) => outcome === 'passed').map(({ exercise }) => exercise.slice(0, 2));
  const open = begun.filter(({ outcome }) => outcome !== 'passed');
  const parts = [
    ...(passed.length > 0 ? [`${toRange(passed)} passed`] : []),
    ...open.map(({ exercise, points, maxPoints }) => `${exercise.slice(0, 2)} at ${points} of ${maxPoints}`),
  ];
  return `${toAgo(ago)}: ${parts.join(', ')}.${next ? ` Next: ${next}.` : ''}`;
}

/** What to do after the first pass of an exercise. */
export function renderFirstPass(
  lesson: Lesson,
  { made, left }: { made: string | undefined; left: Pick<Lesson, 'minutesToRead' | 'minutesToDo'>[] },
  style: Style,
): string {
  const sheet = createSheet(style);
  if (made) sheet.say(made, { indent: 2 });
  sheet.say('A good moment for a commit:', { indent: 2 });
  sheet.keep(`git add exercises/${lesson.name}`, { indent: 4 });
  sheet.keep(`git commit -m "Solve ${lesson.name}: ${lesson.title.replaceAll('"', "'")}"`, { indent: 4 });
  if (lesson.rest && left.length > 0) {
    const minutes = left.reduce((sum, { minutesToRead, minutesToDo }) => sum + minutesToRead + minutesToDo, 0);
    const rest = `${left.length} ${left.length === 1 ? 'exercise is' : 'exercises are'} left, about ${toHours(minutes)}.`;
    sheet.say(`You can stop here: what you have learnt by now is whole. ${rest}`, { indent: 2 });
  }
  return sheet.toString();
}

function toHours(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return `${inWords(hours)} hours`;
}

function toRange(numbers: string[]): string {
  const [first] = numbers;
  const inOrder = numbers.every((number, index) => Number(number) === Number(first) + index);
  return numbers.length > 2 && inOrder ? `${first} to ${numbers.at(-1)}` : numbers.join(', ');
}

function toAgo(ms: number): string {
  const hours = Math.round(ms / HOUR);
  if (hours < 24) return hours === 1 ? 'An hour ago' : `${capital(inWords(hours))} hours ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? 'Yesterday' : `${capital(inWords(days))} days ago`;
}

function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const HOUR = 3_600_000;
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
