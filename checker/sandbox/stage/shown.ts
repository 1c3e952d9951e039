/** A name as it may be printed: line breaks, terminal codes and invisible characters are written out. */
export function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
