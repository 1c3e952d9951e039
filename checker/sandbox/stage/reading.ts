import { createHash } from 'node:crypto';
import type { SourceFacts } from '../../types.ts';
import { BoundedMap } from './bounded-map.ts';
import { compile, type Waiting } from './compile.ts';
import { readFacts } from './facts/index.ts';
import { readImports, type Imports } from './imports.ts';
import { parse } from './parse.ts';
import { problemAt } from './syntax-problem.ts';
import { TOO_DEEP, tooMuch } from './too-much.ts';

/** What one source file says, read from its syntax tree. */
export interface Reading {
  imports: Imports;
  facts: SourceFacts;
  /** Why nothing of it was read, nor will be compiled. */
  refused?: string;
}

/** Reads a source file, once for the same path and text. */
export function read(file: string, text: string): Reading {
  return READINGS.get(keyOf(file, text), text.length, () => {
    try {
      const source = parse(file, text);
      const refused = tooMuch(source);
      if (refused !== undefined) return { ...NOTHING, refused };
      return { imports: readImports(source), facts: readFacts(file, source) };
    } catch (error) {
      if (error instanceof RangeError) return { ...NOTHING, refused: TOO_DEEP };
      throw error;
    }
  });
}

/** Compiles a source file, once for the same path, text and way of waiting. */
export function compileOnce(file: string, text: string, waiting: Waiting): ReturnType<typeof compile> {
  const key = `${keyOf(file, text)}:${waiting.async}:${JSON.stringify(waiting.requests)}`;
  return COMPILED.get(key, text.length, () => {
    const { refused } = read(file, text);
    if (refused === undefined) return compile(file, text, waiting);
    return { problem: problemAt(file, text, { line: 1, column: 1 }, refused) };
  });
}

function keyOf(file: string, text: string): string {
  return createHash('sha256').update(file).update('\0').update(text).digest('base64');
}

/** In characters of source; compiled code and facts take a small multiple of that. */
const MOST = 8_000_000;
const READINGS = new BoundedMap<Reading>(MOST);
const COMPILED = new BoundedMap<ReturnType<typeof compile>>(MOST);
const NOTHING: Reading = {
  imports: { requests: [], early: [], awaits: false },
  facts: { associations: [], associates: [], models: [], migrations: [], calls: [] },
};
