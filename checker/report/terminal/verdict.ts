import type { CheckResult, ExerciseResult } from '../../types.ts';
import { CHECK_WORDS, OUTCOME_WORDS } from '../outcomes.ts';
import { writeDiagnosis, writeFailure, writePlace } from './failure.ts';
import { createSheet, type Piece, type Sheet } from './sheet.ts';
import { paintOf, paletteOf, signsOf, type Style } from './style.ts';

/** What a verdict needs to know besides the result. */
export interface VerdictOptions {
  /** How to show the place of the exercise, such as `exercises/05-lifeguard-beaches`. */
  folder: string;
  /** How to show the place of the lessons. */
  lessons?: string;
  /** The verdict that was shown before this one. */
  before?: ExerciseResult | undefined;
  /** What to do after a pass, where that is known better than "go on". */
  next?: string;
  /** What stands at the end, where the verdict is not on what the learner has written. */
  instead?: string;
}

/**
 * The verdict on one exercise, for the one whose work it is: every check on a line, the first that failed explained.
 *
 * @returns lines without a line feed at the end
 */
export function renderVerdict(result: ExerciseResult, style: Style, options: VerdictOptions): string {
  const sheet = createSheet(style);
  writeHeading(sheet, result, style, options.before);
  sheet.gap();
  if (result.outcome !== 'passed' && result.outcome !== 'failed') writeReason(sheet, result, style, options);
  writeChecks(sheet, result, style, options);
  writeRegressions(sheet, result, options.before);
  writeOutput(sheet, result, style);
  for (const { message } of result.advice.slice(0, MOST_ADVICE)) {
    sheet.gap();
    sheet.say(message, { indent: 2, label: 'Advice:' });
  }
  sheet.gap();
  if (options.instead !== undefined) {
    sheet.say(options.instead, { indent: 2 });
    return sheet.toString();
  }
  const { next } = OUTCOME_WORDS[result.outcome];
  sheet.say(result.outcome === 'passed' ? (options.next ?? next) : next, { indent: 2, label: 'Next:' });
  return sheet.toString();
}

/** The outcome in a few words, as after a name: `failed 3/5`. */
export function toPhrase({ outcome, points, maxPoints }: ExerciseResult): string {
  return `${OUTCOME_WORDS[outcome].label} ${points}/${maxPoints}`;
}

function writeHeading(sheet: Sheet, result: ExerciseResult, style: Style, before: ExerciseResult | undefined): void {
  const { exercise, outcome, points, maxPoints } = result;
  const time = `${Math.round(result.durationMs)} ms`;
  const was = before && toPhrase(before) !== toPhrase(result) ? `was ${toPhrase(before)}` : undefined;
  if (style.plain) {
    // The outcome as one word of the closed list, for whoever searches a log.
    sheet.say(`${exercise} ${outcome} ${points}/${maxPoints} in ${time}${was ? `, ${was}` : ''}`);
    return;
  }
  const { bold, dim } = paletteOf(style);
  const paint = paintOf(outcome, style);
  const pieces: Piece[] = [
    { text: exercise, paint: bold },
    { text: OUTCOME_WORDS[outcome].label, paint: (text) => bold(paint(text)) },
    { text: `${points}/${maxPoints}`, paint },
    { text: time, paint: dim },
  ];
  sheet.row(was ? [...pieces, { text: was, paint: dim }] : pieces);
}

/** Why there is no verdict on every check. */
function writeReason(sheet: Sheet, result: ExerciseResult, style: Style, options: VerdictOptions): void {
  const { learner } = OUTCOME_WORDS[result.outcome];
  const { place, message, diagnosis } = result;
  // What a loader says ("Unexpected token") needs a sentence before it; what we say does not.
  if (result.outcome === 'does-not-load' || !message) sheet.say(learner, { indent: 2 });
  if (message) sheet.say(message, { indent: 2, lines: 12 });
  if (place) writePlace(sheet, { ...place, indent: 2 }, style, options.folder);
  if (diagnosis) {
    // The same line is not worth being named twice.
    const { file, line, ...rest } = diagnosis;
    const isNamed = place?.file === file && place?.line === line;
    writeDiagnosis(sheet, isNamed ? rest : diagnosis, style, { ...options, indent: 2 });
  }
  sheet.gap();
}

function writeChecks(sheet: Sheet, { checks }: ExerciseResult, style: Style, options: VerdictOptions): void {
  // Nothing was tried: the list would say nothing.
  if (checks.every(({ outcome }) => outcome === 'not-reached')) return;
  const first = checks.find(({ outcome }) => outcome === 'failed');
  checks.forEach((check, index) => {
    writeCheck(sheet, check, style);
    if (check === first) writeFailure(sheet, check, style, options);
    // What several checks wait for is said once, below the last of them.
    if (check.outcome === 'skipped' && check.message && check.message !== checks[index + 1]?.message) {
      sheet.say(check.message, { indent: 4, paint: paletteOf(style).dim });
    }
  });
}

function writeCheck(sheet: Sheet, { title, outcome }: CheckResult, style: Style): void {
  if (style.plain) {
    sheet.say(title, { indent: 2, label: `${CHECK_WORDS[outcome]}:` });
    return;
  }
  const paint = outcome === 'failed' ? paletteOf(style).bold : outcome === 'passed' ? undefined : paletteOf(style).dim;
  const note = outcome === 'not-reached' ? ` (${CHECK_WORDS[outcome]})` : '';
  sheet.mark(signsOf(style)[outcome], title + note, { markPaint: paintOf(outcome, style), ...(paint && { paint }) });
}

/** What worked at the last save and does not now is easily missed in a list. */
function writeRegressions(sheet: Sheet, result: ExerciseResult, before: ExerciseResult | undefined): void {
  const passed = new Set(before?.checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
  const lost = result.checks.filter(({ id, outcome }) => outcome === 'failed' && passed.has(id));
  if (lost.length === 0) return;
  sheet.gap();
  sheet.say(lost.map(({ title }) => `“${title}”`).join(', '), { indent: 2, label: 'Passed before this save:' });
}

function writeOutput(sheet: Sheet, { output }: ExerciseResult, style: Style): void {
  const lines = output?.trimEnd().split('\n') ?? [];
  if (!lines.some((line) => line.trim())) return;
  sheet.gap();
  sheet.say('Your code printed:', { indent: 2 });
  for (const line of lines.slice(0, MOST_OUTPUT)) sheet.say(line, { indent: 4, lines: 1, paint: paletteOf(style).dim });
  const rest = lines.length - MOST_OUTPUT;
  if (rest > 0) sheet.say(`${signsOf(style).more} and ${rest} more ${rest === 1 ? 'line' : 'lines'}`, { indent: 4 });
}

const MOST_ADVICE = 5;
const MOST_OUTPUT = 10;
