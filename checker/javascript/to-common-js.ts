import ts from 'typescript';
import { Problem } from '../errors.ts';
import { edited, type Edit } from './edit.ts';
import { requireFor } from './require-for.ts';

/**
 * Turns an ES module into CommonJS as the Sequelize CLI writes it: `require`, `module.exports`, and `DataTypes` handed to
 * the function that makes a model. Text that imports and exports nothing stays as it is.
 *
 * @param text JavaScript
 * @throws Problem `course-broken` for a module with a default export and others, or one that hands on another module's
 */
export function toCommonJs(text: string): string {
  const source = ts.createSourceFile('handed-out.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  if (!ts.isExternalModule(source)) return text;
  const parameters = parametersOfFactory(source);
  const { edits, named, hasDefault } = exportsOf(source);
  if (named.length > 0 && hasDefault) throw mixed();
  if (parameters) edits.push({ from: parameters.end, to: parameters.end, text: `, ${DATA_TYPES}` });
  edits.push(...importsOf(source, parameters ? [DATA_TYPES] : []));
  const body = edited(text, edits).replace(/^\n+/, '');
  const last = named.length > 0 ? `\nmodule.exports = { ${named.join(', ')} };\n` : '';
  return `'use strict';\n\n${body}${last}`;
}

function importsOf(source: ts.SourceFile, handed: string[]): Edit[] {
  return source.statements.filter(ts.isImportDeclaration).map((statement) => {
    const text = requireFor(statement, handed);
    const end = statement.getEnd();
    // With the statement its line goes.
    return { from: statement.getStart(source), to: text === '' ? end + 1 : end, text };
  });
}

function exportsOf(source: ts.SourceFile): { edits: Edit[]; named: string[]; hasDefault: boolean } {
  const edits: Edit[] = [];
  const named: string[] = [];
  let hasDefault = false;
  for (const statement of source.statements) {
    const from = statement.getStart(source);
    if (ts.isExportDeclaration(statement)) {
      if (!statement.exportClause || statement.moduleSpecifier) throw mixed();
      const { elements } = statement.exportClause as ts.NamedExports;
      named.push(
        ...elements.map((one) => (one.propertyName ? `${one.name.text}: ${one.propertyName.text}` : one.name.text)),
      );
      edits.push({ from, to: statement.getEnd() + 1, text: '' });
    } else if (ts.isExportAssignment(statement)) {
      hasDefault = true;
      edits.push({ from, to: statement.expression.getStart(source), text: 'module.exports = ' });
    } else {
      const [first, second] = exportWords(statement);
      if (second) {
        hasDefault = true;
        edits.push({ from, to: second.getEnd(), text: 'module.exports =' });
        edits.push({ from: statement.getEnd(), to: statement.getEnd(), text: ';' });
      } else if (first) {
        named.push(...declaredNames(statement));
        edits.push({ from, to: first.getEnd() + 1, text: '' });
      }
    }
  }
  return { edits, named, hasDefault };
}

/** `export`, or `export` and `default`. */
function exportWords(statement: ts.Statement): ts.Modifier[] {
  const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return words.filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  }
  const { name } = statement as ts.FunctionDeclaration | ts.ClassDeclaration;
  return name ? [name.text] : [];
}

/** Of the function that is given a Sequelize instance and makes a model of `DataTypes`, which it imports. */
function parametersOfFactory(source: ts.SourceFile): ts.NodeArray<ts.ParameterDeclaration> | undefined {
  const made = source.statements.find(
    (one) => ts.isExportAssignment(one) || (ts.isFunctionDeclaration(one) && exportWords(one).length === 2),
  );
  const factory = made && ts.isExportAssignment(made) ? made.expression : made;
  if (
    !factory ||
    !(ts.isArrowFunction(factory) || ts.isFunctionExpression(factory) || ts.isFunctionDeclaration(factory))
  )
    return undefined;
  const imports = source.statements.filter(ts.isImportDeclaration).some(importsDataTypes);
  return imports && factory.parameters.length === 1 ? factory.parameters : undefined;
}

function importsDataTypes({ importClause, moduleSpecifier }: ts.ImportDeclaration): boolean {
  if ((moduleSpecifier as ts.StringLiteral).text !== 'sequelize') return false;
  const bindings = importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.some(({ name, propertyName }) => name.text === DATA_TYPES && !propertyName);
}

function mixed(): Problem {
  return new Problem('course-broken', 'What this module exports has no plain form in CommonJS.', {
    next: 'Export one thing by default, or several by their names.',
  });
}

const DATA_TYPES = 'DataTypes';
