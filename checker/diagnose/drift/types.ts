import type { Drift } from '../../types.ts';
import { differing, fieldsOf, madeAt, type Pairing } from './pairing.ts';

/** Attributes that hold another kind of value than their column. */
export function compareTypes(pairing: Pairing): Drift[] {
  const { model, table } = pairing;
  return fieldsOf(pairing).flatMap(({ name, attribute, column }) => {
    const [said, made] = [kindOf(attribute.type), kindOf(column.type)];
    if (!said || !made || said === made || FRIENDS.some((pair) => pair.includes(said) && pair.includes(made)))
      return [];
    const message = `In the model ${model.name}, ${name} is ${said} (${attribute.type}), and in the table ${table.name} ${column.name} is ${made} (${column.type}). Use one type in both places.`;
    return [differing(pairing, { kind: 'type', message, column: column.name }, madeAt(pairing, column.name))];
  });
}

/** What a type holds, of the model's types and of SQL's; undefined for what SQLite has no word for. */
function kindOf(type: string): string | undefined {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1];
}

const KINDS: [RegExp, string][] = [
  [/^TINYINT\(1\)$|^BOOL/i, 'true or false'],
  [/^(?:TINY|SMALL|MEDIUM|BIG)?INT|^INTEGER|SERIAL$/i, 'a whole number'],
  [/^(?:DECIMAL|NUMERIC|NUMBER|FLOAT|REAL|DOUBLE)/i, 'a number with decimals'],
  [/^DATEONLY$|^DATE$/i, 'a date'],
  [/^DATE|^TIMESTAMP/i, 'a date and time'],
  [/^JSON/i, 'JSON'],
  [/BLOB|^BINARY|^BYTEA/i, 'bytes'],
  [/^(?:STRING|N?VARCHAR|CHAR|CITEXT|(?:TINY|MEDIUM|LONG)?TEXT|ENUM|UUID)/i, 'text'],
];

/** Kept alike where it matters: JSON as text, true and false as numbers, a date with or without a time. */
const FRIENDS = [
  ['JSON', 'text'],
  ['true or false', 'a whole number'],
  ['a date', 'a date and time'],
];
