import { renderKeys } from '../../../report/terminal/companion.ts';
import type { Desk, Key } from '../desk.ts';

/** Shows every key with what it does. */
export function showKeys(desk: Desk, keys: Key[]): void {
  desk.show(renderKeys(keys, desk.style()));
}
