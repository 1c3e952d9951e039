import { whileBusy } from './busy.ts';
import { post } from './post.ts';
import { chooseTab } from './tabs.ts';

/** Takes one thing out of a copy of the learner's code when that is asked for, and shows it. */
export function openBreaking(exercise: string, enrich: (within: ParentNode) => void): void {
  const { button, result } = parts();
  if (!button || !result) return;
  button.addEventListener('click', () => {
    if (button.disabled) return;
    void whileBusy(button, result, () => post('/break', { exercise })).then((answer) => {
      if (answer?.html === undefined) return;
      result.innerHTML = answer.html;
      enrich(result);
    });
  });
  // From the checks, once they pass.
  document.getElementById('workbench')?.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[href="#break-it"]')) return;
    event.preventDefault();
    breakIt();
  });
}

/** Goes there, and does it. */
export function breakIt(): void {
  const { button } = parts();
  if (!button) return;
  chooseTab('tab-try');
  button.focus();
  button.click();
}

function parts(): { button: HTMLButtonElement | null; result: HTMLElement | null } {
  return { button: document.querySelector('[data-break]'), result: document.querySelector('.break-result') };
}
