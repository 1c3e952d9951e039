import type { Lateness } from '../types.ts';

/** What came late, in one sentence. Times are in UTC, so that they mean the same wherever they are read. */
export function sayLate({ says, deadline, submitted }: Lateness): string {
  if (deadline === undefined || submitted === undefined) {
    return `Handed in late, as ${says === 'platform' ? 'the learning platform' : 'the list of deadlines'} says.`;
  }
  const after = spanOf(new Date(submitted).getTime() - new Date(deadline).getTime());
  return `Handed in late: ${toText(submitted)}, ${after} after the deadline, which was ${toText(deadline)}.`;
}

function toText(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

/** In the largest unit that says enough. */
function spanOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const [size, unit] = UNITS.find(([length]) => seconds >= length * 2) ?? UNITS.at(-1)!;
  const count = Math.floor(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const UNITS: [number, string][] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];
