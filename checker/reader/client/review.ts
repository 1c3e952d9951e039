import { post } from './post.ts';

/** Asks the questions of a review one after the other, and notes what was known. */
export function askReview(): void {
  const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')];
  const answers: { question: string; knew: boolean }[] = [];

  async function note(section: HTMLElement, knew: boolean): Promise<void> {
    const question = section.dataset['question']!;
    if (answers.some((one) => one.question === question)) return;
    answers.push({ question, knew });
    // Not noted: it can be answered again.
    if (!(await post('/review/answer', { question, knew }))) return void answers.pop();
    section.classList.remove('is-asked');
    const next = questions[questions.indexOf(section) + 1];
    next?.classList.add('is-asked');
    if (next) next.querySelector('h2')?.focus();
    else await end();
  }

  async function end(): Promise<void> {
    const place = document.querySelector<HTMLElement>('.review-end');
    const answer = await post('/review/end', { answers });
    if (!place || answer?.html === undefined) return;
    place.innerHTML = answer.html;
    place.focus();
  }

  for (const section of questions) {
    section.addEventListener('click', ({ target }) => {
      const knew = (target as Element).closest<HTMLElement>('[data-knew]')?.dataset['knew'];
      if (knew) void note(section, knew === 'yes');
    });
  }
}
