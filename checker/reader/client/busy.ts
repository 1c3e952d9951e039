/** Shows that something is under way: on the button that began it, and where what comes of it will stand. */
export async function whileBusy<T>(button: HTMLButtonElement, place: Element, task: () => Promise<T>): Promise<T> {
  const word = button.textContent;
  const hadFocus = document.activeElement === button;
  button.disabled = true;
  button.textContent = 'Running …';
  place.setAttribute('aria-busy', 'true');
  try {
    return await task();
  } finally {
    button.disabled = false;
    button.textContent = word;
    place.removeAttribute('aria-busy');
    if (hadFocus) button.focus({ preventScroll: true });
  }
}
