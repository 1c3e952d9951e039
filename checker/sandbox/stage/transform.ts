import ts from 'typescript';
import { isLater, requestOfCall } from './imports.ts';

/**
 * Makes an ES module fit to run as CommonJS: `import.meta` becomes what it would say, and the stand-ins people write
 * for `__dirname`, `__filename` and `require` make way for the real ones.
 *
 * @param file path inside the exercise
 */
export function fitForCommonJs(file: string): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (source) => {
    const visit = (node: ts.Node): ts.Node | undefined => {
      if (isMetaProperty(node)) return metaValue(file, node.name.text) ?? ts.visitEachChild(node, visit, context);
      if (isImportMeta(node)) return metaObject(file);
      if (ts.isVariableStatement(node) && node.parent === source) {
        const kept = node.declarationList.declarations.filter((one) => !isStandIn(one));
        if (kept.length === 0) return undefined;
        const list = ts.factory.updateVariableDeclarationList(node.declarationList, kept);
        return ts.visitEachChild(ts.factory.updateVariableStatement(node, node.modifiers, list), visit, context);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.isExternalModule(source) ? ts.visitEachChild(source, visit, context) : source;
  };
}

/**
 * Awaits what is required from modules that are only complete later. Works on emitted CommonJS, where each import
 * has become a `require`; inside a function that cannot await, a `require` stays as it is.
 *
 * @param requests the requests that lead to such modules
 */
export function awaitRequires(requests: ReadonlySet<string>): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (source) => {
    const visitor = (mayAwait: boolean) => {
      const visit = (node: ts.Node): ts.Node => {
        if (ts.isArrowFunction(node) && isDynamicImport(node, requests)) return asAsync(node, context, visitor(true));
        const within = ts.isFunctionLike(node) ? isAsync(node) : mayAwait && !isLater(node);
        const inner = ts.visitEachChild(node, within === mayAwait ? visit : visitor(within), context);
        const request = mayAwait ? requestOfCall(node)?.text : undefined;
        if (request === undefined || !requests.has(request)) return inner;
        return ts.factory.createParenthesizedExpression(ts.factory.createAwaitExpression(inner as ts.Expression));
      };
      return visit;
    };
    return ts.visitEachChild(source, visitor(true), context);
  };
}

/** `import('./x')` has become `() => __importStar(require('./x'))`. */
function isDynamicImport(node: ts.ArrowFunction, requests: ReadonlySet<string>): boolean {
  if (!ts.isCallExpression(node.body) || node.parameters.length > 0) return false;
  const [inner] = node.body.arguments;
  const isHelper = ts.isIdentifier(node.body.expression) && node.body.expression.text === '__importStar';
  const request = isHelper && inner ? requestOfCall(inner)?.text : undefined;
  return request !== undefined && requests.has(request);
}

function asAsync(node: ts.ArrowFunction, context: ts.TransformationContext, visit: ts.Visitor): ts.ArrowFunction {
  const { typeParameters, parameters, type, equalsGreaterThanToken } = node;
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.AsyncKeyword)];
  const body = ts.visitEachChild(node.body, visit, context);
  return ts.factory.updateArrowFunction(
    node,
    modifiers,
    typeParameters,
    parameters,
    type,
    equalsGreaterThanToken,
    body,
  );
}

function isAsync(node: ts.SignatureDeclaration): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

function isImportMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

function isMetaProperty(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && isImportMeta(node.expression);
}

function metaValue(file: string, name: string): ts.Expression | undefined {
  const value = metaOf(file)[name];
  return value === undefined ? undefined : ts.factory.createStringLiteral(value);
}

function metaObject(file: string): ts.Expression {
  const entries = Object.entries(metaOf(file));
  return ts.factory.createParenthesizedExpression(
    ts.factory.createObjectLiteralExpression(
      entries.map(([name, value]) => ts.factory.createPropertyAssignment(name, ts.factory.createStringLiteral(value))),
    ),
  );
}

function metaOf(file: string): Record<string, string> {
  const filename = `/exercise/${file}`;
  const url = `file://${filename.split('/').map(encodeURIComponent).join('/')}`;
  return { url, filename, dirname: filename.slice(0, filename.lastIndexOf('/')) };
}

function isStandIn(declaration: ts.VariableDeclaration): boolean {
  return ts.isIdentifier(declaration.name) && STAND_INS.has(declaration.name.text);
}

const STAND_INS = new Set(['__dirname', '__filename', 'require']);
