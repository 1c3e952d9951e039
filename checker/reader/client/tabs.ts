import { choice, choose } from './choices.ts';

/** One panel of the workbench at a time, chosen by tabs that the arrow keys move between. */
export function openTabs(): void {
  const tabs = all();
  const wanted = tabs.find((tab) => tab.id === choice('tab')) ?? tabs[0];
  for (const panel of document.querySelectorAll('[data-panel]')) panel.setAttribute('role', 'tabpanel');
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step === undefined) return;
      const next = tabs[(at + step + tabs.length) % tabs.length]!;
      select(next);
      next.focus();
    });
  });
  if (wanted) select(wanted);
}

/** Chooses a panel from elsewhere on the page. */
export function chooseTab(id: string): void {
  const tab = all().find((one) => one.id === id);
  if (tab) select(tab);
}

function select(chosen: HTMLElement): void {
  choose('tab', chosen.id);
  for (const tab of all()) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')!)!.classList.toggle('is-chosen', isChosen);
  }
}

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
}
