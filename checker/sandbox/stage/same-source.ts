import type { StagedFile } from '../../types.ts';
import { isTypeScript } from './kinds.ts';
import { tokensOf } from './tokens.ts';

/**
 * Whether a file says what its twin in the starter says; comments, white space and what a formatter does are left aside.
 * A JavaScript file and its twin in TypeScript are compared as what they compile to.
 */
export function isSameSource(file: StagedFile, twin: StagedFile): boolean {
  if (isTypeScript(file.path) === isTypeScript(twin.path)) {
    if (tokensOf(file.path, file.text) === tokensOf(twin.path, twin.text)) return true;
  }
  if (isTypeScript(file.path) || !isTypeScript(twin.path)) return false;
  return tokensOf('compiled.js', file.code ?? '') === tokensOf('compiled.js', twin.code ?? '');
}
