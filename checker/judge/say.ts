import { Row } from './row.ts';

const MOST = 12;

/**
 * Says a value of a check the way a person would: `Lifeguard 31 and Lifeguard 84`, `none`, `57 linked to 31`.
 *
 * @param value what was expected or found: rows, links, lists, maps of lists, plain values
 */
export function say(value: unknown): string {
  if (value instanceof Row) return String(value);
  if (Array.isArray(value)) return sayList(value);
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return 'nothing';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${say(inner)}`)
      .join('; ');
  }
  return String(value);
}

function sayList(values: unknown[]): string {
  if (values.length === 0) return 'none';
  if (values.every(isLink))
    return (
      clip(values)
        .map(([one, other]) => `${say(one)} – ${say(other)}`)
        .join(', ') + rest(values)
    );
  if (values.every(isGroup))
    return (
      clip(values)
        .map(([one, many]) => `${say(one)}: ${say(many)}`)
        .join('; ') + rest(values)
    );
  const said = clip(values).map((value) => say(value));
  if (said.some((one) => /, | and /.test(one))) return said.join('; ') + rest(values);
  if (values.length > MOST) return said.join(', ') + rest(values);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

function clip<T>(values: T[]): T[] {
  return values.slice(0, MOST);
}

function rest(values: unknown[]): string {
  return values.length > MOST ? `, and ${values.length - MOST} more` : '';
}

function isLink(value: unknown): value is [Row, Row] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => end instanceof Row);
}

function isGroup(value: unknown): value is [Row, Row[]] {
  return Array.isArray(value) && value.length === 2 && value[0] instanceof Row && Array.isArray(value[1]);
}
