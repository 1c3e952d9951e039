import { toJavaScript } from '../../javascript/to-javascript.ts';
import type { StagedFile } from '../../types.ts';
import { BoundedMap } from './bounded-map.ts';
import { isTypeScript } from './kinds.ts';
import { tokensOf } from './tokens.ts';

/**
 * Whether a file says what its twin in the starter says; comments, white space and what a formatter does are left aside.
 * A JavaScript file and its twin in TypeScript are compared as what they compile to, and with the JavaScript that is
 * handed out in the twin's place.
 */
export function isSameSource(file: StagedFile, twin: StagedFile): boolean {
  if (isTypeScript(file.path) === isTypeScript(twin.path)) {
    if (tokensOf(file.path, file.text) === tokensOf(twin.path, twin.text)) return true;
  }
  if (isTypeScript(file.path) || !isTypeScript(twin.path)) return false;
  if (tokensOf('compiled.js', file.code ?? '') === tokensOf('compiled.js', twin.code ?? '')) return true;
  return tokensOf(file.path, file.text) === tokensOf('handed-out.js', handedOut(twin.text));
}

function handedOut(text: string): string {
  return HANDED_OUT.get(text, text.length, () => toJavaScript(text));
}

const HANDED_OUT = new BoundedMap<string>(500_000);
