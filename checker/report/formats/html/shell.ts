import { createHash } from 'node:crypto';
import { markup, Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** By this a page of ours is known again, so that nobody else's is ever replaced. */
export const GENERATOR = '<meta name="generator" content="Sandcastle">';

/**
 * A whole page that needs nothing beside it: no network, no other file. Its own style and script are all that a browser
 * is allowed to use on it, should something else ever get in.
 */
export function toPage(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        ${new Markup(GENERATOR)}
        <title>${title}</title>
        ${inline('style', STYLE)}
      </head>
      <body>
        ${body}
        ${inline('script', SCRIPT)}
      </body>
    </html> `.text;
}

/** To the last space as it was hashed. */
function inline(tag: 'style' | 'script', text: string): Markup {
  return new Markup(`<${tag}>${text}</${tag}>`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Without it the box is still there to be ticked. */
const SCRIPT = `
const names = document.getElementById('names');
addEventListener('keydown', (event) => {
  if (!names || event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
  names.checked = !names.checked;
});
`;
