import { whileBusy } from './busy.ts';
import { post } from './post.ts';

/** The editor of the workbench: runs what stands in it, and shows what came of it. */
export function openTrials(exercise: string, enrich: (within: ParentNode) => void): void {
  const form = document.querySelector<HTMLFormElement>('form.try');
  const editor = form?.querySelector('textarea');
  const button = form?.querySelector('button');
  const result = document.querySelector<HTMLElement>('.try-result');
  if (!form || !editor || !button || !result) return;
  const key = `sandcastle-try-${exercise}`;
  editor.value = read(key) ?? editor.value;

  async function run(): Promise<void> {
    if (button!.disabled) return;
    write(key, editor!.value);
    const answer = await whileBusy(button!, result!, () => post('/try', { exercise, code: editor!.value }));
    if (answer?.html === undefined) return;
    result!.innerHTML = answer.html;
    enrich(result!);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
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
    // Then it is there until the page is left.
  }
}
