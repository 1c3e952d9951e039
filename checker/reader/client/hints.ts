import { post } from './post.ts';

/** Tells the workbook which hints were opened, so that the terminal knows it too. */
export function rememberHints(exercise: string): void {
  for (const hint of all()) {
    hint.addEventListener('toggle', () => {
      if (hint.open) void post('/hint', { exercise, step: Number(hint.dataset['hint']) });
    });
  }
}

/** Opens the next hint and goes there. */
export function openNextHint(): void {
  const hint = all().find(({ open }) => !open) ?? all().at(-1);
  if (!hint) return;
  hint.open = true;
  hint.querySelector('summary')?.focus();
  hint.scrollIntoView({ block: 'center' });
}

function all(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details.hint')];
}
