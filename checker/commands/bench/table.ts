import os from 'node:os';
import type { Comparison, Figures } from './figures.ts';

/** The machine that figures belong to: without it they say nothing. */
export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  system: string;
}

/** What `--json` prints. */
export interface BenchDocument {
  version: 1;
  machine: Machine;
  comparisons: Comparison[];
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    cpu: os.cpus()[0]?.model.trim() || 'unknown processor',
    cores: os.availableParallelism(),
    node: process.version,
    system: `${os.type()} ${os.release()} ${process.arch}`,
  };
}

/** The figures as Markdown, as they stand in the README. */
export function renderTable({ machine, comparisons }: Omit<BenchDocument, 'version'>): string {
  return [
    '| | Sandcastle | Vitest | times faster |',
    '|---|---:|---:|---:|',
    ...comparisons.flatMap(toRows),
    '',
    `Measured on ${machine.cpu}, ${machine.cores} ${machine.cores === 1 ? 'core' : 'cores'}, Node ${machine.node}, ${machine.system}.`,
  ].join('\n');
}

function toRows({ title, sandcastle, vitest, ratio, parts = {}, memory }: Comparison): string[] {
  return [
    `| ${title} | ${toCell(sandcastle)} | ${toCell(vitest)} | ${ratio.toFixed(1)} |`,
    ...Object.entries(parts).map(([name, figures]) => `| … ${name} | ${toCell(figures)} | | |`),
    ...(memory
      ? [`| … most memory: itself, and all it started | ${memory.supervisor} MB, ${memory.below} MB | | |`]
      : []),
  ];
}

function toCell({ median, p95 }: Figures): string {
  const unit = median >= FROM_SECONDS ? 's' : 'ms';
  const show = (ms: number): string => (unit === 's' ? ms / 1_000 : ms).toFixed(1);
  return p95 === undefined ? `${show(median)} ${unit}` : `${show(median)} ${unit} (p95 ${show(p95)})`;
}

const FROM_SECONDS = 1_000;
