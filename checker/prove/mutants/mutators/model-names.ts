import ts from 'typescript';
import { nameOf, propertiesOf, propertyOf, removeFrom, replace, textOf } from '../edits.ts';
import type { Change, Mutator, Source } from '../mutator.ts';
import { callsIn } from '../reading.ts';

/** A model, its table or its attributes under other names, or an attribute that is not there. */
export const modelNames: Mutator = {
  id: 'model-names',
  changes: (source) =>
    initsIn(source).flatMap(({ attributes, options }) => [...named(options), ...kept(attributes, options)]),
};

function named(options: ts.ObjectLiteralExpression): Change[] {
  const model = propertyOf(options, 'modelName');
  const name = textOf(model?.initializer);
  const table = propertyOf(options, 'tableName');
  const changes: Change[] = [];
  if (model && name !== undefined)
    changes.push({ subject: name, what: `the model is "${name}s"`, edits: [replace(model.initializer, `'${name}s'`)] });
  if (table)
    changes.push({
      subject: `${name} tableName`,
      what: `${name} has no tableName`,
      edits: [removeFrom(options.properties, table)],
    });
  return changes;
}

function kept(attributes: ts.ObjectLiteralExpression, options: ts.ObjectLiteralExpression): Change[] {
  const model = textOf(propertyOf(options, 'modelName')?.initializer) ?? '';
  return propertiesOf(attributes).flatMap((property) => {
    const name = nameOf(property);
    const subject = `${model}.${name}`;
    return [
      {
        subject: `${subject} removed`,
        what: `${subject} is not there`,
        edits: [removeFrom(attributes.properties, property)],
      },
      { subject: `${subject} renamed`, what: `${subject} is "${name}s"`, edits: [replace(property.name, `${name}s`)] },
    ];
  });
}

/** `X.init({ … }, { … })` */
function initsIn({ tree }: Source): { attributes: ts.ObjectLiteralExpression; options: ts.ObjectLiteralExpression }[] {
  return callsIn(tree).flatMap((call) => {
    const [attributes, options] = call.arguments;
    const isInit = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'init';
    if (!isInit || !attributes || !options) return [];
    if (!ts.isObjectLiteralExpression(attributes) || !ts.isObjectLiteralExpression(options)) return [];
    return { attributes, options };
  });
}
