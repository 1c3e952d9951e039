/**
 * Lays a statement out for reading, by one fixed rule: clauses begin lines, a table's columns have a line each.
 * Nothing but white space changes, and the values for `$1`, `$2` follow as a comment.
 *
 * @param logged as Sequelize logs it: `Executing (default): INSERT … VALUES ($1,$2); {"$1":"Ada","$2":4}`
 */
export function showSql(logged: string): string {
  const { sql, values } = takeApart(logged);
  const words = sql.match(TOKEN) ?? [];
  const text = /^CREATE TABLE\b/i.test(sql) ? table(words) : clauses(words);
  return `${text};${values}`;
}

/** Whether a statement is about the lesson, and not Sequelize finding its way around the database. */
export function isWorthShowing(logged: string): boolean {
  return !/^(PRAGMA|SELECT 1\+1|SELECT sqlite_version|SELECT name FROM sqlite_master)/i.test(takeApart(logged).sql);
}

function takeApart(logged: string): { sql: string; values: string } {
  const plain = logged.replace(/^Execut(ing|ed) \([^)]*\): /, '').trim();
  const bound = /; (\{"\$1".*\})$/s.exec(plain);
  const sql = (bound ? plain.slice(0, bound.index) : plain).replace(/;$/, '');
  if (!bound) return { sql, values: '' };
  const values = Object.entries(JSON.parse(bound[1]!) as Record<string, unknown>);
  return { sql, values: `\n-- ${values.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join(', ')}` };
}

function table(words: string[]): string {
  const open = words.indexOf('(');
  const close = words.lastIndexOf(')');
  const lines = commaParts(words.slice(open + 1, close)).map((part) => `  ${part}`);
  return `${join(words.slice(0, open))} (\n${lines.join(',\n')}\n)${join(words.slice(close + 1))}`;
}

function commaParts(words: string[]): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (word === '(') depth++;
    if (word === ')') depth--;
    if (word === ',' && depth === 0) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.map(join);
}

function clauses(words: string[]): string {
  const lines: { depth: number; words: string[] }[] = [{ depth: 0, words: [] }];
  let depth = 0;
  let before = '';
  for (const word of words) {
    if (word === ')') depth--;
    const begins = CLAUSE.test(word) && lines.at(-1)!.words.length > 0 && !TOGETHER.test(`${before} ${word}`);
    if (begins) lines.push({ depth, words: [] });
    lines.at(-1)!.words.push(word);
    if (word === '(') depth++;
    before = word;
  }
  return lines.flatMap(({ depth: deep, words: own }) => wrap(own, '  '.repeat(deep))).join('\n');
}

/** Breaks a long line after a comma, or before ON, AND and OR. */
function wrap(words: string[], indent: string): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of pieces(words)) {
    const margin = lines.length > 0 ? `${indent}  ` : indent;
    if (line.length > 0 && (margin + join([...line, ...piece])).length > WIDTH) {
      lines.push(margin + join(line));
      line = [];
    }
    line.push(...piece);
  }
  return [...lines, (lines.length > 0 ? `${indent}  ` : indent) + join(line)];
}

function pieces(words: string[]): string[][] {
  const found: string[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (depth === 0 && /^(ON|AND|OR)$/i.test(word)) found.push([]);
    if (word === '(') depth++;
    if (word === ')') depth--;
    found.at(-1)!.push(word);
    // A row of values stays whole; its comma is followed by the next row.
    if (depth === 0 && word === ',') found.push([]);
  }
  return found;
}

function join(words: string[]): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1] ?? '(';
    const tight = before === '(' || before === '.' || /^[,).]$/.test(word) || (word === '(' && CALLED.test(before));
    return text + (tight ? '' : ' ') + word;
  }, '');
}

// Quoted text and names stay whole, whatever is in them.
const TOKEN = /'(?:[^']|'')*'|`[^`]*`|"[^"]*"|[(),.]|[<>!]?=|[^\s(),.'`"=<>!]+|[<>!]+/g;
const CLAUSE = /^(FROM|LEFT|INNER|CROSS|JOIN|WHERE|GROUP|HAVING|ORDER|LIMIT|VALUES|SET|UNION)$/i;
const TOGETHER = /^((LEFT|OUTER|INNER|CROSS) JOIN|DELETE FROM|(DELETE|UPDATE) SET)$/i;
const CALLED = /^(count|max|min|sum|avg|coalesce|strftime|exists)$/i;
const WIDTH = 88;
