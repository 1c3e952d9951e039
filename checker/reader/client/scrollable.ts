/** What is wider than its place can be moved with the arrow keys; what fits is no stop on the way of Tab. */
export function makeScrollable(within: ParentNode): void {
  for (const box of within.querySelectorAll<HTMLElement>('pre, .scroll')) watcher.observe(box);
}

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
