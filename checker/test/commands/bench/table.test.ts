import { expect, test } from 'vitest';
import { renderTable } from '../../../commands/bench/table.ts';

const MACHINE = { cpu: 'A processor', cores: 2, node: 'v20.19.0', system: 'Linux 6 x64' };

test('the table is Markdown with seconds from a second on, and names the machine', () => {
  const comparisons = [
    {
      name: 'save' as const,
      title: 'a save',
      sandcastle: { count: 30, median: 60, p95: 80.5 },
      vitest: { count: 30, median: 600, p95: 1_210 },
      ratio: 10,
      parts: { 'right answers': { count: 15, median: 70 } },
    },
    {
      name: 'cold' as const,
      title: 'everything',
      sandcastle: { count: 5, median: 1_500 },
      vitest: { count: 5, median: 3_000 },
      ratio: 2,
      memory: { supervisor: 120, below: 900 },
    },
  ];
  expect(renderTable({ machine: MACHINE, comparisons }).split('\n')).toEqual([
    '| | Sandcastle | Vitest | times faster |',
    '|---|---:|---:|---:|',
    '| a save | 60.0 ms (p95 80.5) | 600.0 ms (p95 1210.0) | 10.0 |',
    '| … right answers | 70.0 ms | | |',
    '| everything | 1.5 s | 3.0 s | 2.0 |',
    '| … most memory: itself, and all it started | 120 MB, 900 MB | | |',
    '',
    'Measured on A processor, 2 cores, Node v20.19.0, Linux 6 x64.',
  ]);
});
