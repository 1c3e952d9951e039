/** A name out of somebody's code, as code in a sentence of ours: on one line, short, and without what would end it. */
export function nameOf(text: string): string {
  const plain = text.replace(/[\p{C}\s`]+/gu, ' ').trim();
  return `\`${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}\``;
}

/** Longer names are only there to fill a page. */
const LONGEST = 60;
