import type { MostMemory } from './class-memory.ts';

/** What was measured of one contender, in milliseconds. */
export interface Figures {
  count: number;
  median: number;
  /** Left out where there are too few figures for it to mean anything. */
  p95?: number;
}

/** The same work done by both. */
export interface Comparison {
  name: 'save' | 'cold' | 'class';
  title: string;
  sandcastle: Figures;
  vitest: Figures;
  /** How many times faster Sandcastle was, by the medians. */
  ratio: number;
  /** Parts of the figures of Sandcastle, such as those of right answers alone. */
  parts?: Record<string, Figures>;
  /** The most that Sandcastle had in memory. */
  memory?: MostMemory;
}

/**
 * Puts both side by side.
 *
 * @throws RangeError when one of them was not measured at all
 */
export function compare(
  name: Comparison['name'],
  title: string,
  sandcastle: readonly number[],
  vitest: readonly number[],
): Comparison {
  const ratio = percentile(vitest, 50) / percentile(sandcastle, 50);
  return { name, title, sandcastle: figuresOf(sandcastle), vitest: figuresOf(vitest), ratio: rounded(ratio) };
}

/**
 * Sums up single times.
 *
 * @throws RangeError when there are none
 */
export function figuresOf(times: readonly number[]): Figures {
  const figures: Figures = { count: times.length, median: rounded(percentile(times, 50)) };
  return times.length >= ENOUGH_FOR_P95 ? { ...figures, p95: rounded(percentile(times, 95)) } : figures;
}

/**
 * The value below which a share of the values lies, interpolated between its neighbours.
 *
 * @param percent from 0 to 100
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('there are no values');
  const sorted = values.toSorted((one, other) => one - other);
  const at = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENOUGH_FOR_P95 = 10;
