import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody most likely meant.
 *
 * @param written what stands there
 * @param known the names that would be right
 * @returns undefined when it is right as it stands, or like none of them
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.includes(written)) return undefined;
  const plain = bare(written);
  const same = known.find((name) => bare(name) === plain);
  if (same) return same;
  const close = known
    .map((name) => ({ name, away: distance(plain, bare(name)), most: bare(name).length < 6 ? 1 : 2 }))
    .filter(({ name, away, most }) => name.length > 2 && away <= most)
    .sort((one, other) => one.away - other.away);
  return close[0]?.name;
}

function bare(name: string): string {
  return name.replace(/[_\s-]/g, '').toLowerCase();
}
