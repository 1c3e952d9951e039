import { residentBytes } from '../../sandbox/memory.ts';
import { descendantsOf } from '../soak/descendants.ts';

/** The most memory that was in use at any moment, in MiB. */
export interface MostMemory {
  supervisor: number;
  /** All processes that the supervisor has started, together. */
  below: number;
}

/**
 * Looks at the memory of a program and of all that it starts, until it ends.
 *
 * @returns nothing at the end where this system does not say
 */
export function watchClassMemory(pid: number): { most(): MostMemory | undefined } {
  const most = { supervisor: 0, below: 0 };
  let looking = false;
  const look = async (): Promise<void> => {
    const own = await residentBytes(pid);
    const started = await Promise.all((await descendantsOf(pid)).map(residentBytes));
    most.supervisor = Math.max(most.supervisor, own);
    most.below = Math.max(
      most.below,
      started.reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch(() => {})
      .finally(() => (looking = false));
  }, EVERY_MS);
  return {
    most() {
      clearInterval(timer);
      if (most.supervisor === 0) return undefined;
      return { supervisor: Math.round(most.supervisor / MB), below: Math.round(most.below / MB) };
    },
  };
}

const EVERY_MS = 1_000;
const MB = 1024 * 1024;
