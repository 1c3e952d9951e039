import type { ModelDescription } from '../types.ts';
import { primaryKey, Row } from './row.ts';

/**
 * Turns what the child calls a row into the row that the judge placed, or into one that shows how it differs.
 *
 * @param plain the values by attribute, as claimed
 * @param known finds the placed row with an id
 */
export function claimedRow(model: ModelDescription, plain: unknown, known: (id: unknown) => Row | undefined): Row {
  const values = (plain ?? {}) as Record<string, unknown>;
  const id = values[primaryKey(model)];
  const placed = known(id);
  if (!placed) return new Row(model.name, toId(id), {}, ' (a row that nobody placed)');
  const wrong = Object.entries(placed.values).find(([name, value]) => differs(value, values[name]));
  if (!wrong) return placed;
  const [name, value] = wrong;
  return new Row(model.name, placed.id, {}, ` with ${name} "${String(values[name])}" instead of "${String(value)}"`);
}

function toId(id: unknown): number | string {
  return typeof id === 'number' || typeof id === 'string' ? id : 'without an id';
}

/** Only texts are compared: dates and numbers come back in other forms than they went in. */
function differs(placed: unknown, claimed: unknown): boolean {
  return typeof placed === 'string' && typeof claimed === 'string' && placed !== claimed && !isDate(placed);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d /.test(text);
}
