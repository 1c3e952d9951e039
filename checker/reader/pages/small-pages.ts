import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import { keyTable } from './key-table.ts';
import { shell, type Shell } from './shell.ts';

/** For an address that leads nowhere. */
export function lostPage(path: string, language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><div class="prose"><h1>There is no such page</h1><p>Nothing stands at <code>${path.slice(0, 200)}</code>. A lesson may have got another name, or the address lost a letter.</p><p><a class="button" href="/">Open the map of the course</a></p></div></main>`;
  return shell({ title: 'No such page · Sandcastle', language, main, kind: 'text' });
}

/** For a page that cannot be made, such as a lesson that is broken and was never seen whole. */
export function troublePage(sentence: string, language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><div class="prose"><h1>This page cannot be shown</h1><p class="note broken">${prose(sentence)}</p><p>Reload it once that is mended. <a href="/">The map of the course</a> shows everything else.</p></div></main>`;
  return shell({ title: 'Not shown · Sandcastle', language, main, kind: 'text' });
}

/** The keys, for whoever would rather read them on a page. */
export function keysPage(language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><div class="prose"><h1>Keys</h1><p>They work wherever nothing is being typed. Whoever speaks to their computer may turn them off in the list that <kbd>?</kbd> opens.</p>${keyTable()}</div></main>`;
  return shell({ title: 'Keys · Sandcastle', language, main, kind: 'text' });
}
