/** A moment that a person wrote down. */
export interface WrittenTime {
  time: Date;
  /** True where no zone was written, so that it was read as the time of this computer. */
  local: boolean;
  /** True where only the day was written: then it is the end of that day. */
  day: boolean;
}

/**
 * Reads a time such as `2026-03-01 23:59 +01:00`, `2026-03-01T22:59:00Z` or `2026-03-01`. Only the year comes first and
 * the day last: anything else means one day here and another one elsewhere.
 *
 * @returns nothing when it is no such time, or the day does not exist
 */
export function readTime(text: string): WrittenTime | undefined {
  const found = TIME.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day, hour = 23, minute = 59, second = found[4] === undefined ? 59 : 0] = found
    .slice(1, 7)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const asUtc = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
  // The 30th of February would be one of March.
  if (asUtc.getUTCMonth() !== month! - 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = found[7];
  const time =
    zone === undefined
      ? new Date(year!, month! - 1, day, hour, minute, second)
      : new Date(asUtc.getTime() - minutesOf(zone) * 60_000);
  return { time, local: zone === undefined, day: found[4] === undefined };
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;
