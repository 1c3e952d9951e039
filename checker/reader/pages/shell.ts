import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { Language } from '../../course/starters.ts';
import { keyTable } from './key-table.ts';

/** What every page is asked for. */
export interface Shell {
  title: string;
  /** What code is shown in until the reader chooses. */
  language: Language;
  /** Links beside the name of the workbook. */
  nav?: Content;
  main: Content;
  /** Names the layout: `lesson` has a workbench beside the text. */
  kind: 'lesson' | 'text' | 'map' | 'search';
  /** What somebody has searched for. */
  asked?: string;
}

/** The frame of every page: where one is, where one can go, and how it should look. */
export function shell({ title, language, nav, main, kind, asked }: Shell): Markup {
  return markup`<html lang="en" data-language="${language}" data-kind="${kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script src="/assets/first.js"></script>
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<script src="/assets/client.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="top">
<a class="brand" href="/">Sandcastle</a>
<nav aria-label="Course">${nav}</nav>
<form class="search" role="search" action="/search"><label class="unseen" for="q">Search the course</label><input id="q" name="q" type="search" placeholder="Search, or paste an error" value="${asked ?? ''}" maxlength="4000" autocomplete="off"></form>
<div class="switches needs-script">
<button type="button" data-switch="language" aria-label="TS: code in TypeScript; change to JavaScript"><span class="in-ts">TS</span><span class="in-js">JS</span></button>
<button type="button" data-switch="theme" aria-label="Auto: colours as your system"><span data-theme-name>Auto</span></button>
<button type="button" data-switch="keys" aria-label="? shows the keys">?</button>
</div>
</header>
<p class="lost" role="status" hidden>The workbook is not running. Start it again with <code>npm start</code>; this page comes back by itself.</p>
${main}
<dialog class="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>${keyTable()}<p><label><input type="checkbox" data-single-keys checked> Single keys do something</label></p><form method="dialog"><button>Close</button></form></dialog>
<div class="toast" role="status" aria-live="polite"></div>
</body>
</html>`;
}
