import { tokens } from '../database/sqlite/tokens.ts';
import { CourseFault, Found } from './finding.ts';
import { sayArgument } from './row.ts';
import type { Student } from './student.ts';

/** One call of a function that the task asked for. */
export interface Called {
  /** What it resolved to, made plain. A claim, until rows and statements agree. */
  value: unknown;
  /** What was tried, for the assertion that follows. */
  tried: string;
  /** The statements that it sent, in order. */
  sql: string[];
}

interface Answer {
  exported: string[];
  call?: { promise: boolean; unfinished: boolean; instancesOf: string[]; value: unknown };
}

/** The functions of `queries.ts`, where an exercise asks for some. Any method that gives the right answer will do. */
export class StudentFunctions {
  constructor(private readonly student: Student) {}

  /**
   * Calls `name(models, data)`.
   *
   * @param options.plain instances of models are not a right answer, because the task asks for plain objects
   * @param options.idle the answer may come without a statement, because there was nothing to do
   * @throws Found when it is not exported, throws, answers before its work is done, or without having asked the database
   */
  async call(name: string, data: unknown, options: { plain?: boolean; idle?: boolean } = {}): Promise<Called> {
    const { world } = this.student;
    const tried = `Calling ${name}(models, ${sayArgument(data)}).`;
    const mark = world.database.tape.mark();
    const answer = (await world.ask('function', { name, data }, tried)) as Answer;
    const sql = world.database.tape.since(mark).map((entry) => entry.sql);
    const { call } = answer ?? {};
    if (!call) {
      throw new Found({
        tried: `Looking for the function ${name} in queries.ts.`,
        expected: `an exported function ${name}`,
        actual: exportedNames(answer),
      });
    }
    if (call.unfinished) {
      throw new Found({
        tried,
        expected: 'an answer when all its work is done',
        actual: 'an answer while the database was still at work for it',
        sql,
      });
    }
    if (options.plain && call.instancesOf.length > 0) {
      throw new Found({ tried, expected: 'plain objects', actual: `instances of ${call.instancesOf.join(', ')}`, sql });
    }
    if (sql.length === 0 && !options.idle) {
      throw new Found({
        tried,
        expected: 'an answer that comes from the database',
        actual: call.promise
          ? 'an answer without a single SQL statement'
          : 'an answer that is no promise, without a single SQL statement',
      });
    }
    this.student.evidence++;
    return { value: call.value, tried, sql };
  }

  /**
   * Allows so many SELECT statements, however many rows there are.
   *
   * @throws Found that shows the statement that was repeated most
   */
  atMost(selects: number, { sql, tried }: Called): void {
    const sent = sql.filter(givesRows);
    if (sent.length <= selects) return;
    const [shape, times] = mostRepeated(sent);
    const repeated = times > 2 ? `; this one ran ${times} times: ${shape}` : '';
    throw new Found({
      tried,
      expected: `at most ${selects} SELECT ${selects === 1 ? 'statement' : 'statements'}`,
      actual: `${sent.length} SELECT statements${repeated}`,
      sql,
    });
  }
}

/**
 * Whether a statement asks for rows. SELECT may stand behind a comment or WITH, and what changes rows can give them back;
 * of a very long statement the end is not kept, and it is counted.
 */
function givesRows(statement: string): boolean {
  const read = [...tokens(statement)];
  const first = read.find(({ kind }) => kind === 'word')?.text ?? '';
  if (GIVE_NO_ROWS.has(first)) return false;
  if (!CHANGE_ROWS.has(first)) return true;
  return statement.endsWith('…') || read.some(({ kind, text }) => kind === 'word' && text === 'RETURNING');
}

const GIVE_NO_ROWS = new Set([
  ...['PRAGMA', 'BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'CREATE', 'DROP', 'ALTER'],
]);
const CHANGE_ROWS = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE']);

/** Statements that differ only in their values are one statement, repeated. */
function mostRepeated(statements: string[]): [string, number] {
  const shapes = new Map<string, number>();
  for (const statement of statements) {
    const shape = statement.replace(/'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b/g, '?');
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [most] = [...shapes].sort(([, one], [, other]) => other - one);
  if (!most) throw new CourseFault('there is no statement to repeat');
  return most;
}

function exportedNames(answer: Answer | undefined): string {
  const names = Array.isArray(answer?.exported) ? answer.exported.map(String).slice(0, 20) : [];
  return names.length > 0 ? `queries.ts exports ${names.join(', ')}` : 'queries.ts exports no function';
}
