import { SourceMap, type SourceMapPayload } from 'node:module';
import type { Place, Staged } from '../types.ts';

/** Finds places in the learner's own lines, from places in the code that was made of them. */
export interface Places {
  /** The topmost frame of a stack that is in the learner's folder. */
  ofStack(stack: string): Place | undefined;
  /** Text with every place in it, as in a stack that was printed, turned into the learner's. */
  inText(text: string): string;
}

/**
 * Maps places by the staged files' own source maps. Done here, and only when something was thrown: with maps switched on
 * in the child, each statement of Sequelize's would pay for them, because it keeps a stack for every one.
 */
export function placesOf(staged: Staged): Places {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (file: string): SourceMap | undefined => {
    if (!maps.has(file)) maps.set(file, readMap(staged.files.find(({ path }) => path === file)?.code));
    return maps.get(file);
  };
  const original = (file: string, line: number, column: number): Place => {
    const entry = mapOf(file)?.findEntry(line - 1, column - 1);
    if (!entry || !('originalLine' in entry)) return { file, line, column };
    return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
  return {
    ofStack(stack) {
      const frame = new RegExp(FRAME).exec(stack);
      return frame ? original(frame[1]!, Number(frame[2]), Number(frame[3])) : undefined;
    },
    inText: (text) =>
      text.replace(new RegExp(FRAME, 'g'), (_frame, name: string, line: string, column: string) => {
        const place = original(name, Number(line), Number(column));
        return `${place.file}:${place.line}:${place.column}`;
      }),
  };
}

/** `at up (/exercise/migrations/1.js:12:5)` */
const FRAME = String.raw`/exercise/([^:()\n]+):(\d+):(\d+)`;

function readMap(code: string | undefined): SourceMap | undefined {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;(?:charset=utf-8;)?base64,([\w+/=]+)\s*$/.exec(
    code ?? '',
  );
  if (!encoded) return undefined;
  return new SourceMap(JSON.parse(Buffer.from(encoded[1]!, 'base64').toString('utf8')) as SourceMapPayload);
}
