import type ts from 'typescript';
import type { ClassTypes, MemberTypes } from './protocol.ts';

/** What this needs of the compiler, which is loaded from where the workbook has it. */
type Compiler = typeof ts;

/**
 * What the types say about the classes of a submission, so that a test can ask about a class wherever it stands.
 *
 * @param sources the submission's own files
 * @param nameOf the path of a file in the exercise
 */
export function describeClasses(
  compiler: Compiler,
  program: ts.Program,
  sources: ts.SourceFile[],
  nameOf: (source: ts.SourceFile) => string,
): Record<string, ClassTypes> {
  const checker = program.getTypeChecker();
  const found: Record<string, ClassTypes> = {};
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      if (compiler.isClassLike(node) && node.name && !(node.name.text in found)) {
        const line = source.getLineAndCharacterOfPosition(node.name.getStart(source)).line + 1;
        found[node.name.text] = { file: nameOf(source), line, members: membersOf(node) };
      }
      compiler.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;

  function membersOf(node: ts.ClassLikeDeclaration): Record<string, MemberTypes> {
    const own = checker
      .getPropertiesOfType(checker.getTypeAtLocation(node))
      .filter((symbol) => symbol.declarations?.some((one) => sources.includes(one.getSourceFile())))
      .slice(0, MOST);
    return Object.fromEntries(
      own.map((symbol) => [symbol.name, describe(checker.getTypeOfSymbolAtLocation(symbol, node))]),
    );
  }

  function describe(type: ts.Type): MemberTypes {
    const present = checker.getNonNullableType(type);
    if (isAny(present)) return { kind: 'any', gives: 'any', takes: [] };
    const [signature] = present.getCallSignatures();
    if (!signature) return { kind: 'value', gives: say(present), takes: [] };
    const returned = signature.getReturnType();
    const [first] = signature.getParameters();
    const taken = first?.valueDeclaration && checker.getTypeOfSymbolAtLocation(first, first.valueDeclaration);
    return {
      kind: 'method',
      gives: isAny(returned) ? 'any' : say(checker.getAwaitedType(returned) ?? returned),
      takes: taken ? partsOf(checker.getNonNullableType(taken)).slice(0, 50).map(say) : [],
    };
  }

  /** `Beach[]` for every list of beaches, however it is written. */
  function say(type: ts.Type): string {
    if (isAny(type)) return 'any';
    const present = checker.getNonNullableType(type);
    const element = checker.getIndexTypeOfType(present, compiler.IndexKind.Number);
    if (element && !(present.flags & compiler.TypeFlags.StringLike)) return `${say(element)}[]`;
    const name = present.getSymbol()?.name;
    return (name && !name.startsWith('__') ? name : checker.typeToString(present)).slice(0, 200);
  }

  function partsOf(type: ts.Type): ts.Type[] {
    return type.isUnion() ? type.types : [type];
  }

  function isAny(type: ts.Type): boolean {
    return (type.flags & compiler.TypeFlags.Any) !== 0;
  }
}

const MOST = 100;
