import ts from 'typescript';

/**
 * The `require` that does what an import does.
 *
 * @param handed names that come another way and are not to be imported
 * @returns nothing where no name is left to import
 */
export function requireFor({ importClause, moduleSpecifier }: ts.ImportDeclaration, handed: string[]): string {
  const call = `require('${requestOf(moduleSpecifier as ts.StringLiteral)}');`;
  if (!importClause) return call;
  const { name, namedBindings } = importClause;
  const bound: string[] = [];
  if (name) bound.push(name.text);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) bound.push(namedBindings.name.text);
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    const names = namedBindings.elements.filter((one) => !handed.includes(one.name.text)).map(boundName);
    if (names.length > 0) bound.push(`{ ${names.join(', ')} }`);
  }
  return bound.map((one) => `const ${one} = ${call}`).join('\n');
}

function boundName({ name, propertyName }: ts.ImportSpecifier): string {
  return propertyName ? `${propertyName.text}: ${name.text}` : name.text;
}

/** A neighbour has become JavaScript too. */
function requestOf({ text }: ts.StringLiteral): string {
  return text.startsWith('.') ? text.replace(/\.[cm]?ts$/, '.js') : text;
}
