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
      return `Stopped after ${limits.callMs / 1000} seconds ${during}. Look for a loop without an end, or a promise that nothing resolves.`;
    case 'out-of-memory':
      return `Stopped ${during}: your code used more than ${limits.memoryMb} MB of memory. Look for a list that grows without an end.`;
    case 'too-much-output':
      return `Stopped ${during}: your code printed more than ${Math.round(limits.outputBytes / 1_000_000)} MB. Take out what prints again and again.`;
    case 'stopped-early':
      return `Your code ended the program ${during}, before the check was finished (${end.detail ?? 'no reason given'}). Take out what ends it, such as process.exit().`;
    case 'not-graded':
      return `The check could not be started on this computer: ${end.detail ?? 'no reason given'}. This is not about your code.`;
  }
}
