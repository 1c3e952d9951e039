import { STYLE } from '../../report/formats/html/style.ts';
import { Markup, markup } from '../../report/formats/html/markup.ts';
import type { MapEntry } from './map-page.ts';
import { shell, type Shell } from './shell.ts';

/** What somebody has done, to look back on and to keep. */
export function summaryPage(entries: MapEntry[], language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><div class="prose">
<h1>What you have done</h1>
${achievement(entries)}
<form class="keep" action="/summary.html"><label for="name">A name to stand on it</label> <input id="name" name="name" maxlength="100" autocomplete="name"> <button class="button">Save as a file</button></form>
<p class="soft">The file needs nothing else: it can be opened, printed and sent anywhere.</p>
</div></main>`;
  return shell({ title: 'What you have done · Sandcastle', language, main, kind: 'text' });
}

/** The same as a file of its own, with nothing around it. */
export function summaryFile(entries: MapEntry[], name: string, now: Date): Markup {
  return markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandcastle: ${name || 'what was done'}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><p class="soft">Sandcastle, a workbook about associations in Sequelize</p><h1>${name || 'What was done'}</h1></header>
<main>${achievement(entries)}</main>
<footer><p>Saved on ${toDay(now.toISOString())} from this person's own workbook, which they could have changed.</p></footer>
</body>
</html>`;
}

function achievement(entries: MapEntry[]): Markup {
  const passed = entries.filter(({ progress }) => progress.passedAt);
  const alone = passed.filter(({ progress }) => !progress.gaveUp && progress.hintsShown === 0);
  const concepts = [...new Set(passed.flatMap(({ lesson }) => lesson.teaches))];
  const all = passed.length === entries.length;
  const rows = entries.map(({ lesson, progress }) => {
    const { passedAt } = progress;
    return markup`<tr><th scope="row">${lesson.name.slice(0, 2)} ${lesson.title}</th><td>${passedAt ? `passed on ${toDay(passedAt)}` : 'not yet'}</td><td>${passedAt && help(progress)}</td></tr>`;
  });
  return markup`<p>${all ? 'The whole course' : `${passed.length} of ${entries.length} exercises`}: every check ${passed.length === 1 ? 'has' : 'of theirs has'} passed, on real databases. ${alone.length > 0 && `${alone.length} of them without a hint.`}</p>
${concepts.length > 0 && markup`<p><b>What they are about:</b> ${concepts.join(', ')}.</p>`}
<div class="scroll"><table><thead><tr><th scope="col">Exercise</th><th scope="col">Passed</th><th scope="col">With</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function help({ gaveUp, hintsShown }: MapEntry['progress']): string {
  if (gaveUp) return 'the solution';
  if (hintsShown === 0) return 'no hint';
  return hintsShown === 1 ? 'one hint' : `${hintsShown} hints`;
}

/** The day as everybody reads it. */
function toDay(moment: string): string {
  return moment.slice(0, 10);
}
