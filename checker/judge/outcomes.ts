import type { ChildEnd } from '../sandbox/child-handle.ts';
import type { Limits } from '../types.ts';

/**
 * Says why a child ended, to the person whose code it ran.
 *
 * @param loading the file that was being loaded, if one was
 */
export function explainEnd(end: ChildEnd, limits: Limits, loading: string | undefined): string {
  const during = end.during === 'loading' ? `while loading ${loading ?? 'your models'}` : end.during;
  switch (end.outcome) {
    case 'timed-out':
      return `Stopped after ${limits.callMs / 1000} seconds ${during}.`;
    case 'out-of-memory':
      return `Stopped ${during}: your code used more than ${limits.memoryMb} MB of memory.`;
    case 'too-much-output':
      return `Stopped ${during}: your code printed more than ${Math.round(limits.outputBytes / 1_000_000)} MB.`;
    case 'stopped-early':
      return `Your code ended the program ${during}, before the check was finished (${end.detail ?? 'no reason given'}).`;
    case 'not-graded':
      return `The check could not be started on this computer: ${end.detail ?? 'no reason given'}. This is not about your code.`;
  }
}
