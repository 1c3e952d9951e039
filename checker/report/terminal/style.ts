import pc from 'picocolors';
import type { CheckOutcome, Outcome } from '../../types.ts';

/** How text may look where it is going. */
export interface Style {
  /** Columns of a line; infinite where lines are not to be wrapped. */
  width: number;
  color: boolean;
  /** False where the terminal's letters are ASCII only. */
  unicode: boolean;
  /** Words instead of marks and one fact a line, for screen readers and logs. */
  plain: boolean;
}

/** Where the text is going. */
export interface Destination {
  isTTY: boolean;
  columns?: number | undefined;
  /** Asked for with `--plain`. */
  plain?: boolean | undefined;
  platform?: string | undefined;
}

/** Decides once, from the environment, how everything is shown. `NO_COLOR` wins over `FORCE_COLOR`. */
export function styleFor(env: Record<string, string | undefined>, destination: Destination): Style {
  const { isTTY, columns, plain: asked = false, platform = process.platform } = destination;
  const dumb = env.TERM === 'dumb';
  const plain = asked || !isTTY || dumb || isOn(env.CI);
  return {
    width: plain ? Infinity : Math.max(NARROWEST, columns || DEFAULT_WIDTH),
    color: wantsColor(env, !plain),
    unicode: speaksUnicode(env, platform),
    plain,
  };
}

/** The colours of a style; where it has none, each of them leaves the text as it is. */
export function paletteOf(style: Style): ReturnType<typeof pc.createColors> {
  return pc.createColors(style.color);
}

/** The colour of an outcome: green for done, red for what to work on, yellow for what stopped it. */
export function paintOf(outcome: Outcome | CheckOutcome, style: Style): (text: string) => string {
  const { green, red, yellow, dim } = paletteOf(style);
  if (outcome === 'passed') return green;
  if (outcome === 'failed' || outcome === 'does-not-load') return red;
  return DIM.has(outcome) ? dim : yellow;
}

/** The few signs of our own that are not letters. */
export function signsOf({ unicode }: Style): Signs {
  return unicode ? SIGNS : ASCII_SIGNS;
}

/** One sign for each outcome of a check, and one for what is left out. */
export interface Signs {
  passed: string;
  failed: string;
  skipped: string;
  'not-reached': string;
  more: string;
}

const SIGNS: Signs = { passed: '✓', failed: '✗', skipped: '–', 'not-reached': '·', more: '…' };
const ASCII_SIGNS: Signs = { passed: '+', failed: 'x', skipped: '-', 'not-reached': '.', more: '...' };

const DIM = new Set<Outcome | CheckOutcome>(['not-started', 'not-submitted', 'skipped', 'not-reached']);

const DEFAULT_WIDTH = 80;
const NARROWEST = 20;

function wantsColor(env: Record<string, string | undefined>, able: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return isOn(env.FORCE_COLOR) || env.FORCE_COLOR === '';
  return able;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** Old Windows consoles and the `C` locale would show boxes or question marks. */
function speaksUnicode(env: Record<string, string | undefined>, platform: string): boolean {
  if (platform === 'win32') {
    return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || env.CI || env.TERM?.startsWith('xterm'));
  }
  if (env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale === undefined || !/^(?:C|POSIX)$/i.test(locale);
}
