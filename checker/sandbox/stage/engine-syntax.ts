import { SourceMap, type SourceMapPayload } from 'node:module';
import vm from 'node:vm';

/** What only the engine itself refuses, and where: in the source when there is a map, else in the code. */
export interface Refusal {
  line: number;
  column: number;
  message: string;
}

/**
 * Has the engine parse code, without running any of it.
 *
 * @param code the body of a CommonJS module, without its map
 * @param awaits whether it will be the body of an async function
 * @param map leads back to the source
 */
export function engineRefusal(code: string, awaits: boolean, map?: string): Refusal | undefined {
  try {
    // The line break keeps columns right; the map's lines are shifted back below.
    if (awaits) vm.compileFunction(`return (async () => {\n${code}\n})()`, PARAMETERS, { filename: NAME });
    else vm.compileFunction(`\n${code}`, PARAMETERS, { filename: NAME });
    return undefined;
  } catch (error) {
    const { line, column } = placeIn(String((error as Error).stack));
    const message = error instanceof RangeError ? 'It is nested too deeply.' : `${(error as Error).message}.`;
    return { ...backToSource(line - 1, column, map), message };
  }
}

/** The engine decorates the stack: file and line, the line itself, a line of carets. */
function placeIn(stack: string): { line: number; column: number } {
  const [head = '', ...rest] = stack.split('\n');
  const carets = rest.find((text) => /^\s*\^+\s*$/.test(text)) ?? '^';
  return { line: Number(/:(\d+)$/.exec(head)?.[1] ?? 2), column: carets.indexOf('^') + 1 };
}

function backToSource(line: number, column: number, map: string | undefined): { line: number; column: number } {
  if (map === undefined) return { line, column };
  const entry = new SourceMap(JSON.parse(map) as SourceMapPayload).findEntry(line - 1, column - 1);
  if (!('originalLine' in entry)) return { line, column };
  return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
const NAME = 'staged-source';
