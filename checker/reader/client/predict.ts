/** Asks for a guess before the answer is opened; the guess then stands beside it, and is nobody else's business. */
export function askPredictions(): void {
  document.querySelectorAll<HTMLElement>('.predict').forEach((question, at) => {
    const answer = question.querySelector('details');
    const summary = answer?.querySelector('summary');
    if (!answer || !summary) return;
    const label = document.createElement('label');
    label.className = 'guess';
    const input = document.createElement('input');
    input.id = `guess-${at}`;
    input.autocomplete = 'off';
    label.append('Your guess, before you look: ', input);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') answer.open = true;
    });
    answer.before(label);
  });
}
