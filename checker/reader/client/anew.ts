import { post } from './post.ts';
import { chooseTab } from './tabs.ts';
import { toast } from './toast.ts';

/** Puts the given files back, and says where the learner's own are kept. */
export async function beginAnew(exercise: string): Promise<void> {
  const fold = offer();
  const answer = await post('/reset', { exercise });
  if (!answer?.sentence) return;
  if (fold) fold.open = false;
  toast(answer.sentence);
}

/** Asks first: opens what the button to do it stands in. */
export function offerToBeginAnew(): void {
  chooseTab('tab-checks');
  const fold = offer();
  if (!fold) return toast('There is nothing to begin anew: this exercise is as it was given.');
  fold.open = true;
  fold.querySelector('button')?.focus();
}

function offer(): HTMLDetailsElement | null {
  return document.querySelector('details[data-key="anew"]');
}
