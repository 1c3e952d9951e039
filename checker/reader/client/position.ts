/** Brings somebody who comes back to a lesson to where they were, unless the address says where to go. */
export function keepPosition(): void {
  const key = `sandcastle-read-${location.pathname}`;
  const isReload = history.scrollRestoration === 'auto' && scrollY > 0;
  const kept = Number(read(key) ?? 0);
  if (kept > 0 && !location.hash && !isReload) scrollTo({ top: kept, behavior: 'instant' });
  let waits = false;
  addEventListener('scroll', () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      write(key, String(Math.round(scrollY)));
    });
  });
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it is not kept.
  }
}
