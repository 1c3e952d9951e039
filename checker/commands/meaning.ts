import { translateError } from '../diagnose/translate.ts';

/**
 * What an error message means, in a sentence or two.
 *
 * @param asked as somebody copied it, the lines of its stack included
 * @returns nothing for what is no message that is known
 */
export function meaningOf(asked: string): string | undefined {
  const translated = translateError(toError(asked));
  return translated.includes(ORIGINAL) ? translated.split(ORIGINAL)[0] : undefined;
}

/** `Name: message`, as an error is printed. */
function toError(asked: string): { name: string; message: string } {
  const [first = ''] = asked.split('\n');
  const [, name = 'Error', message = first] = /^(?:Uncaught )?(\w*Error): (.*)$/.exec(first.trim()) ?? [];
  return { name, message };
}

/** What stands between the explanation and the message itself. */
const ORIGINAL = ' The error:';
