import type { Style } from '../../../report/terminal/style.ts';

/** A terminal of ordinary size, without colours so that its text can be read in a test. */
export const wide: Style = { width: 100, color: false, unicode: true, plain: false };

/** A split editor pane on a system without Unicode. */
export const narrow: Style = { width: 40, color: false, unicode: false, plain: false };

/** A log or a screen reader. */
export const plain: Style = { width: Infinity, color: false, unicode: true, plain: true };

export const colored: Style = { ...wide, color: true };
