import { toast } from './toast.ts';

/** Gives every block of code a button that copies it. */
export function addCopyButtons(within: ParentNode): void {
  for (const block of within.querySelectorAll<HTMLElement>('pre[data-copy]')) {
    block.removeAttribute('data-copy');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(block));
    block.after(button);
  }
}

async function copy(block: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(block.textContent);
    toast('Copied.');
  } catch {
    getSelection()?.selectAllChildren(block);
    toast('The browser does not let this be copied. It is selected now: press Ctrl-C.');
  }
}
