import { readCatalog } from '../course/catalog.ts';
import { Problem } from '../errors.ts';
import type { Command } from './command.ts';
import { watch } from './watch.ts';
import { numberOf } from './whole-number.ts';

/** The same every time, so that a page which is still open finds the workbook again. */
const PORT = 4600;
const LAST_PORT = 65_535;

/** Opens the workbook: watches the exercises and checks on save. */
export const start: Command = {
  name: 'start',
  summary: 'Opens the workbook: your exercises are checked whenever you save.',
  options: {
    plain: { help: 'only ever add lines, as for a screen reader' },
    'no-open': { help: 'do not open the browser' },
    port: { value: 'N', help: `the port of the pages (${PORT}, or the next one that is free)` },
  },
  async run(words, context) {
    const port = numberOf(words, 'port', PORT);
    if (port > LAST_PORT) throw new Problem('usage', `--port is a number up to ${LAST_PORT}, not ${port}.`);
    const lessons = await readCatalog(context.root);
    const pages = { port, open: !words.flags.has('no-open') && !context.printer.plain };
    return watch(lessons, { asksLanguage: true, pages }, context);
  },
};
