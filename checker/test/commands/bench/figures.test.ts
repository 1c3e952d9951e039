import { describe, expect, test } from 'vitest';
import { compare, figuresOf, percentile } from '../../../commands/bench/figures.ts';

describe('figures', () => {
  test('the median of an even number of times lies between the two in the middle', () => {
    expect(percentile([40, 10, 30, 20], 50)).toBe(25);
  });

  test('one time is every percentile of itself', () => {
    expect([percentile([7], 0), percentile([7], 50), percentile([7], 95)]).toEqual([7, 7, 7]);
  });

  test('a slow save shows in the 95th percentile and not in the median', () => {
    const times = [...Array.from({ length: 18 }, () => 60), 500, 500];
    expect(figuresOf(times)).toEqual({ count: 20, median: 60, p95: 500 });
  });

  test('a few times have no 95th percentile', () => {
    expect(figuresOf([3, 1, 2])).toEqual({ count: 3, median: 2 });
  });

  test('figures have one decimal', () => {
    expect(figuresOf([1.26])).toEqual({ count: 1, median: 1.3 });
  });

  test('the ratio says how many times faster Sandcastle was', () => {
    expect(compare('save', 'a save', [50, 60, 70], [660, 600, 540]).ratio).toBe(10);
  });

  test('nothing is said about what was not measured', () => {
    expect(() => compare('save', 'a save', [], [600])).toThrow(RangeError);
  });
});
