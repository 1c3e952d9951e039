import { tokens, type Token } from './tokens.ts';

/** Why a learner's SQL does not run. */
export interface Refusal {
  /** `refused` for what has no place in an exercise, `unknown` for what is no statement at all. */
  kind: 'refused' | 'unknown';
  words: string;
}

/**
 * Looks for a part of a learner's SQL that has no place in an exercise. A list of what is allowed: what SQLite learns
 * tomorrow is refused until somebody has thought about it.
 *
 * @returns the first such part, or undefined when all of it may run
 */
export function findRefusal(sql: string): Refusal | undefined {
  let begin: Token[] = [];
  for (const token of tokens(sql)) {
    if (token.kind === 'other' && token.text === ';') {
      const refusal = refusalOf(begin);
      if (refusal) return refusal;
      begin = [];
    } else if (begin.length < LOOK_AHEAD) begin.push(token);
  }
  return refusalOf(begin);
}

function refusalOf(begin: Token[]): Refusal | undefined {
  const [first, ...rest] = begin;
  if (!first || (first.kind === 'word' && ALLOWED.has(first.text))) return undefined;
  if (first.text === 'CREATE' || first.text === 'DROP') {
    const object = rest.find((token) => !ADJECTIVES.has(token.text));
    return object && OBJECTS.has(object.text) ? undefined : refused(`${first.text} ${object?.text ?? ''}`);
  }
  if (first.text === 'PRAGMA') {
    // `PRAGMA main.name` names the database first.
    const name = rest[1]?.text === '.' ? rest[2] : rest[0];
    return name && PRAGMAS.has(name.text) ? undefined : refused(`PRAGMA ${(name?.text ?? '').toLowerCase()}`);
  }
  return first.kind === 'word' && REFUSED.has(first.text)
    ? refused(first.text)
    : { kind: 'unknown', words: first.text };
}

function refused(words: string): Refusal {
  return { kind: 'refused', words: words.trim() };
}

/** `CREATE TEMPORARY UNIQUE INDEX` and `PRAGMA main . name` are the longest beginnings that decide. */
const LOOK_AHEAD = 6;

/** The statements in a trigger's body end with `;` as well, so its END and what follows stand alone here. */
const ALLOWED = new Set([
  ...['SELECT', 'VALUES', 'WITH', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'ALTER'],
  ...['BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'],
]);

const REFUSED = new Set(['ANALYZE', 'ATTACH', 'DETACH', 'EXPLAIN', 'REINDEX', 'VACUUM']);

const OBJECTS = new Set(['TABLE', 'INDEX', 'TRIGGER', 'VIEW']);
const ADJECTIVES = new Set(['TEMP', 'TEMPORARY', 'UNIQUE']);

const PRAGMAS = new Set([
  'TABLE_INFO',
  'TABLE_XINFO',
  'INDEX_LIST',
  'INDEX_XINFO',
  'INDEX_INFO',
  'FOREIGN_KEY_LIST',
  'FOREIGN_KEYS',
  'FOREIGN_KEY_CHECK',
  // Sent by Sequelize when a transaction has the isolation level READ UNCOMMITTED.
  'READ_UNCOMMITTED',
]);
