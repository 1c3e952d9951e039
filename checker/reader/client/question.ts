import { post } from './post.ts';
import { toast } from './toast.ts';

/** Copies a question for a teacher or an assistant. */
export async function copyQuestion(exercise: string): Promise<void> {
  let isAsked = false;
  const question = post('/question', { exercise }).then((answer) => {
    if (answer?.text === undefined) throw new Error('There is no question.');
    isAsked = true;
    return new Blob([answer.text], { type: 'text/plain' });
  });
  // A browser that wants this to be done at the press of the key takes a promise.
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': question })]);
    toast('Copied: the task, your code, what failed and the SQL. Paste it where you ask.');
  } catch {
    // Why there is none was said.
    if (isAsked) toast('The browser does not let this be copied. Press c in the terminal: it leaves a file too.');
  }
}
