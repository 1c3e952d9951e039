import type { Evidence, MethodCall, Place } from '../types.ts';
import { placeOf } from './reading.ts';

/** The call of a function that a failed check is about. */
export interface FunctionCall {
  name: string;
  data: Record<string, unknown>;
  /** What was looked at after it: `reading the favorites of User 3`, `looking at its answer`; empty for the call itself. */
  afterwards: string;
  /** What the function calls, as far as reading tells. */
  calls: MethodCall[];
  /** The statements it sent. */
  sent: string[];
}

/** Reads it from the sentence of the finding; undefined where the check is about something else. */
export function functionCall({ finding, source, tape }: Evidence): FunctionCall | undefined {
  const [, name, data, afterwards] = SENTENCE.exec(finding.tried) ?? [];
  if (!name || !data) return undefined;
  const own = source.calls.filter((call) => call.within === name);
  return {
    name,
    data: JSON.parse(data) as Record<string, unknown>,
    afterwards: (afterwards ?? '').trim(),
    // A function that only hands on has its calls elsewhere in the file.
    calls: own.length > 0 ? own : source.calls,
    sent: tape.filter(({ probe }) => probe === 'function').map(({ sql }) => sql.trim()),
  };
}

/** Where the first of these methods is called, else where the function does anything at all. */
export function callPlace({ calls }: FunctionCall, fits: (call: MethodCall) => boolean): Place | undefined {
  return placeOf(calls.find(fits) ?? calls[0]);
}

/** Whether any of its statements begins like this. */
export function hasSent({ sent }: FunctionCall, ...verbs: string[]): boolean {
  return sent.some((sql) =>
    verbs.some((verb) =>
      sql
        .toUpperCase()
        .replace(/^EXECUTING[^:]*: /, '')
        .startsWith(verb),
    ),
  );
}

/** The rows that a finding names on one side: `Show 3 and Show 5`. */
export function rowsNamed(text: string | undefined): string[] {
  return (text ?? '').match(/\b[A-Z]\w* [\w-]*\d+\b/g) ?? [];
}

const SENTENCE = /^Calling (\w+)\(models, (\{.*?\})\)\.(?: Twice\.)?(?:$| Then (.*?)\.?$)/s;
