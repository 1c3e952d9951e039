import ts from 'typescript';
import type { Edit } from './mutator.ts';

/** Puts text in the place of a node. */
export function replace(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** Takes one element out of a list, with the comma that goes with it. */
export function removeFrom<Item extends ts.Node>(list: ts.NodeArray<Item>, item: Item): Edit {
  const index = list.indexOf(item);
  const [before, after] = [list[index - 1], list[index + 1]];
  if (after) return { start: item.getStart(), end: after.getStart(), text: '' };
  if (before) return { start: before.getEnd(), end: item.getEnd(), text: '' };
  return { start: item.getStart(), end: list.end, text: '' };
}

/** Puts one more property at the beginning of an object. */
export function addTo(object: ts.ObjectLiteralExpression, property: string): Edit {
  const at = object.getStart() + 1;
  return { start: at, end: at, text: object.properties.length > 0 ? ` ${property},` : ` ${property} ` };
}

/** Gives an object's property another value, or the property if it has none. */
export function setIn(object: ts.ObjectLiteralExpression, name: string, value: string): Edit {
  const property = propertyOf(object, name);
  return property ? replace(property.initializer, value) : addTo(object, `${name}: ${value}`);
}

/** A property that is written as `name: value`. */
export function propertyOf(object: ts.Expression | undefined, name: string): ts.PropertyAssignment | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  return propertiesOf(object).find((property) => nameOf(property) === name);
}

export function propertiesOf(object: ts.ObjectLiteralExpression): ts.PropertyAssignment[] {
  return object.properties.filter(ts.isPropertyAssignment);
}

export function nameOf(property: ts.PropertyAssignment): string {
  const { name } = property;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}

/** The text of a string in quotes; undefined for everything else. */
export function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The edits of one mutant, made. */
export function apply(text: string, edits: Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}
