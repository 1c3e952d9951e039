import type { Evidence, Place } from '../types.ts';

/** What TypeScript's compiler said first, read from the finding: the judge writes it, nobody else does. */
export interface FirstTypeError {
  place: Place;
  code: number;
  text: string;
}

/** The first type error of a check that asked the compiler; undefined for every other finding. */
export function firstTypeError({ finding }: Evidence): FirstTypeError | undefined {
  if (!isAboutTypes(finding.tried)) return undefined;
  const [, file, line, column, code, text] = /^(\S+?):(\d+):(\d+) TS(\d+): (.*)/s.exec(finding.actual ?? '') ?? [];
  if (!file) return undefined;
  return {
    place: { file, line: Number(line), column: Number(column) },
    code: Number(code),
    text: text!.split(NEXT)[0]!,
  };
}

/** Where the next error begins: a type that is quoted has semicolons too. */
const NEXT = /; (?=\S+:\d+:\d+ TS\d+: |and \d+ more$)/;

/** Whether a check asked the compiler whether the models are free of errors. */
export function isAboutTypes(tried: string): boolean {
  return /^Asking TypeScript about your models/.test(tried);
}
