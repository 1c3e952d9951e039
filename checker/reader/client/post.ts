import { toast } from './toast.ts';

interface Answer {
  sentence?: string;
  html?: string;
  text?: string;
}

/** Sends something to the workbook. What it says comes back; what goes wrong is said. */
export async function post(address: string, data: object): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    });
    const answer = (await response.json()) as Answer;
    if (response.ok) return answer;
    toast(answer.sentence ?? 'That did not work. Reload the page.');
  } catch {
    toast('The workbook does not answer. Is npm start still running?');
  }
  return undefined;
}
