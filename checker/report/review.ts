/** How a review went, in a sentence: `You knew 3 of 5.` */
export function sayKnown(asked: number, missed: number): string {
  if (missed === 0) return asked === 1 ? 'You knew it.' : `You knew all ${asked}.`;
  return `You knew ${asked - missed} of ${asked}.`;
}
