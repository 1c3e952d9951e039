import ts from 'typescript';
import type { StageProblem } from '../../types.ts';
import { frameOf } from './frame.ts';
import { shown } from './shown.ts';

/** Finds what the parser could not understand first; a version-control conflict goes before all else. */
export function syntaxProblem(
  file: string,
  text: string,
  diagnostics: readonly ts.Diagnostic[],
): StageProblem | undefined {
  const placed = diagnostics.filter((one) => one.file !== undefined && one.start !== undefined);
  const conflict = placed.find((one) => one.code === CONFLICT);
  if (conflict) return conflictProblem(file, text, positionAt(text, conflict.start!));
  const first = placed.reduce<ts.Diagnostic | undefined>(earlier, undefined);
  if (!first) return undefined;
  return problemAt(file, text, lastVisible(text, first.start!), wordsOf(first, file, text));
}

/** A syntax error at a place, in words, with the line and a caret. */
export function problemAt(
  file: string,
  text: string,
  { line, column }: { line: number; column: number },
  words: string,
): StageProblem {
  const message = `${shown(file)} has a syntax error on line ${line}: ${words}`;
  return { id: 'syntax-error', file, line, column, message, frame: frameOf(text, line, column) };
}

function conflictProblem(file: string, text: string, { line, column }: { line: number; column: number }): StageProblem {
  const message =
    `${shown(file)} still has the marks of a version-control conflict, on line ${line}. ` +
    'Keep the lines that you want and delete the marks <<<<<<<, ======= and >>>>>>>.';
  return { id: 'conflict-marker', file, line, column, message, frame: frameOf(text, line, column) };
}

function earlier(best: ts.Diagnostic | undefined, one: ts.Diagnostic): ts.Diagnostic {
  return best && best.start! <= one.start! ? best : one;
}

function wordsOf(diagnostic: ts.Diagnostic, file: string, text: string): string {
  const words = sentence(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
  if (diagnostic.code >= 8000 && diagnostic.code < 9000) {
    const name = shown(file.replace(/\.([cm]?)jsx?$/i, '.$1ts'));
    return `${words} Take it out, or rename the file to ${name}.`;
  }
  // "'}' expected" at the end of a file is only useful with the place of the one that is open.
  const opened = diagnostic.relatedInformation?.find((one) => one.code === OPENED && one.start !== undefined);
  return opened ? `${words} The one that is still open is on line ${positionAt(text, opened.start!).line}.` : words;
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** At the end of a file the error is shown behind the last thing written, not on the empty line below. */
function lastVisible(text: string, offset: number): { line: number; column: number } {
  return positionAt(text, Math.min(offset, text.trimEnd().length));
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** TypeScript's number for a conflict mark, and for the note on what a closing bracket belongs to. */
const CONFLICT = 1185;
const OPENED = 1007;
