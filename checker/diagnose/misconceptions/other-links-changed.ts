import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The value of one link was to change, and it changed on others too, or not on this one. */
export const otherLinksChanged: Misconception = {
  id: 'other-links-changed',
  lesson: '12-data-on-the-link#write',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/^reading the hours/.test(call.afterwards)) return undefined;
    const wanted = valuesIn(evidence.finding.expected);
    const found = valuesIn(evidence.finding.actual);
    const own = `Lifeguard ${String(call.data['lifeguardId'])} at Beach ${String(call.data['beachId'])}`;
    const changed = [...wanted].filter(([link, hours]) => found.has(link) && found.get(link) !== hours);
    const other = changed.find(([link]) => link !== own);
    if (other) {
      return {
        message: `${call.name} was about ${own}, and ${other[0]} has other hours now. A link is named by both its columns: an update with one of them in its where changes more than one.`,
        place: callPlace(call, ({ method }) => /^(?:update|query|upsert)$/.test(method)),
      };
    }
    const creates = call.calls.find(({ method }) => /^findOrCreate|^findCreateFind/.test(method));
    if (changed.length === 0 || !creates) return undefined;
    return {
      message: `${own} was there already, and kept its hours. The defaults of ${creates.method} are for a new row only: update the row when it is there.`,
      place: callPlace(call, (one) => one === creates),
    };
  },
};

/** `Lifeguard 3 at Beach 5: 7 hours and …` as the value of each link. */
function valuesIn(text: string | undefined): Map<string, string> {
  const lines = (text ?? '').matchAll(/(Lifeguard \S+ at Beach \S+): (\d+|no) hours/g);
  return new Map([...lines].map(([, link, hours]) => [link!, hours!]));
}
