import type { ConsoleEvent, ConsoleReply, ConsoleValue } from '../../judge/console/protocol.ts';
import {
  renderNote,
  renderNotLoaded,
  renderRows,
  renderSql,
  renderText,
  renderThrown,
} from '../../report/terminal/console.ts';
import { paletteOf, signsOf } from '../../report/terminal/style.ts';
import type { CommandContext } from '../command.ts';

/** Shows what a console has to say. */
export interface Screen {
  event(event: ConsoleEvent): void;
  /** @returns whether what was asked for was done */
  reply(reply: ConsoleReply): boolean;
  note(text: string): void;
}

/**
 * @param folder how to show the place of the exercise
 * @param quiet where nobody types: then how the database was made is not part of the output
 */
export function openScreen({ printer, style }: CommandContext, folder: string, quiet: boolean): Screen {
  const told = new Set<string>();
  const note = (text: string): void => printer.out(renderNote(text, style()));
  const tellOnce = (notice: string): void => {
    if (told.has(notice)) return;
    told.add(notice);
    if (quiet) printer.err(renderNote(notice, style()));
    else note(notice);
  };
  const value = (shown: ConsoleValue): void => {
    if (shown.kind === 'rows') printer.out(renderRows(shown, style()));
    else if (shown.kind !== 'nothing') printer.out(renderText(shown.text));
    if (shown.kind === 'promise') note(PROMISE);
  };
  const screen: Screen = {
    event({ kind, text }) {
      if (kind === 'note') note(`${signsOf(style()).more} ${text}`);
      else printer.out(kind === 'printed' ? renderText(text) : renderSql(text, style()));
    },
    reply(reply) {
      if (reply.kind === 'opened') reply.notices.forEach(tellOnce);
      if (reply.kind === 'value') value(reply.value);
      if (reply.kind === 'threw') printer.out(renderThrown(reply, style(), folder));
      if (reply.kind === 'does-not-load') printer.out(renderNotLoaded(reply, style(), folder));
      if (reply.kind === 'tables') {
        const { bold } = paletteOf(style());
        const shown = reply.tables.map((table) => `${bold(renderText(table.name))}\n${renderRows(table, style())}`);
        printer.out(shown.join('\n\n') || 'There are no tables.');
      }
      if (reply.kind === 'stopped') {
        printer.out(renderThrown(reply, style(), folder));
        if (screen.reply(reply.again)) note(AGAIN);
      }
      return reply.kind === 'opened' || reply.kind === 'value' || reply.kind === 'tables';
    },
    note,
  };
  return screen;
}

const PROMISE = 'This is a promise, and not yet what it gives: write await before it.';
const AGAIN = 'The console has begun again: a new database with the rows of the beginning, and none of your variables.';
