import { toast } from './toast.ts';

/** Sends something to the workbook. What it says comes back; what goes wrong is said. */
export async function post(address: string, data: object): Promise<{ sentence?: string; html?: string } | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    });
    const answer = (await response.json()) as { sentence?: string; html?: string };
    if (response.ok) return answer;
    toast(answer.sentence ?? 'That did not work. Reload the page.');
  } catch {
    toast('The workbook does not answer. Is npm start still running?');
  }
  return undefined;
}
