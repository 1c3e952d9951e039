import ts from 'typescript';
import { strip } from './strip.ts';
import { toCommonJs } from './to-common-js.ts';

/**
 * The JavaScript form of TypeScript that the course hands out or shows: the types go, everything else stays as it is
 * formatted. An ES module becomes CommonJS as the Sequelize CLI writes it.
 *
 * @param text a module, some statements, or some members of a class, as lessons show them
 * @returns the text itself where it is none of these, as in an example of a mistake
 */
export function toJavaScript(text: string): string {
  if (!DECLARES.test(text) && parses(text)) return toCommonJs(strip(text));
  if (!parses(asMembers(text))) return text;
  return strip(asMembers(text)).slice(OPEN.length, -CLOSE.length);
}

function asMembers(text: string): string {
  return OPEN + text + CLOSE;
}

function parses(text: string): boolean {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(text, { reportDiagnostics: true, compilerOptions }).diagnostics?.length === 0;
}

/** Fields of a class by themselves, which read as statements would be something else. */
const DECLARES = /^declare \w+[?!]?:/m;
const OPEN = 'class Shown {\n';
const CLOSE = '\n}\n';
