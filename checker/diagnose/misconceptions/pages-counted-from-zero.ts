import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The first page is left out, because its offset is that of the second; or pages overlap. */
export const pagesCountedFromZero: Misconception = {
  id: 'pages-counted-from-zero',
  lesson: '10-filter-order-page#pages',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/ users are (?:on the page|past the last page)/.test(call.afterwards)) return undefined;
    const { page, size } = call.data as { page: number; size: number };
    const offset = offsetOf(call.sent);
    if (offset === undefined || offset === (page - 1) * size) return undefined;
    return {
      message:
        `Page ${page} leaves out ${offset} users before it, and it is to leave out ${(page - 1) * size}: ` +
        'the first page is 1 and leaves out none. That is (page - 1) * size.',
      place: callPlace(call, ({ arguments: given }) => given.some((one) => /offset/i.test(one))),
    };
  },
};

/** Of the last call: `LIMIT 3, 6` leaves out three, and so does `LIMIT 6 OFFSET 3`. */
function offsetOf(sent: string[]): number | undefined {
  for (const sql of sent.toReversed()) {
    const [, before, after] = /\bLIMIT\s+(\d+)\s*,\s*\d+|\bOFFSET\s+(\d+)/i.exec(sql) ?? [];
    const offset = before ?? after;
    if (offset !== undefined) return Number(offset);
  }
  return undefined;
}
