import ts from 'typescript';

/** A file of the world with a block of a lesson put into it, or why that cannot be. */
export type Merged = { text: string } | { problem: string };

/**
 * Puts a block into a file of the world. A lesson shows only what matters: a whole file, members such as
 * `static associate(…) { … }` or `async up(…) { … }`, or, with `member`, the body of one of them.
 *
 * @param base what the world has under this name; a new migration begins as the Sequelize CLI makes it
 */
export function mergeBlock(base: string | undefined, file: string, block: string, member?: string): Merged {
  const start = base ?? (file.startsWith('migrations/') ? SKELETON : undefined);
  if (member === undefined && isWhole(block)) return { text: block };
  if (start === undefined) return { problem: `The lesson's world has no ${file} that this could be a part of.` };
  if (member !== undefined) return withBody(start, member, block);
  const isClass = /\bclass\b/.test(start);
  const wrapped = parse(isClass ? `class Part {\n${block}\n}` : `module.exports = {\n${block}\n}`);
  const members = holderIn(wrapped)?.members ?? [];
  // TypeScript reads `const a = 1` in a class as a member with a wrong modifier.
  if (members.length === 0 || members.some((part) => /^const\b/.test(part.getText(wrapped))))
    return { problem: `This is neither a whole file nor a member of ${file}.` };
  return members.reduce<Merged>(
    (merged, part) => {
      return 'problem' in merged ? merged : withMember(merged.text, nameOf(part), part.getText(wrapped));
    },
    { text: start },
  );
}

type Part = ts.ClassElement | ts.ObjectLiteralElementLike;
interface Holder {
  members: readonly Part[];
  /** Where a new member can stand. */
  opening: number;
  comma: string;
}

function isWhole(block: string): boolean {
  return parse(block).statements.some(
    (one) => ts.isExportAssignment(one) || /^(module\.exports|export )/.test(one.getText()),
  );
}

function withMember(text: string, name: string, member: string): Merged {
  const tree = parse(text);
  const holder = holderIn(tree);
  if (!holder) return { problem: 'The file has no class and no module.exports = { … } to put this into.' };
  const old = holder.members.find((part) => nameOf(part) === name);
  if (old) return { text: text.slice(0, old.getStart(tree)) + member + text.slice(old.getEnd()) };
  return { text: `${text.slice(0, holder.opening)}\n${member}${holder.comma}\n${text.slice(holder.opening)}` };
}

function withBody(text: string, name: string, body: string): Merged {
  const tree = parse(text);
  const part = holderIn(tree)?.members.find((one) => nameOf(one) === name);
  if (!part || !ts.isMethodDeclaration(part) || !part.body) return { problem: `The file has no function ${name}.` };
  return { text: `${text.slice(0, part.body.getStart(tree))}{\n${body}\n}${text.slice(part.body.getEnd())}` };
}

/** The first class, or the object that is exported. */
function holderIn(tree: ts.SourceFile): Holder | undefined {
  let found: Holder | undefined;
  const visit = (node: ts.Node): void => {
    if (found) return;
    if (ts.isClassLike(node)) found = { members: node.members, opening: node.members.pos, comma: '' };
    else if (
      ts.isBinaryExpression(node) &&
      ts.isObjectLiteralExpression(node.right) &&
      EXPORTS.test(node.left.getText(tree))
    )
      found = { members: node.right.properties, opening: node.right.properties.pos, comma: ',' };
    else if (ts.isExportAssignment(node) && ts.isObjectLiteralExpression(node.expression))
      found = { members: node.expression.properties, opening: node.expression.properties.pos, comma: ',' };
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOf(part: Part): string {
  return part.name && (ts.isIdentifier(part.name) || ts.isStringLiteral(part.name)) ? part.name.text : '';
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('block.ts', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

const EXPORTS = /^(module\.)?exports$/;
const SKELETON = `module.exports = {
  async up(queryInterface, Sequelize) {
  },
  async down(queryInterface, Sequelize) {
  },
};
`;
