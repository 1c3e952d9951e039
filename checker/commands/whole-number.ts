import { Problem } from '../errors.ts';
import type { Words } from './arguments.ts';

/**
 * The whole number given to an option.
 *
 * @param otherwise what it is when the option is not there
 * @throws Problem `usage` when it is something else, or less than 1
 */
export function numberOf({ values }: Words, name: string, otherwise: number): number {
  const text = values.get(name);
  return text === undefined ? otherwise : wholeNumber(name, text);
}

/**
 * The whole number that a text is, given to an option.
 *
 * @throws Problem `usage` when it is something else, or less than 1
 */
export function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new Problem('usage', `--${name} is a whole number from 1 on, not "${text}".`);
}
