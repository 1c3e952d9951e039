/** Says a sentence for a while, without moving anything. */
export function toast(sentence: string): void {
  const place = document.querySelector('.toast');
  if (!place) return;
  place.textContent = sentence;
  clearTimeout(timer);
  timer = window.setTimeout(() => (place.textContent = ''), TIME_TO_READ_MS);
}

let timer = 0;
const TIME_TO_READ_MS = 8_000;
