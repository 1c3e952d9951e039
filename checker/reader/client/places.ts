import { post } from './post.ts';
import { toast } from './toast.ts';

/** Makes places in the learner's files something to click on: the editor opens them. */
export function openPlaces(within: ParentNode): void {
  for (const place of within.querySelectorAll<HTMLElement>('[data-open]')) {
    if (place.closest('button, a')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open';
    button.title = 'Open in your editor';
    const key = place.dataset['key'];
    if (key) button.dataset['key'] = key;
    button.addEventListener('click', () => void openPlace(place.dataset['open']!));
    place.replaceWith(button);
    button.append(place);
  }
}

/** @param place such as `05-lifeguard-beaches/models/beach.ts:12` */
export async function openPlace(place: string): Promise<void> {
  const [, exercise = '', file = '', line = '1'] = /^([^/]+)\/(.*?)(?::(\d+))?$/.exec(place) ?? [];
  const answer = await post('/open', { exercise, file, line: Number(line) });
  if (answer?.sentence) toast(answer.sentence);
}
