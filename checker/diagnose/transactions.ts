import type { MethodCall } from '../types.ts';
import type { FunctionCall } from './function-call.ts';

/** The call that begins a transaction, as far as reading tells. */
export function beginning({ calls }: FunctionCall): MethodCall | undefined {
  return calls.find(({ method }) => method === 'transaction');
}

/** A transaction that nobody ends by itself: begun without a callback. */
export function isUnmanaged({ arguments: given }: MethodCall): boolean {
  return !given.some((text) => /=>|^\s*(?:async\s+)?function\b/.test(text));
}

/** The calls that write, and what each is given. */
export function writes({ calls }: FunctionCall): MethodCall[] {
  return calls.filter(({ method }) => WRITES.test(method));
}

/** Whether a call is told of a transaction, in the place where it looks for one. */
export function isInside(call: MethodCall): boolean {
  const options = call.arguments[placeOfOptions(call)];
  return options !== undefined && MENTIONS.test(options);
}

/** Whether a call is told of a transaction anywhere, even where it does not look. */
export function isTold({ arguments: given }: MethodCall): boolean {
  return given.some((text) => MENTIONS.test(text));
}

/** Statics that find rows by a condition take one object; what makes rows takes the values first. */
function placeOfOptions({ method, arguments: given, on }: MethodCall): number {
  const isOfAModel = /^(?:models\.)?[A-Z]/.test(on) || /\]$/.test(on);
  if (method === 'destroy' || method === 'truncate' || method === 'save') return 0;
  if (/^create[A-Z]/.test(method) || method === 'query' || !isOfAModel) return given.length > 1 ? 1 : 0;
  return 1;
}

const WRITES =
  /^(?:create|bulkCreate|findOrCreate|upsert|update|destroy|truncate|save|query|bulkInsert|bulkDelete|(?:create|add|set|remove)[A-Z]\w*)$/;
const MENTIONS = /\btransaction\b|\b(?:t|tx|trx|tr|transact\w*|options)\b/;
